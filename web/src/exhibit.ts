// The entry of an exhibit's page. The page stands without it; it brings the stage to life when the
// browser is idle, or at the reader's first touch, or at once when the address names a place.

import { chaptersIn, followStage } from "./chapters";
import { openClaimsOnArrival } from "./claims";
import { runsModels, startModel } from "./model";
import { inquire } from "./moves";
import { listenToKeys } from "./panels/keys";
import { renderStage, renderWord } from "./panels/panels";
import { fragmentOf, placeInAddress } from "./place";
import { watchReader } from "./player";
import { newStage, openPlace, type Stage, say } from "./stage";

function absolute(address: string | undefined): string {
  return new URL(address ?? "", document.baseURI).href;
}

/** Starts the stage and follows the address bar from then on. */
function start(page: HTMLElement, aside: HTMLElement): void {
  const opening = page.dataset.opening ?? "";
  const chapters = chaptersIn(document);
  const follow = followStage(chapters);
  const model = startModel({
    runtime: absolute(page.dataset.runtime),
    wasm: absolute(page.dataset.wasm),
  });
  const stage = newStage(aside, model, opening, {
    stage: renderStage,
    word: renderWord,
    moved: (moved) => {
      if (moved.opened !== undefined) follow(moved.opened.run, moved.at);
      void inquire(moved);
    },
    guided: ({ opened, at }) =>
      chapters.some(({ run, from, until }) => run === opened?.run && from <= at && at <= until),
  });
  listenToKeys(stage);
  addEventListener("hashchange", () => arrive(stage));
  watchReader(stage);
  if (runsModels()) void openPlace(stage, placeInAddress() || opening, "silent");
  else tellWhatItNeeds(stage);
}

/** The reader followed a link, went back, or pasted an address. */
function arrive(stage: Stage): void {
  const place = placeInAddress();
  if (place !== "") void openPlace(stage, place, "silent");
  else if (fragmentOf(location.href) === "") void openPlace(stage, stage.opening, "silent");
}

function tellWhatItNeeds(stage: Stage): void {
  say(stage, {
    kind: "lost",
    text: "It needs WebAssembly with garbage collection: Chrome or Edge from 119, Firefox from 120, Safari from 18.2.",
  });
}

/** Calls back once: at the first touch of the page, or when the browser has nothing else to do. */
function whenTouchedOrIdle(begin: () => void): void {
  const touches = ["pointerdown", "keydown", "focusin", "hashchange"] as const;
  let begun = false;
  const once = () => {
    for (const touch of touches) removeEventListener(touch, once, true);
    if (!begun) begin();
    begun = true;
  };
  for (const touch of touches) addEventListener(touch, once, true);
  // Safari has no idle callback.
  const idle = () =>
    "requestIdleCallback" in window
      ? requestIdleCallback(once, { timeout: 4000 })
      : setTimeout(once, 500);
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle, { once: true });
}

if (document.documentElement.dataset.sheets === undefined) void import("./theme");
openClaimsOnArrival();

const page = document.getElementById("exhibit");
const aside = document.getElementById("stage");
if (page !== null && aside !== null) {
  const begin = () => start(page, aside);
  if (placeInAddress() !== "") begin();
  else whenTouchedOrIdle(begin);
}
