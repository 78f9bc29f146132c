import { describe, expect, it } from "vitest";
import { lookText, parseLook, turned } from "../src/look";

describe("how the reader looks", () => {
  it("survives being written and read", () => {
    const items = new Map([
      ["from.log", "8"],
      ["open", "byte.4,a~b=c"],
    ]);
    expect(parseLook(lookText(items))).toEqual(items);
  });

  it("leaves out what is empty", () => {
    expect(lookText(new Map([["sel", ""]]))).toBe("");
    expect(parseLook("")).toEqual(new Map());
  });

  it("is turned by handles: set, add, take away", () => {
    const set = turned(new Map(), "from.log=8");
    expect(set.get("from.log")).toBe("8");
    const opened = turned(turned(set, "open+byte.4"), "open+byte.5=x");
    expect(opened.get("open")).toBe("byte.4,byte.5=x");
    expect(turned(opened, "open-byte.4").get("open")).toBe("byte.5=x");
  });
});
