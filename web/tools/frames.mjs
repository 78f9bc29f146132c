// Measures motion in Chromium: frames per second while marks move, and what a still stage costs.
// Usage: node tools/frames.mjs SITE_FOLDER. The figures stand in bench/README.md.

import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";

const SECONDS = 4;
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
Object.assign(TYPES, { ".wasm": "application/wasm", ".svg": "image/svg+xml" });

const folder = resolve(process.argv[2] ?? "../site/target/site");
const server = createServer(({ url }, answer) => {
  const path = normalize(new URL(url, "http://site").pathname);
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  try {
    if (!statSync(file).isFile()) throw new Error(file);
    answer.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    answer.end(readFileSync(file));
  } catch {
    answer.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const browser = await chromium.launch({
  executablePath: process.env.CUTAWAY_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });

/** A shipped source, as a script that leaves what it exports in a global. */
async function script(name) {
  const entry = fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry, formats: ["iife"], name } },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  return bundle.output[0].code.replace(`var ${name}`, `globalThis.${name}`);
}

/** Boxes, their labels and the lines between them, all of them on their way. */
function sheet(count, shift) {
  const marks = Array.from({ length: count }, (_, i) => {
    const part = `p${Math.floor(i / 3)}`;
    const x = 10 + ((i * 37 + shift) % 560);
    const y = 10 + ((i * 53 + 2 * shift) % 460);
    const named = { key: `m${i}`, part };
    if (i % 3 === 0) return { ...named, k: "box", role: "part", x, y, w: 26, h: 16 };
    if (i % 3 === 1) return { ...named, k: "words", role: "small", x, y, text: `v${i}` };
    return { ...named, k: "path", role: "hair", d: `M${x} ${y}L${x + 30} ${y + 9}` };
  });
  const size = { width: 600, height: 500, scale: 100, summary: "", trips: [], births: [] };
  return { time: 0, drawing: { ...size, marks } };
}

async function framesPerSecond(count) {
  await page.goto(`http://127.0.0.1:${server.address().port}/consistent-hashing/`);
  for (const name of ["paint", "between"]) await page.evaluate(await script(name));
  return page.evaluate(
    ([before, after, seconds]) =>
      new Promise((done) => {
        const { newDrawing, paint } = globalThis.paint;
        const { between } = globalThis.between;
        const svg = newDrawing();
        document.body.replaceChildren(svg);
        const begun = performance.now();
        let frames = 0;
        const go = () => {
          const elapsed = (performance.now() - begun) / 1000;
          if (elapsed >= seconds) return done(frames / elapsed);
          // There and back, in the half of a step in which everything moves.
          paint(svg, between(before, after, 0.75 + 0.2499 * Math.sin(4 * elapsed)));
          frames += 1;
          requestAnimationFrame(go);
        };
        requestAnimationFrame(go);
      }),
    [sheet(count, 0), sheet(count, 90), SECONDS],
  );
}

/** Frames that a live and still stage asks for, and the milliseconds of work it does in a second. */
async function idle() {
  await page.addInitScript(() => {
    const ask = requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (call) => {
      globalThis.asked = (globalThis.asked ?? 0) + 1;
      return ask(call);
    };
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/consistent-hashing/`);
  await page.waitForSelector("#stage[data-still]", { timeout: 30_000 });
  await page.waitForTimeout(3000);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const worked = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value;
  };
  const asked = () => page.evaluate(() => globalThis.asked ?? 0);
  const [frames, work] = [await asked(), await worked()];
  await page.waitForTimeout(1000 * SECONDS);
  const spent = (await worked()) - work;
  return { frames: (await asked()) - frames, work: (1000 * spent) / SECONDS };
}

for (const count of [300, 1000])
  console.log(`${count} moving marks: ${(await framesPerSecond(count)).toFixed(0)} frames/s`);
const { frames, work } = await idle();
console.log(`still: ${frames} frames asked for, ${work.toFixed(2)} ms of work in a second`);
await browser.close();
server.close();
