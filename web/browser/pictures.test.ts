// Two painters, one picture: what the site drew at build, what the browser draws, and what the model
// says on the JVM and in the browser.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Drawing, Shown } from "../src/gen/stage.gen";
import { svgBytes } from "./bytes";
import {
  newReader,
  openSite,
  type Sheet,
  type Site,
  svgOf,
  visitBlank,
  visitExhibit,
} from "./site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("the static picture is the live one", () => {
  test.each([
    ["wide", { width: 1280, height: 900 }],
    ["narrow", { width: 390, height: 844 }],
  ] as const)("%s", async (kind, sheet) => {
    const still = await staticPicture(sheet, kind);
    const { page, context } = await newReader(site, sheet);
    await visitExhibit(page);
    expect(await svgOf(page)).toBe(still);
    await context.close();
  });
});

async function staticPicture(sheet: Sheet, kind: string): Promise<string> {
  const { page, context } = await newReader(site, { ...sheet, scripts: false });
  await page.goto("consistent-hashing/");
  const picture = await page.$eval(`#stage .figure.${kind} svg.drawing`, (svg) => svg.outerHTML);
  await context.close();
  return picture;
}

describe("the model", () => {
  test("of every bundle can be instantiated here", async () => {
    const { page, context } = await newReader(site, { width: 400, height: 300 });
    await visitBlank(page);
    const bundles = readdirSync(join(site.folder, "sim")).filter((file) => file.endsWith(".wasm"));
    expect(bundles.length).toBeGreaterThan(0);
    const { runtime } = await bundleOf(page, "consistent-hashing");
    for (const bundle of bundles) {
      const wasm = new URL(`sim/${bundle}`, site.address).href;
      expect(await instantiates(page, runtime, wasm), bundle).toBe("function");
    }
    await context.close();
  });

  test("plays the golden runs to the fingerprints of the JVM", async () => {
    const golden: { run: string; fingerprint: string }[] = JSON.parse(
      readFileSync(join(site.folder, "golden.json"), "utf8"),
    );
    expect(golden.length).toBeGreaterThan(0);
    const { page, context } = await newReader(site, { width: 400, height: 300 });
    for (const { run, fingerprint } of golden)
      expect(await fingerprintOf(page, run), run).toBe(fingerprint);
    await context.close();
  });
});

async function bundleOf(page: Page, exhibit: string): Promise<{ runtime: string; wasm: string }> {
  const folder = exhibit === "gallery" ? "figures" : exhibit;
  const address = new URL(`${folder}/`, site.address).href;
  const text = await page.evaluate(async (where) => (await fetch(where)).text(), address);
  const at = (name: string) =>
    new URL(new RegExp(`${name}="([^"]+)"`).exec(text)?.[1] ?? "", address).href;
  return { runtime: at("data-runtime"), wasm: at("data-wasm") };
}

// As text, since a dynamic import in a function would be rewritten on its way into the page.
function instantiates(page: Page, runtime: string, wasm: string): Promise<string> {
  return page.evaluate(`import("${runtime}")
    .then(({ load }) => load("${wasm}"))
    .then(({ exports: sim }) => typeof sim.open)`);
}

async function fingerprintOf(page: Page, run: string): Promise<string> {
  await visitBlank(page);
  const { runtime, wasm } = await bundleOf(page, run.split("/", 1)[0] ?? "");
  return page.evaluate(`import("${runtime}")
    .then(({ load }) => load("${wasm}"))
    .then(({ exports: sim }) => JSON.parse(sim.open(${JSON.stringify(run)})).fingerprint)`);
}

describe("the painter", () => {
  test("writes the contract's bytes after any path of seeks", async () => {
    const { page, context } = await newReader(site, { width: 400, height: 300 });
    await visitBlank(page);
    await page.evaluate(await painterScript());
    const drawings = [...(await drawingsOf(page)), awkward];
    const path = Array.from(
      { length: 120 },
      (_, step) => (step * step * 7 + step) % drawings.length,
    );
    const painted: string[] = await page.evaluate(
      ([sheets, order]) => {
        const { newDrawing, paint } = (globalThis as unknown as { painter: Painter }).painter;
        const svg = newDrawing();
        document.body.append(svg);
        return order.map((index) => {
          const drawing = sheets[index];
          if (drawing) paint(svg, drawing);
          return svg.outerHTML;
        });
      },
      [drawings, path] as const,
    );
    painted.forEach((bytes, step) => {
      const drawing = drawings[path[step] ?? 0];
      expect(bytes).toBe(drawing && svgBytes(drawing));
    });
    await context.close();
  });
});

interface Painter {
  newDrawing(): SVGSVGElement;
  paint(svg: SVGSVGElement, drawing: Drawing): void;
}

/** The shipped painter alone, as a script that leaves it in a global. */
async function painterScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL("../src/paint.ts", import.meta.url)),
        formats: ["iife"],
        name: "painter",
      },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  const chunk = bundle && "output" in bundle ? bundle.output[0] : undefined;
  return `${chunk?.code.replace(/^var painter\s*=/, "globalThis.painter =")}`;
}

/** Frames of a real run, all figures and one alone, with a part selected and without. */
async function drawingsOf(page: Page): Promise<Drawing[]> {
  const { runtime, wasm } = await bundleOf(page, "consistent-hashing");
  const answers: string[] = await page.evaluate(`import("${runtime}")
    .then(({ load }) => load("${wasm}"))
    .then(({ exports: sim }) => {
      sim.open("consistent-hashing/v=1/seed=7/0:join:S6/1:leave:S2/2:join:a-b/3:look-up:k1");
      const ask = (at, selected, figure) => sim.show(at, 408, 0, "sel=" + selected + "~fig=" + figure);
      return [0, 1, 2, 3, 4].flatMap((at) =>
        ["", "server.S6"].flatMap((selected) =>
          ["", "ring", "table"].map((figure) => ask(at, selected, figure))));
    })`);
  return answers.map((answer) => (JSON.parse(answer) as Shown).drawing);
}

/** Everything a painter may stumble on: escapes, a part that comes and goes, keys that change kind. */
const awkward: Drawing = {
  width: 358,
  height: 12.5,
  scale: 150,
  summary: 'Two "servers" & one <key>',
  marks: [
    {
      k: "words",
      key: "ring",
      part: "a",
      role: "label",
      x: 0.25,
      y: -3,
      text: 'a < b & "c" \u00a0d',
    },
    { k: "dot", key: "count", part: "", role: "point", x: 1, y: 2, r: 3.5 },
    { k: "box", key: "zero", part: "b&c", role: "bar st-changed", x: 0, y: 0, w: 0.01, h: 100 },
    { k: "path", key: "server.S6", part: "", role: "band id3", d: "M0 0L1 1" },
    {
      k: "grid",
      key: "g",
      part: "",
      role: "grid",
      x: 0,
      y: 1,
      w: 9,
      h: 9,
      columns: 3,
      levels: "01234567f",
    },
    {
      k: "handle",
      key: "zero.on",
      part: "",
      role: "handle",
      x: 0,
      y: 1,
      w: 9,
      h: 24,
      turn: "open+b&c",
      label: "more",
    },
  ],
  trips: [],
  births: [],
};
