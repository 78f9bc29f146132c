// The site under test, served as any static host would, and a browser to read it with.

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, resolve } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

export interface Site {
  readonly folder: string;
  readonly address: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** The built site: the one that CUTAWAY_SITE names, or where `./cutaway serve` built it. */
export async function openSite(): Promise<Site> {
  const folder = resolve(process.env.CUTAWAY_SITE ?? "../site/target/site");
  if (!existsSync(folder))
    throw new Error(`there is no site in ${folder}: build it with ./cutaway`);
  const server = serve(folder);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: process.env.CUTAWAY_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { folder, address: `http://127.0.0.1:${port}/`, browser, close };
}

function serve(folder: string): Server {
  return createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname);
    if (path === "/blank") {
      response
        .writeHead(200, { "content-type": "text/html" })
        .end("<!doctype html><title>blank</title>");
      return;
    }
    // Browsers ask for it by themselves, whatever the page says.
    if (path === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    const named = join(folder, normalize(path));
    const file = path.endsWith("/") ? join(named, "index.html") : named;
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
}

export interface Reader {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the console complained about. */
  readonly complaints: string[];
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly theme?: "light" | "dark";
  readonly touch?: boolean;
  readonly scripts?: boolean;
  /** A reader who asked for no motion. */
  readonly still?: boolean;
}

/** A reader in a fresh context: no storage, no cache. */
export async function newReader({ browser, address }: Site, sheet: Sheet): Promise<Reader> {
  const context = await browser.newContext({
    viewport: { width: sheet.width, height: sheet.height },
    colorScheme: sheet.theme ?? "light",
    hasTouch: sheet.touch ?? false,
    javaScriptEnabled: sheet.scripts ?? true,
    reducedMotion: sheet.still ? "reduce" : "no-preference",
    baseURL: address,
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], {
    origin: address.slice(0, -1),
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  return { page, context, complaints };
}

/** The exhibit's page; it is live once the time bar is there. */
export async function visitExhibit(page: Page, fragment = ""): Promise<void> {
  await page.goto(`consistent-hashing/${fragment}`);
  await page.waitForSelector("#stage.live .time", { timeout: 30_000 });
}

/** A page of the site's origin with nothing on it, no policy included. */
export async function visitBlank(page: Page): Promise<void> {
  await page.goto("blank");
}

/** The picture once nothing moves in it. */
export async function svgOf(page: Page): Promise<string> {
  await page.waitForSelector("#stage[data-still]", { state: "attached" });
  return page.$eval("#stage .figure svg.drawing", (svg) => svg.outerHTML);
}

export async function waitForEvent(page: Page, event: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector(".read .value")?.textContent?.startsWith(`event ${wanted} of`),
    event,
  );
}
