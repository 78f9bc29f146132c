// The picture moves when the reader steps, ends in exactly the picture of the event, and asks for no
// frame when nothing moves.

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  newReader,
  openSite,
  type Reader,
  type Sheet,
  type Site,
  svgOf,
  visitExhibit,
  waitForEvent,
} from "./site";

const RUN = "consistent-hashing/v=1/seed=7/0:join:S6/1:leave:S2/2:join:a-b/3:look-up:k1";
const DESK = { width: 1280, height: 900 };

/** What a page keeps for these tests: how many frames were asked for, and all that was painted. */
interface Kept {
  frames: number;
  painted: string[];
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** From the page's beginning: every frame that its own scripts ask for. */
function countFrames(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const kept: Kept = { frames: 0, painted: [] };
    Object.assign(globalThis, { kept });
    const ask = requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (callback) => {
      // The one who drives the browser waits by frames, too.
      if (new Error().stack?.includes("/assets/")) kept.frames += 1;
      return ask(callback);
    };
  });
}

/** A reader at an event of the run, on a page that counts its frames and keeps its pictures. */
async function reading(event: number, sheet: Sheet = DESK): Promise<Reader> {
  const reader = await newReader(site, sheet);
  await countFrames(reader.page);
  await visitExhibit(reader.page, `#${RUN}@${event}`);
  await svgOf(reader.page);
  await reader.page.evaluate(() => {
    const { kept } = globalThis as unknown as { kept: Kept };
    const svg = document.querySelector("#stage .figure svg.drawing");
    if (svg === null) return;
    const keep = () => kept.painted.push(svg.outerHTML);
    new MutationObserver(keep).observe(svg, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    kept.frames = 0;
  });
  return reader;
}

function keptBy(page: Page): Promise<Kept> {
  return page.evaluate(() => (globalThis as unknown as { kept: Kept }).kept);
}

/** The pictures of all events, without any motion. */
async function stills(): Promise<string[]> {
  const { page, context } = await reading(0, { ...DESK, still: true });
  const pictures = [await svgOf(page)];
  for (let event = 1; event <= 4; event++) {
    await page.click("[aria-label='Event forward']");
    await waitForEvent(page, event);
    pictures.push(await svgOf(page));
  }
  expect((await keptBy(page)).frames).toBe(0);
  await context.close();
  return pictures;
}

/** As a page that its reader has turned away from. */
function hide(page: Page): Promise<void> {
  return page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
}

/** Out of sight, as by scrolling; resolved once the browser has seen it. */
function moveAway(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((gone) => {
        const stage = document.querySelector<HTMLElement>("#stage");
        if (stage === null) return gone();
        new IntersectionObserver(([seen]) => {
          if (seen?.isIntersecting === false) setTimeout(gone);
        }).observe(stage);
        stage.style.setProperty("translate", "0 -3000px");
      }),
  );
}

describe("a step", () => {
  test("moves, and ends in exactly the picture of its event", async () => {
    const pictures = await stills();
    const { page, context } = await reading(0);
    for (let event = 1; event <= 4; event++) {
      await page.click("[aria-label='Event forward']");
      await waitForEvent(page, event);
      expect(await svgOf(page), `event ${event}`).toBe(pictures[event]);
    }
    const { frames, painted } = await keptBy(page);
    expect(frames).toBeGreaterThan(10);
    expect(painted.filter((one) => !pictures.includes(one)).length).toBeGreaterThan(10);
    await context.close();
  });

  test("back is a cut, and so is a scrub, also to the very next event", async () => {
    const { page, context } = await reading(1);
    await page.click("[aria-label='Event back']");
    await waitForEvent(page, 0);
    await svgOf(page);
    await page.focus(".track input");
    await page.keyboard.press("ArrowRight");
    await waitForEvent(page, 1);
    await svgOf(page);
    const { frames, painted } = await keptBy(page);
    expect(frames).toBe(0);
    expect(painted.length).toBeGreaterThan(0);
    await context.close();
  });

  test("during motion jumps to its end first", async () => {
    const pictures = await stills();
    const { page, context } = await reading(0);
    await page.focus("#stage .figure");
    for (let event = 1; event <= 3; event++) await page.keyboard.press("ArrowRight");
    await waitForEvent(page, 3);
    expect(await svgOf(page)).toBe(pictures[3]);
    await context.close();
  });

  test("with a lever moves too", async () => {
    const { page, context } = await reading(4);
    await page.fill("[data-lever=join] input", "Aurelia7");
    await page.press("[data-lever=join] input", "Enter");
    await page.waitForFunction(() => location.hash.includes("join:Aurelia7"));
    const moved = await svgOf(page);
    expect((await keptBy(page)).frames).toBeGreaterThan(3);
    await page.click("[aria-label='Event back']");
    await svgOf(page);
    await page.focus(".track input");
    await page.keyboard.press("ArrowRight");
    await waitForEvent(page, 5);
    expect(await svgOf(page)).toBe(moved);
    await context.close();
  });

  test("for a reader who asked for no motion is a cut", async () => {
    const pictures = await stills();
    const { page, context } = await reading(0, { ...DESK, still: true });
    await page.click("[aria-label='Play']");
    await waitForEvent(page, 4);
    await page.waitForSelector("[aria-label=Play]");
    const { frames, painted } = await keptBy(page);
    expect(frames).toBe(0);
    expect(painted.length).toBeGreaterThan(0);
    expect(painted.filter((one) => !pictures.includes(one))).toEqual([]);
    await context.close();
  });
});

describe("play", () => {
  test("at eight times shows events and nothing between them", async () => {
    const pictures = await stills();
    const { page, context } = await reading(0);
    await page.focus("#stage .figure");
    for (let press = 0; press < 3; press++) await page.keyboard.press("]");
    expect(await page.inputValue(".speed select")).toBe("8");
    await page.keyboard.press("Space");
    await waitForEvent(page, 4);
    await page.waitForSelector("[aria-label=Play]");
    const { frames, painted } = await keptBy(page);
    expect(frames).toBe(0);
    expect(new Set(painted)).toEqual(new Set(pictures.slice(1)));
    await context.close();
  });

  test("at the usual speed moves and ends in exactly the last picture", async () => {
    const pictures = await stills();
    const { page, context } = await reading(2);
    await page.click("[aria-label=Play]");
    await waitForEvent(page, 4);
    await page.waitForSelector("[aria-label=Play]");
    expect(await svgOf(page)).toBe(pictures[4]);
    expect((await keptBy(page)).frames).toBeGreaterThan(5);
    await context.close();
  });

  test("stops where the stage cannot be seen", async () => {
    const { page, context } = await reading(0);
    await page.click("[aria-label=Play]");
    await moveAway(page);
    await page.waitForSelector("[aria-label=Play]", { state: "attached" });
    await svgOf(page);
    expect(await page.textContent(".read .value")).toBe("event 1 of 4");
    await context.close();
  });
});

describe("no frame is asked for", () => {
  const framesIn = async (page: Page, milliseconds: number) => {
    const { frames } = await keptBy(page);
    await page.waitForTimeout(milliseconds);
    return (await keptBy(page)).frames - frames;
  };

  test("while the stage is still", async () => {
    const { page, context } = await reading(0);
    await page.click("[aria-label='Event forward']");
    await waitForEvent(page, 1);
    await svgOf(page);
    expect((await keptBy(page)).frames).toBeGreaterThan(0);
    expect(await framesIn(page, 500)).toBe(0);
    await context.close();
  });

  test.each([
    ["a hidden page", hide],
    ["a stage off the screen", moveAway],
  ] as const)("by %s, in the middle of a step", async (_, leave) => {
    const pictures = await stills();
    const { page, context } = await reading(0);
    await page.click("[aria-label='Event forward']");
    await page.waitForFunction(() => (globalThis as unknown as { kept: Kept }).kept.frames > 2);
    await leave(page);
    expect(await framesIn(page, 500)).toBe(0);
    expect(await svgOf(page)).toBe(pictures[1]);
    await context.close();
  });

  test("by a hidden page, which stops playing at the end of its step", async () => {
    const pictures = await stills();
    const { page, context } = await reading(0);
    await page.click("[aria-label=Play]");
    await page.waitForFunction(() => (globalThis as unknown as { kept: Kept }).kept.frames > 2);
    await hide(page);
    expect(await svgOf(page)).toBe(pictures[1]);
    expect(await framesIn(page, 500)).toBe(0);
    expect(await page.locator("[aria-label=Play]").count()).toBe(1);
    const { frames } = await keptBy(page);
    await page.click("[aria-label='Event forward']");
    await waitForEvent(page, 2);
    expect(await svgOf(page)).toBe(pictures[2]);
    expect((await keptBy(page)).frames).toBe(frames);
    await context.close();
  });
});

test("a piece of the gallery moves when it is stepped, and is still at its event", async () => {
  const { page, context } = await newReader(site, DESK);
  await countFrames(page);
  await page.goto("figures/");
  const piece = page.locator("li[data-run$='piece=tree']");
  const still = async () => {
    await page.waitForSelector("li[data-run$='piece=tree'][data-still]");
    return piece.locator("svg.drawing").evaluate((svg) => svg.outerHTML);
  };
  await piece.locator("input[type=range]").press("ArrowLeft");
  const before = await still();
  expect((await keptBy(page)).frames).toBe(0);
  await piece.getByRole("button", { name: "Step" }).click();
  const stepped = await still();
  expect((await keptBy(page)).frames).toBeGreaterThan(3);
  await piece.getByRole("button", { name: "Back" }).click();
  expect(await still()).toBe(before);
  const { frames } = await keptBy(page);
  await piece.locator("input[type=range]").press("ArrowRight");
  expect(await still()).toBe(stepped);
  expect((await keptBy(page)).frames).toBe(frames);
  await context.close();
});
