import { describe, expect, test } from "vitest";
import { fragmentOf, placeAt, placeIn, runOf } from "../src/place";

const isElement = (id: string) => id === "the-ring";

describe("a fragment", () => {
  test("is what stands after the first #", () => {
    expect(fragmentOf("https://cutaway.dev/raft/#raft/v=1@0")).toBe("raft/v=1@0");
    expect(fragmentOf("https://cutaway.dev/raft/")).toBe("");
  });

  test("that is an element of the page is an anchor and no place", () => {
    expect(placeIn("the-ring", isElement)).toBe("");
  });

  test("that starts with claim- is an anchor even where no such claim stands", () => {
    expect(placeIn("claim-gone", isElement)).toBe("");
  });

  test("that is anything else is a place, also a broken one", () => {
    expect(placeIn("consistent-hashing/v=1@0", isElement)).toBe("consistent-hashing/v=1@0");
    expect(placeIn("nonsense", isElement)).toBe("nonsense");
  });
});

describe("a place", () => {
  test("begins with its run", () => {
    expect(runOf("ring/v=1/0:join:a%40b@1~sel=server.S6")).toBe("ring/v=1/0:join:a%40b");
    expect(runOf("ring/v=1")).toBe("ring/v=1");
  });

  test("is a run at an event", () => {
    expect(placeAt("ring/v=1/0:join:S6", 1)).toBe("ring/v=1/0:join:S6@1");
  });
});
