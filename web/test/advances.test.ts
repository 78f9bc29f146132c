import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ADVANCES_FILE, advancesJava } from "../tools/metrics.mjs";

test("the committed advances are the shipped fonts' own", () => {
  expect(readFileSync(ADVANCES_FILE, "utf8")).toBe(advancesJava());
});
