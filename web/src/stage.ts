// The controller of the stage. Its whole state is where the reader is: run, event, selected part and
// figure. Everything on the screen is drawn from that place and from what the model says about it.

import { copyText } from "./copy";
import type { Opened, Shown, Trouble } from "./gen/stage.gen";
import { drawingHeight, drawingWidth, type Layout, layoutNow, onLayout } from "./layout";
import { type Look, lookText, parseLook, turned } from "./look";
import type { Failure, Model, Sight } from "./model";
import { type Motion, startMotion } from "./motion";
import { newDrawing, paint } from "./paint";
import { newPast, note, type Past } from "./past";
import { linkTo, type Trail, writePlace } from "./place";
import { type Gait, playCourse, stepCourse } from "./tempo";
import type { Act } from "./tracks";

export { toggle } from "./player";

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
  /** Whether a chapter leads the reader here, and so waits for them. */
  readonly guided: (stage: Stage) => boolean;
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
  /** Which of the reader's plays this is, while it plays. */
  playing: number | undefined;
  speed: number;
  gait: Gait;
  motion: Motion | undefined;
  /** While the reader drags the time bar, or turns it by keys: nothing moves by itself then. */
  scrubbing: boolean;
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
    speed: 1,
    gait: "cut",
    motion: undefined,
    scrubbing: false,
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
  const answer = await stage.model.open(place);
  const same = answer.k === "opened" && answer.run === stage.opened?.run;
  await adopt(stage, answer, trail, { gait: same ? "step" : "cut" });
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

/** What stays of the reader's, what they did, and how the picture goes to the new run. */
interface Adopted {
  readonly kept?: string;
  readonly act?: Act;
  readonly gait?: Gait;
}

/** Takes the stage to a new run. A place brings its own selection; a pull keeps the reader's. */
export async function adopt(
  stage: Stage,
  answer: Opened | Trouble | Failure,
  trail: Trail,
  { kept = "", act, gait = "cut" }: Adopted = {},
): Promise<void> {
  if (answer.k !== "opened") {
    explain(stage, answer);
    return;
  }
  stage.opened = answer;
  note(stage.past, answer, act);
  stage.at = answer.at;
  stage.gait = gait;
  const { sel = "", ...look } = Object.fromEntries(parseLook(answer.view));
  stage.selected = sel === "" ? kept : sel;
  if (kept === "") stage.look = new Map(Object.entries(look));
  stage.said = answer.notice === "" ? undefined : { kind: "notice", text: answer.notice };
  await refresh(stage);
  if (trail !== "silent") await writeAddress(stage, trail);
}

/** Goes to an event of the run. */
export async function seek(stage: Stage, event: number, gait: Gait = "cut"): Promise<void> {
  if (stage.opened === undefined) return;
  stage.gait = gait;
  stage.at = Math.min(Math.max(event, 0), stage.opened.events);
  writeSoon(stage);
  await refresh(stage);
}

/** The reader's own step, which also ends playing. */
export function step(stage: Stage, event: number): Promise<void> {
  pause(stage);
  return seek(stage, event, stage.scrubbing ? "cut" : "step");
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

/** Ends playing, and jumps to the end of what moves: the reader acts. */
export function pause(stage: Stage): void {
  stage.playing = undefined;
  stage.motion?.finish();
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
  stage.motion?.finish();
  delete stage.aside.dataset.still;
  stage.wanted += 1;
  stage.showing ??= catchUp(stage).finally(() => {
    stage.showing = undefined;
    rest(stage);
  });
  return stage.showing;
}

/** The stage says when it is still: nothing is asked for, and nothing moves. */
function rest({ aside, motion, showing }: Stage): void {
  if (showing === undefined && motion?.over() !== false) aside.dataset.still = "";
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
  const before = stage.shown;
  stage.motion?.finish();
  stage.shown = shown;
  if (before === undefined || stage.gait === "cut" || shown.at !== before.at + 1) {
    paint(stage.svg, shown.drawing);
    tell(stage);
  } else move(stage, before, shown);
  // Only a stage that stands knows how much height is left for its picture.
  if (first) stage.wanted += 1;
}

/** The panels tell of an event at once when the reader steps, and when it happens while it plays. */
function move(stage: Stage, before: Shown, after: Shown): void {
  const { svg, speed, view } = stage;
  const plays = stage.gait === "play";
  const course = plays
    ? playCourse(before, after, speed, view.guided(stage))
    : stepCourse(before, after);
  if (!plays) tell(stage);
  const happens = () => {
    if (plays) tell(stage);
  };
  stage.motion = startMotion({ svg, before, after, course, happens });
  void stage.motion.ended.then(() => rest(stage));
}

function tell(stage: Stage): void {
  draw(stage);
  stage.view.moved(stage);
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
