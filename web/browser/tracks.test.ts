// Time as a reader uses it: the bar and its marks, who caused what, and futures left behind.

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newReader, openSite, type Site, waitForEvent } from "./site";

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844, touch: true };

/** Two crashes, and a second leader of one term. */
const BROKEN =
  "raft/v=2/seed=103/servers=3/broken=flush-first/270ms:crash:s2/400ms:crash:s1/500ms:restart:s2/500ms:restart:s1";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function visit(page: Page, run = ""): Promise<void> {
  await page.goto(run === "" ? "raft/" : `raft/#${run}`);
  await page.waitForSelector("#stage.live .time", { timeout: 30_000 });
}

async function seek(page: Page, event: number): Promise<void> {
  await page.$eval(
    ".track input",
    (input, value) => {
      (input as HTMLInputElement).value = String(value);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    event,
  );
  await waitForEvent(page, event);
}

async function runOf(page: Page): Promise<string> {
  return decodeURIComponent(new URL(page.url()).hash).slice(1).split("@")[0] ?? "";
}

async function eventOf(page: Page): Promise<number> {
  return Number(/event (\d+)/.exec((await page.textContent(".read .value")) ?? "")?.[1]);
}

/** Goes to an event and crashes a server there. */
async function crashAt(page: Page, event: number): Promise<void> {
  await seek(page, event);
  await page.locator("[data-lever=crash] button").first().click();
  await page.waitForSelector(".track .fault-mark");
}

describe("the time bar", () => {
  test("marks milestones, faults, idle time and the first violation, and says them", async () => {
    const { page, context, complaints } = await newReader(site, DESK);
    await visit(page, BROKEN);
    expect(await page.locator(".track .fault-mark").count()).toBe(2);
    expect(await page.locator(".track .flag").count()).toBe(1);
    expect(await page.locator(".track .wedge").count()).toBeGreaterThan(2);
    expect(await page.locator(".track .gap").count()).toBeGreaterThan(0);
    const names = await page.locator(".track .name").allTextContents();
    expect(names).toContain("a server stands");
    expect(names.filter((name) => /^s\d crashes$/.test(name))).not.toEqual([]);
    expect(names.filter((name) => name.startsWith("broken, event"))).toHaveLength(1);
    expect(await overlaps(page)).toEqual([]);
    await seek(page, 5);
    expect(await page.getAttribute(".track input", "aria-valuetext")).toMatch(
      /^event 5 of \d+, [\d.]+ m?s, s\d /,
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("Shift and an arrow go from milestone to milestone", async () => {
    const { page, context } = await newReader(site, DESK);
    await visit(page, BROKEN);
    const last = Number(await page.getAttribute(".track input", "max"));
    await page.focus("#stage .figure");
    await page.keyboard.press("Home");
    await waitForEvent(page, 0);
    const stops: number[] = [];
    for (let event = 0; event < last; ) {
      await page.keyboard.press("Shift+ArrowRight");
      await page.waitForFunction(
        (before) =>
          Number(
            /event (\d+)/.exec(document.querySelector(".read .value")?.textContent ?? "")?.[1],
          ) > before,
        event,
      );
      event = await eventOf(page);
      stops.push(event);
    }
    expect(stops).toHaveLength(new Set([...(await wedges(page)), last]).size);
    await page.keyboard.press("Shift+ArrowLeft");
    await waitForEvent(page, stops.at(-2) ?? -1);
    await context.close();
  });

  test("the pointer previews an event, and a click goes there", async () => {
    const { page, context } = await newReader(site, DESK);
    await visit(page, BROKEN);
    const box = await page.locator(".track .bar").boundingBox();
    if (box === null) throw new Error("there is no bar");
    const [x, y] = [box.x + box.width / 2, box.y + 28];
    await page.mouse.move(x, y);
    const told = (await page.textContent(".peek")) ?? "";
    expect(told).toMatch(/^event \d+, [\d.]+ m?s: s\d /);
    await page.mouse.click(x, y);
    await waitForEvent(page, Number(/\d+/.exec(told)?.[0]));
    await page.mouse.move(10, 10);
    expect(await page.locator(".peek").isHidden()).toBe(true);
    await context.close();
  });

  test("of a run of ten thousand events stays light", async () => {
    const { page, context } = await newReader(site, DESK);
    await visit(page, "raft/heartbeat=5/3s:heal-all:all@9");
    expect(Number(await page.getAttribute(".track input", "max"))).toBeGreaterThan(10_000);
    const ticks = await page.$eval(
      ".track .future path",
      (path) => (path.getAttribute("d") ?? "").split("M").length - 1,
    );
    const others = await page.locator(".track .bar *").count();
    expect(ticks).toBeGreaterThan(100);
    expect(ticks + others).toBeLessThanOrEqual(400);
    await context.close();
  });
});

async function wedges(page: Page): Promise<string[]> {
  return page.$$eval(".track .wedge", (all) => all.map((one) => one.getAttribute("x") ?? ""));
}

/** Names that stand on one another, or on a cross. */
async function overlaps(page: Page): Promise<string[]> {
  return page.$$eval(".track .name, .track .cross", (all) => {
    const boxes = all.map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }));
    return boxes.flatMap(({ text, box }, i) =>
      boxes
        .slice(i + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right &&
            other.left < box.right &&
            box.top + 3 < other.bottom &&
            other.top + 3 < box.bottom,
        )
        .map((other) => `${text} on ${other.text}`),
    );
  });
}

describe("tracks", () => {
  test("acting in the past leaves the old future as a track, which can be chosen again", async () => {
    const { page, context, complaints } = await newReader(site, DESK);
    await visit(page);
    const events = Number(await page.getAttribute(".track input", "max"));
    await crashAt(page, 100);
    await waitForEvent(page, 101);
    const forked = await runOf(page);
    expect(await page.textContent(".tracks .here b")).toMatch(/^crash s\d at /);
    await page.click(".tracks .differs");
    await waitForEvent(page, 101);
    expect(await page.textContent(".tracks .differs")).toBe("differs from event 101");
    expect(await page.locator(".tracks .rhomb").count()).toBe(1);
    await page.click(".tracks .choose");
    await page.waitForFunction(
      (max) => document.querySelector(".track input")?.getAttribute("max") === max,
      `${events}`,
    );
    await page.waitForFunction((run) => !decodeURIComponent(location.hash).includes(run), forked);
    expect(await page.textContent(".tracks .choose")).toMatch(/^crash s\d at /);
    await page.goBack();
    await page.waitForFunction((run) => decodeURIComponent(location.hash).includes(run), forked);
    await page.waitForFunction(
      () => document.querySelector(".tracks .choose")?.textContent === "as opened",
    );
    expect(await page.locator(".tracks li").count()).toBe(1);
    await page.reload();
    await page.waitForSelector(".tracks .differs");
    expect(await page.textContent(".tracks .choose")).toBe("as opened");
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("are named and deleted with the keyboard, and one button leads back to the start", async () => {
    const { page, context } = await newReader(site, DESK);
    await visit(page);
    await crashAt(page, 100);
    await page.waitForSelector(".tracks .differs");
    await page.focus("#stage .figure");
    await page.keyboard.press("b");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(
      /^Rename the track crash/,
    );
    await page.keyboard.press("Enter");
    await page.keyboard.type("Without s1");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      () => document.querySelector(".tracks .here b")?.textContent?.trim() === "Without s1",
    );
    await page.click("button.over");
    await page.waitForFunction(
      () => document.querySelector(".tracks .choose")?.textContent === "Without s1",
    );
    await page.click("[aria-label='Delete the track Without s1']");
    await page.waitForSelector(".tracks", { state: "detached" });
    await context.close();
  });

  test("a broken assumption is a track beside the run in which it holds", async () => {
    const { page, context } = await newReader(site, DESK);
    await visit(page, BROKEN);
    await page.click("[role=switch][aria-checked=false]");
    await page.waitForSelector(".tracks .differs");
    expect(await page.locator(".tracks .strip .flag").count()).toBe(1);
    expect(await page.textContent(".tracks .here b")).toContain("with “Flush before answering”");
    await context.close();
  });
});

describe("causes", () => {
  test("a value leads to the event that wrote it", async () => {
    const { page, context } = await newReader(site, DESK);
    await visit(page, `${BROKEN}@20`);
    await page.selectOption("#part", "machine.s2");
    const writer = page.locator(".inspector button.writer").first();
    await writer.waitFor();
    const field = await writer.evaluate(
      (one) => one.closest("div")?.querySelector("dt")?.textContent,
    );
    const event = Number(/\d+/.exec((await writer.textContent()) ?? "")?.[0]);
    await writer.click();
    await waitForEvent(page, event);
    const changed = await page.$$eval(".inspector .changed dt", (all) =>
      all.map((one) => one.textContent),
    );
    expect(event === 0 ? [field] : changed).toContain(field);
    await context.close();
  });

  test("a full stop and a comma go through the changes of the selected part", async () => {
    const { page, context } = await newReader(site, DESK);
    // A key that is looked up changes nothing of a server; who comes and goes does.
    const pulls = "0:join:S6/1:look-up:hello/2:join:S7/3:look-up:hello/4:leave:S7";
    await page.goto(`consistent-hashing/#consistent-hashing/v=1/method=remainder/${pulls}@0`);
    await page.waitForSelector("#stage.live .time", { timeout: 30_000 });
    await page.selectOption("#part", "server.S1");
    await page.waitForSelector(".inspector .writer");
    await page.focus("#stage .figure");
    for (const event of [1, 3, 5]) {
      await page.keyboard.press(".");
      await waitForEvent(page, event);
      await page.waitForSelector(".inspector .changed");
    }
    await page.keyboard.press(",");
    await waitForEvent(page, 3);
    await page.keyboard.press("End");
    await page.keyboard.press(".");
    await page.waitForSelector(".said-notice");
    expect(await page.textContent(".said-notice p")).toBe(
      "No later event of this run changes this part.",
    );
    await context.close();
  });

  test("the story is searched, and names causes and effects both ways", async () => {
    const { page, context } = await newReader(site, DESK);
    await visit(page, `${BROKEN}@10`);
    await page.click(".story summary");
    await page.fill("#story-filter", "s2 crashes");
    await page.waitForFunction(() => document.querySelectorAll(".story li").length === 1);
    await page.click(".story .entry");
    await page.fill("#story-filter", "");
    const from = page.locator(".story li .from.value").first();
    const cause = Number(/\d+/.exec((await from.textContent()) ?? "")?.[0]);
    const effect = Number(
      await from.evaluate((one) => one.closest("li")?.querySelector(".entry .value")?.textContent),
    );
    await from.click();
    await waitForEvent(page, cause);
    await page.waitForSelector(".story .now .effects");
    const effects = await page.locator(".story .now .effects .from .value").allTextContents();
    expect(effects.map(Number)).toContain(effect);
    await context.close();
  });
});

describe("on a phone", () => {
  test("the bar has no names, and the tracks stand behind a tab", async () => {
    const { page, context, complaints } = await newReader(site, PHONE);
    await visit(page);
    await seek(page, 100);
    await page.tap("[data-tab=levers]");
    await page.locator("[data-lever=crash] button").first().tap();
    await page.tap("[data-tab=tracks]");
    await page.waitForSelector(".panel .tracks .differs");
    expect(await page.locator(".track .name").count()).toBe(0);
    expect(await page.locator(".track .fault-mark").count()).toBe(1);
    expect((await page.locator("#stage").boundingBox())?.height).toBeLessThanOrEqual(422);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const low = await page.$$eval(".tracks button", (all) =>
      all.filter((one) => one.getBoundingClientRect().height < 40).map((one) => one.outerHTML),
    );
    expect(low).toEqual([]);
    await page.tap(".tracks .choose");
    await page.waitForFunction(() =>
      /^crash/.test(document.querySelector(".tracks .choose")?.textContent ?? ""),
    );
    await page.tap("[data-tab=story]");
    await page.waitForSelector(".panel #story-filter");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
