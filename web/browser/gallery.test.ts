// The gallery: every figure in both themes, on a desk and on a phone, stepped as a reader does.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newReader, openSite, type Site } from "./site";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const SHEETS = [
  { width: 1280, height: 900, theme: "light", kind: "wide" },
  { width: 1280, height: 900, theme: "dark", kind: "wide" },
  { width: 390, height: 844, theme: "light", kind: "narrow", touch: true },
  { width: 390, height: 844, theme: "dark", kind: "narrow", touch: true },
] as const;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(SHEETS)("at $width px, $theme", (sheet) => {
  test("a step on and back shows every plate as it hung, and nobody complains", async () => {
    const { page, context, complaints } = await newReader(site, sheet);
    await page.goto("figures/");
    const plates = await page.locator(".plates > li").all();
    expect(plates.length).toBeGreaterThanOrEqual(19);
    for (const plate of plates) {
      const name = await plate.getAttribute("id");
      const hung = await plate
        .locator(`.figure.${sheet.kind} svg`)
        .evaluate((svg) => svg.outerHTML);
      await plate.locator(".walk button", { hasText: "Back" }).click();
      await shows(page, `${name}`, Number(await plate.getAttribute("data-at")) - 1);
      await plate.locator(".walk button", { hasText: "Step" }).click();
      await expect
        .poll(() => plate.locator(".figure.live svg").evaluate((svg) => svg.outerHTML))
        .toBe(hung);
    }
    expect(await faintTexts(page)).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(sheet.width);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

/** Waits until a plate is live and its output names the event. */
async function shows(page: Page, plate: string, event: number): Promise<void> {
  await page.waitForSelector(`#${plate} .figure.live svg`);
  await expect
    .poll(() => page.textContent(`#${plate} .walk output`))
    .toMatch(new RegExp(`^${event} of`));
}

test("a state's button leads to where it is seen, and a part can be chosen without pointing", async () => {
  const { page, context } = await newReader(site, { width: 1280, height: 900 });
  await page.goto("figures/");
  const button = page.locator("#table [data-to]", { hasText: "dead" });
  const event = Number(await button.getAttribute("data-to"));
  await button.click();
  await shows(page, "table", event);
  expect(await page.locator("#table .figure.live .st-dead").count()).toBeGreaterThan(0);
  await page.selectOption("#table select", { index: 2 });
  await expect.poll(() => page.locator("#table .figure.live .selection").count()).toBe(1);
  await context.close();
});

test("a handle opens what it says, and closes it again", async () => {
  const { page, context } = await newReader(site, { width: 1280, height: 900 });
  await page.goto("figures/");
  await page.locator("#bytes .walk button", { hasText: "Back" }).click();
  const handles = page.locator("#bytes .figure.live [data-turn^='open+']");
  await expect.poll(() => handles.count()).toBeGreaterThan(0);
  const turn = `${await handles.first().getAttribute("data-turn")}`;
  await handles.first().dispatchEvent("click");
  const shut = `[data-turn="${turn.replace("+", "-")}"]`;
  await expect.poll(() => page.locator(`#bytes .figure.live ${shut}`).count()).toBeGreaterThan(0);
  await page.locator(`#bytes .figure.live ${shut}`).first().focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(`#bytes .figure.live ${shut}`).count()).toBe(0);
  await context.close();
});

/**
 * A second opinion on contrast, from the colours that the browser computed: each text of a drawing
 * against the topmost filled shape under its middle. The first is the proof's, in Java.
 */
function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (canvas === null) throw new Error("no canvas");
    const light = (colour: string) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = canvas.getImageData(0, 0, 1, 1).data;
      const [red = 0, green = 0, blue = 0] = [r, g, b].map((written) => {
        const part = written / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    };
    const paper = getComputedStyle(document.body).backgroundColor;
    const under = (text: SVGTextElement): string | undefined => {
      const { x, y, width, height } = text.getBBox();
      const [middle, centre] = [x + width / 2, y + height / 2];
      for (let mark = text.previousElementSibling; mark; mark = mark.previousElementSibling) {
        if (!(mark instanceof SVGGraphicsElement) || mark.tagName === "text") continue;
        const box = mark.getBBox();
        const inside =
          middle > box.x &&
          middle < box.x + box.width &&
          centre > box.y &&
          centre < box.y + box.height;
        if (!inside) continue;
        if (mark.tagName === "image") return undefined;
        const { fill } = getComputedStyle(mark);
        const shape = mark.tagName === "rect" || mark.tagName === "circle";
        if (shape && fill !== "none" && !/, 0\)|\/ 0\)|^url/.test(fill)) return fill;
      }
      return paper;
    };
    const faint: string[] = [];
    for (const text of document.querySelectorAll<SVGTextElement>(".figure.live svg text")) {
      const { fill, paintOrder } = getComputedStyle(text);
      const ground = paintOrder.startsWith("stroke") ? paper : under(text);
      if (ground === undefined) continue; // A bitmap's own cells are the proof's to judge.
      const [one, two] = [light(fill), light(ground)];
      const contrast = Math.max(one, two) / Math.min(one, two);
      if (contrast < 4.5)
        faint.push(`${text.dataset.key} ${text.getAttribute("class")} ${contrast}`);
    }
    return faint;
  });
}

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly impact: string }[];
}

async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations }: AxeResults = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id }) => id);
}
