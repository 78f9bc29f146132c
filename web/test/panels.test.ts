import { describe, expect, test } from "vitest";
import type { Lamp } from "../src/gen/stage.gen";

function lamp(state: Lamp["state"]): Lamp {
  return { id: state, name: state, state, sentence: "" };
}

// The layout asks the browser for its media when it is loaded.
globalThis.matchMedia ??= (() => ({ matches: true })) as unknown as typeof matchMedia;
const { tally } = await import("../src/panels/lamps");
const { valueText } = await import("../src/panels/track");

describe("the row of lamps in one sentence", () => {
  test("counts what holds among what is promised", () => {
    expect(tally([lamp("HOLDS"), lamp("UNCHECKED"), lamp("WITHHELD")])).toBe(
      "1 of 2 guarantees hold, 1 not promised",
    );
  });

  test("says first what broke", () => {
    expect(tally([lamp("HOLDS"), lamp("BROKEN")])).toBe("1 of 2 guarantees broken");
    expect(tally([lamp("BROKEN")])).toBe("1 of 1 guarantee broken");
  });
});

test("the time bar says its event, the count and what happens", () => {
  expect(valueText(1, 3, "", "S6 joins")).toBe("event 1 of 3, S6 joins");
});

test("and the time, where there is one", () => {
  expect(valueText(41, 212, "3.2s", "S2 becomes leader")).toBe(
    "event 41 of 212, 3.2 s, S2 becomes leader",
  );
});
