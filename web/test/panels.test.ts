import { describe, expect, test } from "vitest";
import type { Lamp } from "../src/gen/stage.gen";

function lamp(state: Lamp["state"]): Lamp {
  return { id: state, name: state, state, sentence: "" };
}

// The layout asks the browser for its media when it is loaded.
globalThis.matchMedia ??= (() => ({ matches: true })) as unknown as typeof matchMedia;
const { tally } = await import("../src/panels/lamps");
const { valueText } = await import("../src/panels/timebar");
const { partsOf } = await import("../src/panels/inspector");

describe("the row of lamps in one sentence", () => {
  test("counts what holds among what is promised", () => {
    expect(tally([lamp("HOLDS"), lamp("UNCHECKED"), lamp("WITHHELD")])).toBe(
      "1 of 2 guarantees hold",
    );
  });

  test("says first what broke", () => {
    expect(tally([lamp("HOLDS"), lamp("BROKEN")])).toBe("1 of 2 guarantees broken");
    expect(tally([lamp("BROKEN")])).toBe("1 of 1 guarantee broken");
  });
});

test("the time bar says its event, the count and what happens", () => {
  expect(valueText(1, 3, "S6 joins")).toBe("event 1 of 3, S6 joins");
});

test("each part of a drawing is offered once, in drawing order", () => {
  const dot = { k: "dot", role: "point", x: 0, y: 0, r: 1 } as const;
  const marks = ["b", "", "a", "b"].map((part, key) => ({ ...dot, part, key: `${key}` }));
  expect(partsOf({ width: 1, height: 1, summary: "", marks })).toEqual(["b", "a"]);
});
