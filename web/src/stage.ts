// The controller of the stage. Its whole state is where the reader is: run, event, selected part and
// figure. Everything on the screen is drawn from that place and from what the model says about it.

import { copyText } from "./copy";
import type { Opened, Shown, Trouble } from "./gen/stage.gen";
import { drawingHeight, drawingWidth, type Layout, layoutNow, onLayout } from "./layout";
import { type Look, lookText, parseLook, turned } from "./look";
import type { Failure, Model, Sight } from "./model";
import { newDrawing, paint } from "./paint";
import { newPast, note, type Past } from "./past";
import { linkTo, type Trail, writePlace } from "./place";
import type { Act } from "./tracks";

/** A sentence to the reader above the figure. */
export interface Word {
  readonly kind: "notice" | "trouble" | "trap" | "lost";
  readonly text: string;
  readonly trouble?: Trouble;
}

/** A field the reader is writing in: the text so far, and what is wrong with it. */
export interface Draft {
  readonly text: string;
  readonly trouble?: Trouble;
}

/** Who shows a stage. It is handed in, so that the panels know the stage and not the other way round. */
export interface View {
  /** Renders everything: the run or the place has changed. */
  readonly stage: (stage: Stage) => void;
  /** Renders the word above the figure, also before there is a model. */
  readonly word: (stage: Stage) => void;
  /** Called after every change of place, for the chapters and for what can be asked later. */
  readonly moved: (stage: Stage) => void;
}

export interface Stage {
  readonly aside: HTMLElement;
  readonly model: Model;
  readonly opening: string;
  /** The plate's own line, as the static page wrote it. */
  readonly plate: Element | null;
  readonly svg: SVGSVGElement;
  readonly word: HTMLElement;
  readonly view: View;
  readonly drafts: Map<string, Draft>;
  /** Tracks, comparisons, and the history of the selected part. */
  readonly past: Past;
  opened: Opened | undefined;
  shown: Shown | undefined;
  at: number;
  selected: string;
  figure: string;
  /** What else the reader set: scrolled, opened, hidden, enlarged. */
  look: Look;
  layout: Layout;
  /** Under a wide stage one thing at a time: a figure's id, or one of the drawer's tabs. */
  tab: string;
  openLamp: string;
  playing: number | undefined;
  copied: string;
  said: Word | undefined;
  wanted: number;
  showing: Promise<void> | undefined;
  writing: number | undefined;
  live: boolean;
}

export function newStage(aside: HTMLElement, model: Model, opening: string, view: View): Stage {
  const word = document.createElement("div");
  word.className = "word";
  aside.querySelector(".figure")?.before(word);
  const stage: Stage = {
    aside,
    model,
    opening,
    plate: aside.querySelector(".stage-plate"),
    svg: newDrawing(),
    word,
    view,
    drafts: new Map(),
    past: newPast(),
    opened: undefined,
    shown: undefined,
    at: 0,
    selected: "",
    figure: "",
    look: new Map(),
    layout: layoutNow(),
    tab: "",
    openLamp: "",
    playing: undefined,
    copied: "",
    said: undefined,
    wanted: 0,
    showing: undefined,
    writing: undefined,
    live: false,
  };
  onLayout(aside, () => void relayout(stage));
  return stage;
}

/** Goes to a place written as text: from the address bar, a chapter or the reader's paste. */
export async function openPlace(stage: Stage, place: string, trail: Trail): Promise<void> {
  pause(stage);
  await adopt(stage, await stage.model.open(place), trail);
}

/** The same for a place that the reader chose on the stage: what is selected stays. */
export async function choosePlace(stage: Stage, place: string): Promise<void> {
  pause(stage);
  await adopt(stage, await stage.model.open(place), "push", { kept: stage.selected });
}

/** Back to the run the page opened with, whatever was pulled since. */
export function startOver(stage: Stage): Promise<void> {
  stage.drafts.clear();
  return openPlace(stage, stage.opening, "push");
}

/** Takes the stage to a new run. A place brings its own selection; a pull keeps the reader's. */
export async function adopt(
  stage: Stage,
  answer: Opened | Trouble | Failure,
  trail: Trail,
  { kept = "", act }: { readonly kept?: string; readonly act?: Act } = {},
): Promise<void> {
  if (answer.k !== "opened") {
    explain(stage, answer);
    return;
  }
  stage.opened = answer;
  note(stage.past, answer, act);
  stage.at = answer.at;
  const { sel = "", ...look } = Object.fromEntries(parseLook(answer.view));
  stage.selected = sel === "" ? kept : sel;
  if (kept === "") stage.look = new Map(Object.entries(look));
  stage.said = answer.notice === "" ? undefined : { kind: "notice", text: answer.notice };
  await refresh(stage);
  if (trail !== "silent") await writeAddress(stage, trail);
}

/** Goes to an event of the run. */
export async function seek(stage: Stage, event: number): Promise<void> {
  if (stage.opened === undefined) return;
  stage.at = Math.min(Math.max(event, 0), stage.opened.events);
  writeSoon(stage);
  await refresh(stage);
}

/** The reader's own step, which also ends playing. */
export function step(stage: Stage, event: number): Promise<void> {
  pause(stage);
  return seek(stage, event);
}

/** Turns an item of the view, as a handle in the drawing says. */
export async function turn(stage: Stage, item: string): Promise<void> {
  stage.look = turned(stage.look, item);
  writeSoon(stage);
  await refresh(stage);
}

export async function select(stage: Stage, part: string): Promise<void> {
  if (stage.selected === part) return;
  stage.selected = part;
  if (part === "" && stage.tab === "part") stage.tab = "";
  writeSoon(stage);
  await refresh(stage);
}

export async function chooseTab(stage: Stage, tab: string): Promise<void> {
  stage.tab = tab;
  const figure = stage.shown?.figures.find(({ id }) => id === tab);
  if (figure === undefined) draw(stage);
  else {
    stage.figure = figure.id;
    await refresh(stage);
  }
}

export function chooseLamp(stage: Stage, lamp: string): void {
  stage.openLamp = stage.openLamp === lamp ? "" : lamp;
  draw(stage);
}

/** One event a second, and still at the end. */
export function play(stage: Stage): void {
  const { opened } = stage;
  if (opened === undefined || opened.events === 0) return;
  stage.playing = 0;
  if (stage.at >= opened.events) void seek(stage, 0).then(() => playOn(stage));
  else playOn(stage, 0);
}

function playOn(stage: Stage, delay = 1000): void {
  if (stage.playing === undefined) return;
  if (stage.opened === undefined || stage.at >= stage.opened.events) {
    pause(stage);
    draw(stage);
    return;
  }
  stage.playing = window.setTimeout(() => {
    void seek(stage, stage.at + 1).then(() => playOn(stage));
  }, delay);
}

export function pause(stage: Stage): void {
  window.clearTimeout(stage.playing);
  stage.playing = undefined;
}

/** Play, or pause if it plays. */
export function toggle(stage: Stage): void {
  if (stage.playing === undefined) play(stage);
  else {
    pause(stage);
    draw(stage);
  }
}

export async function copyLink(stage: Stage): Promise<void> {
  const answer = await stage.model.link(stage.at, viewOf(stage, ""));
  if (answer.k !== "link") {
    explain(stage, answer);
    return;
  }
  const link = linkTo(answer.place);
  writePlace(answer.place, "replace");
  stage.aside.dataset.link = link;
  stage.copied = (await copyText(link)) ? "copied" : link;
  draw(stage);
  window.setTimeout(() => {
    if (stage.copied === "copied") stage.copied = "";
    draw(stage);
  }, 2500);
}

/** A sentence above the figure, or none. */
export function say(stage: Stage, word: Word | undefined): void {
  stage.said = word;
  draw(stage);
}

function explain(stage: Stage, failure: Trouble | Failure): void {
  pause(stage);
  if (failure.k === "trouble")
    say(stage, { kind: "trouble", text: failure.message, trouble: failure });
  else say(stage, { kind: failure.k === "trapped" ? "trap" : "lost", text: failure.message });
}

/** The address follows at rest: browsers refuse a page that rewrites it at every step of a scrub. */
function writeSoon(stage: Stage): void {
  window.clearTimeout(stage.writing);
  stage.writing = window.setTimeout(() => void writeAddress(stage, "replace"), 150);
}

async function writeAddress(stage: Stage, trail: Trail): Promise<void> {
  window.clearTimeout(stage.writing);
  const answer = await stage.model.link(stage.at, viewOf(stage, ""));
  if (answer.k === "link") writePlace(answer.place, trail);
}

async function relayout(stage: Stage): Promise<void> {
  stage.layout = layoutNow();
  if (stage.live) await refresh(stage);
}

/** Shows the latest wanted place; places passed over while the model was busy are not drawn. */
function refresh(stage: Stage): Promise<void> {
  stage.wanted += 1;
  stage.showing ??= catchUp(stage).finally(() => {
    stage.showing = undefined;
  });
  return stage.showing;
}

async function catchUp(stage: Stage): Promise<void> {
  for (let served = -1; served !== stage.wanted; ) {
    served = stage.wanted;
    const answer = await stage.model.show(sightOf(stage));
    if (answer.k !== "shown") {
      explain(stage, answer);
      return;
    }
    if (choosesFigure(stage, answer)) stage.wanted += 1;
    else if (answer.at === stage.at || served !== stage.wanted) reveal(stage, answer);
  }
}

function sightOf(stage: Stage): Sight {
  const { at, layout, aside } = stage;
  return {
    at,
    width: drawingWidth(layout, roomIn(aside)),
    height: drawingHeight(layout, aside),
    view: viewOf(stage, layout === "wide" ? "" : stage.figure),
  };
}

function viewOf({ look, selected }: Stage, figure: string): string {
  return lookText(new Map([...look, ["sel", selected], ["fig", figure]]));
}

function roomIn(aside: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(aside);
  return aside.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}

/** One figure at a time needs one chosen, and the model knows their names. */
function choosesFigure(stage: Stage, shown: Shown): boolean {
  const first = shown.figures[0];
  if (stage.layout === "wide" || first === undefined) return false;
  if (shown.figures.some(({ id }) => id === stage.figure)) return false;
  stage.figure = first.id;
  return true;
}

function reveal(stage: Stage, shown: Shown): void {
  const first = !stage.live;
  stage.shown = shown;
  paint(stage.svg, shown.drawing);
  draw(stage);
  stage.view.moved(stage);
  // Only a stage that stands knows how much height is left for its picture.
  if (first) stage.wanted += 1;
}

/** Draws the panels. The first time it takes the place of the static stage. */
export function draw(stage: Stage): void {
  stage.view.word(stage);
  if (stage.opened === undefined || stage.shown === undefined) return;
  if (!stage.live) {
    stage.live = true;
    stage.aside.replaceChildren();
    stage.aside.classList.add("live");
  }
  stage.view.stage(stage);
}
