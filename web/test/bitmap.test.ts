import { describe, expect, it } from "vitest";
import { bitmap } from "../src/bitmap";

describe("the bitmap of a grid", () => {
  it("is the Java painter's, byte for byte", () => {
    // The same text stands in BitmapTest, where a decoder reads it.
    expect(bitmap(3, "01234567f")).toBe(
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAMAAAADBAMAAACkBqiMAAAAMFBMVEUAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABaPxwLAAAAEHRSTlMAESIzRFVmd4iZqrvM3e7/dpUBFQAAABRJREFUeAEBCQD2/wABIAA0UABn8ATzAf15f891AAAAAElFTkSuQmCC",
    );
  });

  it("is made of several blocks when it is large", () => {
    expect(bitmap(400, "8".repeat(160_000)).length).toBeGreaterThan((160_000 / 2) * (4 / 3));
  });
});
