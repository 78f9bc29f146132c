import { describe, expect, test } from "vitest";
import { mark, whereabouts } from "../src/fault";
import type { Trouble } from "../src/gen/stage.gen";

function trouble(text: string, from: number, to: number): Trouble {
  return { k: "trouble", message: "", text, from, to, expected: "" };
}

describe("a fault", () => {
  test("cuts its text in three", () => {
    expect(mark(trouble("S 9", 1, 2))).toEqual({ before: "S", wrong: " ", after: "9" });
  });

  test("at the end marks the end", () => {
    expect(mark(trouble("S9", 2, 2))).toEqual({ before: "S9", wrong: "", after: "" });
    expect(whereabouts(trouble("S9", 2, 2))).toBe("at the end");
  });

  test("beyond the text stays inside it", () => {
    expect(mark(trouble("S9", 5, 9))).toEqual({ before: "S9", wrong: "", after: "" });
    expect(mark(trouble("S9", 1, 0))).toEqual({ before: "S", wrong: "", after: "9" });
    expect(mark(trouble("S9", -1, 1))).toEqual({ before: "", wrong: "S", after: "9" });
  });

  test("says where it is, counting from one", () => {
    expect(whereabouts(trouble("S 9", 1, 2))).toBe("at character 2");
    expect(whereabouts(trouble("leaf", 0, 4))).toBe("at characters 1 to 4");
    expect(whereabouts(trouble("ab", 1, 1))).toBe("before character 2");
    expect(whereabouts(trouble("", 0, 0))).toBe("nothing is written yet");
  });
});
