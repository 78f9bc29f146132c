// Measures replay in Chromium: opens a long run of Raft, then seeks back and forth in it.
// Usage: node tools/replay.mjs SITE_FOLDER. The figures stand in bench/README.md.

import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { chromium } from "playwright-core";

const folder = process.argv[2] ?? "../site/target/site";
const sim = readdirSync(join(folder, "sim"));
const named = (start, end) => sim.find((name) => name.startsWith(start) && name.endsWith(end));
const files = { "/runtime.js": named("runtime", ".js"), "/raft.wasm": named("raft-", ".wasm") };
const server = createServer(({ url }, answer) => {
  const file = files[url];
  if (file === undefined) return answer.writeHead(200, { "content-type": "text/html" }).end("<p>");
  const type = url.endsWith(".js") ? "text/javascript" : "application/wasm";
  answer.writeHead(200, { "content-type": type }).end(readFileSync(join(folder, "sim", file)));
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const browser = await chromium.launch({
  executablePath: process.env.CUTAWAY_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
for (const seconds of [60, 600]) {
  const run = `raft/${seconds}s:get:c1:x`;
  const figures = await page.evaluate(`import("/runtime.js").then(({ load }) => load("/raft.wasm"))
    .then(({ exports: sim }) => {
      const clock = (does) => { const begun = performance.now(); does(); return performance.now() - begun; };
      const best = (does) => Math.min(...Array.from({ length: 7 }, () => clock(does)));
      let opened;
      const open = best(() => { opened = JSON.parse(sim.open("${run}")); });
      sim.show(opened.events, 408, 0, "");
      const back = best(() => { sim.show(opened.events, 408, 0, ""); sim.show(opened.events - 1, 408, 0, ""); });
      return { events: opened.events, open, back };
    })`);
  console.log(
    `${figures.events} events: play and tell ${figures.open.toFixed(1)} ms, seek back one event ${figures.back.toFixed(1)} ms`,
  );
}
await browser.close();
server.close();
