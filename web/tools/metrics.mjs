// Writes the advance widths of the shipped fonts as Java, so that the JVM and the browser lay a
// label out alike. `npm run metrics` rewrites the file; a test compares it with the fonts.

import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { openSync } from "fontkit";

const require = createRequire(import.meta.url);
const INTER = require.resolve("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2");
const MONO = require.resolve(
  "@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2",
);

/** The weights of the labels and the name of each in Java. */
export const WEIGHTS = { REGULAR: 400, MEDIUM: 500, SEMIBOLD: 600 };

/** Where the generated class belongs. */
export const ADVANCES_FILE = fileURLToPath(
  new URL("../../picture/src/main/java/dev/cutaway/picture/Advances.java", import.meta.url),
);

/** Printable code points of a font; 0 and FFFF only mark the ends of its character map. */
function codePoints(font) {
  return font.characterSet.filter((point) => point >= 0x20 && point < 0xffff);
}

/** Code points of the shipped label face, ascending. */
export function labelCodePoints() {
  return codePoints(openSync(INTER));
}

/**
 * Advances at one weight, in thousandths of an em. A compressed variable font cannot be
 * instantiated by fontkit, so the deltas of its HVAR table are added to the default advances.
 */
function advances(weight) {
  const font = openSync(INTER);
  const varied = openSync(INTER);
  varied.variationCoords = [weight];
  return codePoints(font).map((point) => {
    const glyph = font.glyphForCodePoint(point);
    const delta = varied._variationProcessor.getAdvanceAdjustment(glyph.id, varied.HVAR);
    return Math.round(((glyph.advanceWidth + delta) * 1000) / font.unitsPerEm);
  });
}

/** The one advance of the monospaced face. */
function monoAdvance() {
  const font = openSync(MONO);
  const advance = font.glyphForCodePoint(0x30).advanceWidth;
  return Math.round((advance * 1000) / font.unitsPerEm);
}

/** First and last of each unbroken run. */
function runs(points) {
  const ends = [];
  for (const point of points) {
    if (ends.length > 0 && ends[ends.length - 1] === point - 1) ends[ends.length - 1] = point;
    else ends.push(point, point);
  }
  return ends;
}

/** Numbers as the lines of a Java text block, sixteen to a line. */
function block(numbers) {
  const lines = [];
  for (let at = 0; at < numbers.length; at += 16) lines.push(numbers.slice(at, at + 16).join(" "));
  return `${lines.map((line) => `            ${line}`).join("\n")}\n            `;
}

function table(name, numbers, comment) {
  return `    /** ${comment} */
    private static final int[] ${name} =
            numbers(
                    """
${block(numbers).replaceAll(/^ {12}/gm, "                    ")}""");
`;
}

/** The whole Java file. */
export function advancesJava() {
  const points = labelCodePoints();
  const faces = Object.entries(WEIGHTS).map(([name, weight]) => {
    const widths = advances(weight);
    return table(
      name,
      [...widths, Math.max(...widths)],
      `Inter ${weight}; the last number is the widest.`,
    );
  });
  return `package dev.cutaway.picture;

/**
 * Advance widths of the shipped fonts in thousandths of an em, so that a drawing is laid out alike
 * on the JVM and in the browser.
 *
 * <p>Written from the font files by {@code npm run metrics} in web/. Do not edit: a test there
 * compares this file with the fonts, and another compares its numbers with what Chromium measures.
 */
final class Advances {

    /** JetBrains Mono has one width. */
    private static final int MONO = ${monoAdvance()};

${table("RUNS", runs(points), "First and last code point of each run that Inter's latin file covers.")}
${faces.join("\n")}
    private Advances() {}

    /** The advance of a code point; one that the face lacks is as wide as its widest glyph. */
    static int thousandths(Face face, int codePoint) {
        return switch (face) {
            case REGULAR -> REGULAR[place(codePoint)];
            case MEDIUM -> MEDIUM[place(codePoint)];
            case SEMIBOLD -> SEMIBOLD[place(codePoint)];
            case MONO -> MONO;
        };
    }

    /** Where a code point stands in the tables: at their end if no run has it. */
    private static int place(int codePoint) {
        int before = 0;
        for (int run = 0; run < RUNS.length; run += 2) {
            int first = RUNS[run];
            int last = RUNS[run + 1];
            if (first <= codePoint && codePoint <= last) {
                return before + codePoint - first;
            }
            before += last - first + 1;
        }
        return before;
    }

    /** Reads numbers that are each followed by one blank or line end. */
    private static int[] numbers(String text) {
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) <= ' ') {
                count++;
            }
        }
        int[] numbers = new int[count];
        int place = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) <= ' ') {
                place++;
            } else {
                numbers[place] = numbers[place] * 10 + text.charAt(at) - '0';
            }
        }
        return numbers;
    }
}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(ADVANCES_FILE, advancesJava());
