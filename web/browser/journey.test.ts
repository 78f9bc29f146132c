// The journey the museum is for: look, act with own input, go back, hand the moment on.

import { afterAll, beforeAll, expect, test } from "vitest";
import { newReader, openSite, type Site, svgOf, visitExhibit, waitForEvent } from "./site";

const DESK = { width: 1280, height: 900 };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test("a link shows in a fresh browser what its sender saw, byte for byte", async () => {
  const sender = await newReader(site, DESK);
  await visitExhibit(sender.page);
  await sender.page.fill("[data-lever=join] input", "Aurelia7");
  await sender.page.click("[data-lever=join] button[type=submit]");
  await sender.page.waitForFunction(() => location.hash.includes("join:Aurelia7"));
  const joined = await eventOf(sender.page);
  const afterJoin = await svgOf(sender.page);

  await sender.page.click("[aria-label='Event back']");
  await waitForEvent(sender.page, joined - 1);
  expect(await svgOf(sender.page)).not.toBe(afterJoin);
  await sender.page.click("[aria-label='Event forward']");
  await waitForEvent(sender.page, joined);
  expect(await svgOf(sender.page)).toBe(afterJoin);

  await sender.page.click("button.copy");
  await sender.page.waitForSelector("#stage[data-link]");
  const link = await sender.page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain("join:Aurelia7");
  expect(await sender.page.getAttribute("#stage", "data-link")).toBe(link);

  const receiver = await newReader(site, DESK);
  await receiver.page.goto(link);
  await receiver.page.waitForSelector("#stage.live .time");
  expect(await svgOf(receiver.page)).toBe(await svgOf(sender.page));
  expect(receiver.complaints).toEqual([]);
  await sender.context.close();
  await receiver.context.close();
});

test("going back in the browser takes a pull back", async () => {
  const { page, context } = await newReader(site, DESK);
  await visitExhibit(page);
  const before = await svgOf(page);
  await page.fill("[data-lever=join] input", "Aurelia7");
  await page.press("[data-lever=join] input", "Enter");
  await page.waitForFunction(() => location.hash.includes("join:Aurelia7"));
  await page.goBack();
  await page.waitForFunction(
    (svg) => document.querySelector("#stage .figure svg.drawing")?.outerHTML === svg,
    before,
  );
  await context.close();
});

test("a name that the model refuses stays, with its fault marked and nothing pulled", async () => {
  const { page, context } = await newReader(site, DESK);
  await visitExhibit(page);
  const before = await svgOf(page);
  const endless = "a".repeat(300);
  await page.fill("[data-lever=join] input", endless);
  await page.waitForSelector("[data-lever=join] .fault mark");
  await page.click("[data-lever=join] button[type=submit]");
  await page.waitForTimeout(200);
  expect(await page.inputValue("[data-lever=join] input")).toBe(endless);
  expect(await svgOf(page)).toBe(before);
  await context.close();
});

test("a broken place is shown with its fault, and the opening is one button away", async () => {
  const { page, context } = await newReader(site, DESK);
  await page.goto("consistent-hashing/#consistent-hashing/v=1/seed=7/0:fly:S6@1");
  await page.waitForSelector(".said-trouble mark");
  expect(page.url()).toContain("0:fly:S6");
  await page.click(".said-trouble button");
  await page.waitForSelector("#stage.live .time");
  expect(await page.locator(".said-trouble").count()).toBe(0);
  await context.close();
});

test("the keys of the stage step, jump, copy and clear", async () => {
  const { page, context } = await newReader(site, DESK);
  await visitExhibit(page);
  const last = Number(await page.getAttribute(".track input", "max"));
  await page.focus("#stage .figure");
  await page.keyboard.press("End");
  await waitForEvent(page, last);
  await page.keyboard.press("ArrowLeft");
  await waitForEvent(page, last - 1);
  await page.keyboard.press("Home");
  await waitForEvent(page, 0);
  await page.keyboard.press("ArrowRight");
  await waitForEvent(page, 1);
  await page.dispatchEvent("#stage .figure [data-part]", "click");
  await page.waitForSelector(".inspector .part-name");
  await page.keyboard.press("Escape");
  await page.waitForSelector(".inspector .part-name", { state: "detached" });
  await page.keyboard.press("l");
  await page.waitForSelector("#stage[data-link]");
  await page.keyboard.press("?");
  await page.waitForSelector("dialog.keys-map[open]");
  await page.keyboard.press("Escape");
  await context.close();
});

test("play moves one event a second and stops at the end", async () => {
  const { page, context } = await newReader(site, DESK);
  await visitExhibit(page);
  const last = Number(await page.getAttribute(".track input", "max"));
  await page.focus("#stage .figure");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await waitForEvent(page, last - 1);
  await page.keyboard.press("Space");
  await waitForEvent(page, last);
  await page.waitForSelector("[aria-label=Play]");
  await context.close();
});

test("chapters set the stage and Continue leads through their events", async () => {
  const { page, context } = await newReader(site, DESK);
  await visitExhibit(page);
  const chapter = page.locator("section.chapter[data-until]:not([data-until='0'])").first();
  const [from, until] = [
    Number(await chapter.getAttribute("data-from")),
    Number(await chapter.getAttribute("data-until")),
  ];
  await chapter.locator("a.btn").first().click();
  await waitForEvent(page, from);
  for (let event = from + 1; event <= until; event++) {
    await chapter.locator("a.btn.main").click();
    await waitForEvent(page, event);
  }
  expect(await chapter.getAttribute("class")).toContain("now");
  await context.close();
});

test("after a trap the model is loaded again, the run stands and the page says so", async () => {
  const { page, context } = await newReader(site, DESK);
  await page.route(/\/sim\/[^/?]*runtime[^/?]*\.js$/, (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: trapping(new URL(route.request().url()).pathname),
    }),
  );
  await visitExhibit(page);
  await page.fill("[data-lever=join] input", "Aurelia7");
  await page.press("[data-lever=join] input", "Enter");
  await page.waitForFunction(() => location.hash.includes("join:Aurelia7"));
  const before = await svgOf(page);
  await page.fill("[data-lever=join] input", "trap");
  await page.press("[data-lever=join] input", "Enter");
  await page.waitForSelector(".said-trap");
  await page.click("[aria-label='Event back']");
  await page.click("[aria-label='Event forward']");
  await page.waitForFunction(
    (svg) => document.querySelector("#stage .figure svg.drawing")?.outerHTML === svg,
    before,
  );
  await context.close();
});

/** The real loader with one pull that traps. */
function trapping(runtime: string): string {
  return `import { load as real } from "${runtime}?real";
export async function load(address) {
  const { exports: sim } = await real(address);
  const calls = {};
  for (const name of ["open", "show", "check", "pull", "tune", "flip", "link", "beside", "history"])
    calls[name] = (...given) => {
      if (name === "pull" && given[2] === "trap") throw new WebAssembly.RuntimeError("unreachable");
      return sim[name](...given);
    };
  return { exports: calls };
}`;
}

async function eventOf(page: {
  textContent(selector: string): Promise<string | null>;
}): Promise<number> {
  return Number(/event (\d+)/.exec((await page.textContent(".read .value")) ?? "")?.[1]);
}
