// Labels are as wide in the browser as the layout on the JVM believes.

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ADVANCES_FILE } from "../tools/metrics.mjs";
import { newReader, openSite, type Reader, type Site, visitExhibit } from "./site";

const ROLES = [
  ["label", "MEDIUM", 13, 0],
  ["strong", "SEMIBOLD", 13, 0],
  ["fine", "REGULAR", 12, 0],
  ["caps", "SEMIBOLD", 12, 0.07],
  ["value", "MONO", 13, 0],
  ["small", "MONO", 12, 0],
] as const;

const LABELS = [
  "S6 joins",
  "Only a fair share moves",
  "83 of 1,000 keys",
  "AVATAR WAVY Type To",
  "flow, fjord, office, fi fl ffi",
  "r.f. 7:7 1/2 (x) [y] {z}",
  "-- -> => <= >= != :: ...",
  "0x4000 x 3",
  "mean 12.5 ms, p99 48 ms",
  "leader, commit 4",
  "Zürich, Łódź no, naïve café",
  "jump-consistent-hash",
  "1111111111111111",
  "WWWWWWWWMMMM",
  "iiiiiiiillllll",
  "Who said \u201cit moves\u201d \u2013 nobody\u2026",
  "last-leaves-first",
  "server.S12",
  "weight 3 of 7",
  "virtual nodes: 128",
];

let site: Site;
let reader: Reader;
beforeAll(async () => {
  site = await openSite();
  reader = await newReader(site, { width: 1280, height: 900 });
  await visitExhibit(reader.page);
});
afterAll(() => site.close());

describe("the width of a label", () => {
  test.each(ROLES)(
    "%s is that of the tables within half a pixel",
    async (role, face, size, spacing) => {
      const advances = committedAdvances(face);
      const labels = LABELS.filter((label) => [...label].every((letter) => advances.has(letter)));
      expect(labels.length).toBeGreaterThanOrEqual(17);
      const measured = await measure(role, labels);
      labels.forEach((label, index) => {
        const ems = [...label].map((letter) => (advances.get(letter) ?? 0) / 1000 + spacing);
        const expected = size * ems.reduce((sum, em) => sum + em, 0);
        expect(Math.abs((measured[index] ?? 0) - expected), label).toBeLessThanOrEqual(0.5);
      });
    },
  );

  test.each(ROLES)("%s is right for every single code point", async (role, face, size) => {
    const advances = committedAdvances(face);
    const visible = [...advances.keys()].filter((letter) => /[^\p{M}\p{Z}\p{C}]/u.test(letter));
    const measured = await measure(role === "caps" ? "strong" : role, visible);
    const scale = role === "caps" ? 13 : size;
    visible.forEach((letter, index) => {
      const expected = (scale * (advances.get(letter) ?? 0)) / 1000;
      expect(Math.abs((measured[index] ?? 0) - expected), letter).toBeLessThanOrEqual(0.05);
    });
  });
});

/** Widths as Chromium sets them in a drawing of the site. */
function measure(role: string, labels: readonly string[]): Promise<number[]> {
  return reader.page.evaluate(
    async ([className, texts]) => {
      await Promise.all(
        ["400 13px Inter", "500 13px Inter", "600 13px Inter", "500 13px 'JetBrains Mono'"].map(
          (font) => document.fonts.load(font),
        ),
      );
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.setAttribute("class", "drawing");
      document.body.append(svg);
      const widths = texts.map((text) => {
        const element = document.createElementNS("http://www.w3.org/2000/svg", "text");
        element.setAttribute("class", className);
        element.textContent = text;
        svg.append(element);
        return element.getComputedTextLength();
      });
      svg.remove();
      return widths;
    },
    [role, labels] as const,
  );
}

/** The advances of a face in the committed Java file, by letter. */
function committedAdvances(face: string): Map<string, number> {
  const java = readFileSync(ADVANCES_FILE, "utf8");
  const numbers = (name: string) =>
    (new RegExp(`int\\[\\] ${name} =\\s+numbers\\(\\s+"""([^"]+)"""`).exec(java)?.[1] ?? "")
      .trim()
      .split(/\s+/)
      .map(Number);
  const mono = Number(/int MONO = (\d+)/.exec(java)?.[1]);
  const widths = face === "MONO" ? [] : numbers(face);
  const runs = numbers("RUNS");
  const advances = new Map<string, number>();
  for (let run = 0; run < runs.length; run += 2)
    for (let point = runs[run] ?? 0; point <= (runs[run + 1] ?? -1); point++)
      advances.set(String.fromCodePoint(point), widths[advances.size] ?? mono);
  return advances;
}
