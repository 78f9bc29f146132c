// The track of the time bar: a native range over a drawing, so that a keyboard and a screen reader
// have it for nothing. Past is ink, future a hairline. A tick is as long as its event is rare, a
// wedge below is a milestone, a cross above a fault, a red flag the first broken guarantee, and a
// double slash the idle time that the bar leaves out.

import { live } from "lit/directives/live.js";
import { html, nothing, svg, type TemplateResult } from "lit/html.js";
import {
  faultsOf,
  gathered,
  type Name,
  type Placed,
  pathOf,
  placed,
  TICKS,
  ticksOf,
  UNITS,
  unitsOf,
} from "../bar";
import type { Bar, EntryView, Opened } from "../gen/stage.gen";
import { type Stage, step } from "../stage";
import { about, spaced } from "../tracks";

/** The line that the ticks stand on, from the top of the drawing. */
const LINE = 28;

/** Ticks are at least so many pixels apart. */
const APART = 3;

/** Beside the track stands the number of its last event. */
const BESIDE = 58;

/** "event 41 of 212, 3.2 s, S2 becomes leader". */
export function valueText(at: number, events: number, time: string, narration: string): string {
  return [`event ${at} of ${events}`, spaced(time), narration].filter(Boolean).join(", ");
}

export function track(stage: Stage, opened: Opened): TemplateResult {
  const entry = opened.story[stage.at];
  const seeking = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) void step(stage, Number(target.value));
  };
  const names = stage.layout !== "narrow";
  const height = names ? 49 : 40;
  const width = widthOf(stage);
  return html`<div class="track" @pointermove=${(event: PointerEvent) => peek(event, opened)} @pointerleave=${unpeek}>
    <svg class="bar" width="100%" height=${height} aria-hidden="true">${ticks(opened, stage.at, width)}${marks(opened, names ? width : 0)}</svg>
    <input type="range" min="0" max=${opened.events} step="1" .value=${live(String(stage.at))} ?disabled=${opened.events === 0}
      aria-label="Time" aria-valuetext=${valueText(stage.at, opened.events, entry?.time ?? "", told(entry))} @input=${seeking}>
    <span class="value total" aria-hidden="true">${opened.events}</span>
  </div>`;
}

/** How wide the bar is on the page, about. */
export function widthOf({ aside }: Stage): number {
  return Math.max(100, Math.min(aside.clientWidth, 716) - BESIDE);
}

export function told(entry: EntryView | undefined): string {
  return entry === undefined ? "" : `${entry.actor} ${entry.text}`.trim();
}

/** The ticks of a run do not change while the reader goes through it. */
const drawn = new WeakMap<Bar, { readonly most: number; readonly path: string }>();

export function ticksPath(bar: Bar, events: number, line: number, width: number): string {
  const most = Math.min(TICKS, Math.floor(width / APART));
  const known = drawn.get(bar);
  if (known?.most === most) return known.path;
  const path = pathOf(ticksOf(bar.kinds, most), events, line);
  drawn.set(bar, { most, path });
  return path;
}

/** Drawn twice: all of it as future, and what lies before the present over it as past. */
function ticks({ bar, events }: Opened, at: number, width: number): TemplateResult {
  const path = ticksPath(bar, events, LINE, width);
  const line = `${path}M0 ${LINE}h${UNITS}`;
  const past = unitsOf(at, events);
  return svg`<svg class="ticks future" width="100%" height="40" viewBox="0 0 ${UNITS} 40" preserveAspectRatio="none"><path d=${line}></path></svg>
    <svg class="ticks past" width="${past / 10}%" height="40" viewBox="0 0 ${past} 40" preserveAspectRatio="none"><path d=${line}></path></svg>`;
}

function share(event: number, events: number): string {
  return `${unitsOf(event, events) / 10}%`;
}

function marks(opened: Opened, width: number): TemplateResult {
  const { bar, events, broken, story } = opened;
  const faults = faultsOf(bar.kinds);
  const above: Name[] = [
    ...faults.map((event) => ({ event, text: faultIn(story[event]), aside: 9 })),
    ...bar.gaps.map(({ event, length }) => ({ event: event - 0.5, text: `${about(length)} idle` })),
  ];
  const flagged = broken < 0 ? [] : [{ event: broken, text: `broken, event ${broken}` }];
  const reached = bar.milestones.map(({ event, name }) => ({ event, text: name }));
  const below = [...flagged, ...gathered(reached, events, width)];
  // A cross keeps its place free even where its name found none.
  const crosses = faults.map((event) => around((width * event) / events, 7));
  const named = [
    ...placedAbove(above, events, width, crosses).map((name) => nameOn(name, events, LINE - 14)),
    ...placed(below, events, width).map((name) => nameOn(name, events, LINE + 22)),
  ];
  return svg`${bar.gaps.map(({ event }) => gap(share(event - 0.5, events)))}
    ${bar.milestones.map(({ event }) => svg`<svg class="wedge" x=${share(event, events)}><path d="M0 ${LINE + 2}l4.5 8h-9z"></path></svg>`)}
    ${faults.map((event) => svg`<svg class="fault-mark" x=${share(event, events)}><path class="cross" d="M-4 7l8 8M4 7l-8 8"></path></svg>`)}
    ${width === 0 ? nothing : named}
    ${broken < 0 ? nothing : flag(share(broken, events), LINE)}`;
}

/** A fault in a few words: what the story says, or where that is long, the name of its lever. */
function faultIn(entry: EntryView | undefined): string {
  const whole = told(entry).replace(/\.$/, "");
  if (entry === undefined || whole.length <= 24) return whole;
  return `${entry.actor}: ${entry.lever.replaceAll("-", " ")}`;
}

function around(x: number, air: number): readonly [number, number] {
  return [x - air, x + air];
}

/** A name beside its own mark may touch it, and no other. */
function placedAbove(
  names: readonly Name[],
  events: number,
  width: number,
  crosses: readonly (readonly [number, number])[],
) {
  const fits = placed(names, events, width);
  return fits.filter((name) => {
    const alone = placed(
      [name],
      events,
      width,
      crosses.filter(([from, to]) => {
        const own = (width * name.event) / events;
        return own < from || to < own;
      }),
    );
    return alone.length === 1;
  });
}

function nameOn({ event, text, aside = 0, anchor }: Placed, events: number, y: number) {
  const red = text.startsWith("broken, ");
  const dx = anchor === "end" ? -aside : aside;
  return svg`<text class=${red ? "name red" : "name"} x=${share(event, events)} dx=${dx} y=${y} text-anchor=${anchor}>${text}</text>`;
}

export function flag(x: string, line: number): TemplateResult {
  return svg`<svg class="flag" x=${x}><line x1="0" x2="0" y1=${line + 4} y2=${line - 24}></line><path d="M0 ${line - 24}h12l-4 4.5l4 4.5h-12z"></path></svg>`;
}

function gap(x: string): TemplateResult {
  return svg`<svg class="gap" x=${x}><rect x="-6" y=${LINE - 13} width="12" height="15"></rect><path class="slash" d="M-5 ${LINE + 5}l5 -10M0 ${LINE + 5}l5 -10"></path></svg>`;
}

/** What lies under the pointer stands where the present event is told, until the pointer leaves. */
function peek(event: PointerEvent, { events, story, bar }: Opened): void {
  const own = event.currentTarget;
  if (!(own instanceof HTMLElement) || event.pointerType === "touch") return;
  const box = own.querySelector(".bar")?.getBoundingClientRect();
  const line = own.parentElement?.querySelector<HTMLElement>(".peek");
  if (box === undefined || !line) return;
  const at = Math.round((events * (event.clientX - box.left)) / box.width);
  const entry = story[Math.min(Math.max(at, 0), events)];
  if (entry === undefined) return;
  const reached = bar.milestones.filter((one) => one.event === entry.event);
  line.textContent = [
    `event ${entry.event}${entry.time === "" ? "" : `, ${spaced(entry.time)}`}: ${told(entry)}`,
    ...reached.map(({ name }) => `First: ${name}.`),
  ].join(" ");
  line.hidden = false;
}

function unpeek({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLElement)) return;
  const line = currentTarget.parentElement?.querySelector<HTMLElement>(".peek");
  if (line) line.hidden = true;
}
