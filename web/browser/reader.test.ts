// A reader's pass over the pages: on a desk and on a phone, on paper and on blueprint.

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newReader, openSite, type Site, visitExhibit } from "./site";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const SHEETS = [
  { width: 1280, height: 900, theme: "light" },
  { width: 1280, height: 900, theme: "dark" },
  { width: 768, height: 1024, theme: "light" },
  { width: 390, height: 844, theme: "light", touch: true },
  { width: 390, height: 844, theme: "dark", touch: true },
] as const;

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(SHEETS)("at $width px, $theme", (sheet) => {
  test("the exhibit is quiet in the console and axe finds nothing serious", async () => {
    const { page, context, complaints } = await newReader(site, sheet);
    await visitExhibit(page);
    expect(await seriousFaults(page)).toEqual([]);
    await page.click("[aria-label='Last event']");
    await page.dispatchEvent("#stage .figure [data-part]", "click");
    expect(await seriousFaults(page)).toEqual([]);
    if (sheet.width === 390) {
      for (const tab of ["levers", "story", "part"]) {
        await page.click(`[data-tab=${tab}]`);
        expect(await seriousFaults(page), tab).toEqual([]);
      }
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("the home page is quiet and axe finds nothing serious", async () => {
    const { page, context, complaints } = await newReader(site, sheet);
    await page.goto("");
    expect(await seriousFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations }: AxeResults = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

test.each(["", "figures/", "consistent-hashing/"])(
  "/%s does not scroll sideways at 360 px",
  async (path) => {
    const { page, context } = await newReader(site, { width: 360, height: 740, touch: true });
    if (path === "consistent-hashing/") await visitExhibit(page);
    else await page.goto(path);
    for (const tab of await page.locator("[data-tab]").all()) {
      await tab.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await context.close();
  },
);

test("on a phone the stage takes at most half the screen", async () => {
  const { page, context } = await newReader(site, { width: 390, height: 844, touch: true });
  await visitExhibit(page);
  expect((await page.locator("#stage").boundingBox())?.height).toBeLessThanOrEqual(422);
  await context.close();
});

test("on a coarse pointer every control is at least 40 px high", async () => {
  const { page, context } = await newReader(site, { width: 390, height: 844, touch: true });
  await visitExhibit(page);
  const low = await page.$$eval(
    ".transport button, .tabs button, .go a, .top button, .top a",
    (controls) =>
      controls
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 40)
        .map((one) => one.outerHTML.slice(0, 80)),
  );
  expect(low).toEqual([]);
  await context.close();
});

test("a lamp is red while its premise is broken, and the switch mends it", async () => {
  const { page, context } = await newReader(site, { width: 1280, height: 900 });
  await visitExhibit(page);
  const places = await page.$$eval(".go[data-run*='broken='] a.btn.main", (links) =>
    links.map((link) => link.getAttribute("href") ?? ""),
  );
  expect(places.length).toBeGreaterThan(0);
  for (const place of places) {
    await page.evaluate((fragment) => {
      location.hash = fragment;
    }, place);
    await page.waitForSelector("[data-state=BROKEN] i");
    expect(await redOf(page)).toBe(await tokenColour(page, "--broken"));
    expect(await page.locator(".track .flag").count()).toBe(1);
    await page.click("[role=switch][aria-checked=false]");
    await page.waitForSelector("[data-state=BROKEN]", { state: "detached" });
    expect(await page.locator(".track .flag").count()).toBe(0);
  }
  await context.close();
});

function redOf(page: Page): Promise<string> {
  return page.$eval("[data-state=BROKEN] i", (lamp) => getComputedStyle(lamp).backgroundColor);
}

function tokenColour(page: Page, token: string): Promise<string> {
  return page.evaluate((name) => {
    const probe = document.createElement("i");
    probe.style.backgroundColor = `var(${name})`;
    document.body.append(probe);
    const colour = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return colour;
  }, token);
}

test("the reader's choice of sheet is kept", async () => {
  const { page, context } = await newReader(site, { width: 1280, height: 900, theme: "light" });
  await page.goto("consistent-hashing/");
  await page.click("button.theme");
  expect(await page.getAttribute("html", "data-theme")).toBe("dark");
  await page.reload();
  await page.waitForSelector("html[data-theme=dark]");
  await context.close();
});

test("without scripts the page still shows its first picture and its prose", async () => {
  const { page, context } = await newReader(site, { width: 1280, height: 900, scripts: false });
  await page.goto("consistent-hashing/");
  expect(await page.locator("#stage .figure.wide svg.drawing").isVisible()).toBe(true);
  expect(await page.locator("#stage .figure.narrow").isVisible()).toBe(false);
  await context.close();
});

describe("budgets, in bytes", () => {
  const assets = () => readdirSync(join(site.folder, "assets"));
  const bytes = (folder: string, file: string) => readFileSync(join(site.folder, folder, file));
  const zipped = (folder: string, file: string) =>
    gzipSync(bytes(folder, file), { level: 9 }).length;

  test("scripts and styles of a page, zipped, stay within 60 kB", () => {
    const files = assets().filter((file) => /\.(js|css)$/.test(file));
    const sum = files.reduce((all, file) => all + zipped("assets", file), 0);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(60_000);
  });

  test("the fonts stay within 180 kB", () => {
    const files = assets().filter((file) => file.endsWith(".woff2"));
    const sum = files.reduce((all, file) => all + bytes("assets", file).length, 0);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(180_000);
  });

  test("each model, zipped, stays within 300 kB, and half of them within 150 kB", () => {
    const models = readdirSync(join(site.folder, "sim")).filter((one) => one.endsWith(".wasm"));
    const sizes = models
      .filter((file) => !file.startsWith("gallery-"))
      .map((file) => zipped("sim", file))
      .sort((one, other) => one - other);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.at(-1)).toBeLessThanOrEqual(300_000);
    expect(sizes[Math.floor((sizes.length - 1) / 2)]).toBeLessThanOrEqual(150_000);
  });

  test("the gallery, which holds every figure there is, stays within 320 kB", () => {
    const gallery = readdirSync(join(site.folder, "sim")).find((one) => one.startsWith("gallery-"));
    expect(zipped("sim", gallery ?? "")).toBeLessThanOrEqual(320_000);
  });
});
