// What the bar of time shows, as numbers: which ticks, how long, and which names have room. A long
// run has more events than a bar has pixels, so there a tick stands for several of them.

import type { Bar } from "./gen/stage.gen";

/** More ticks than this would run together. */
export const TICKS = 300;

/** More crosses than this would hide one another. */
export const CROSSES = 60;

/** Inter at 12 px is about so wide; a name that might not fit is left out. */
const LETTER = 6.6;

export interface Tick {
  readonly event: number;
  /** 1 for what comes by itself, 2 for an alarm or a hand, 3 where a moment of the exhibit begins. */
  readonly rank: 1 | 2 | 3;
}

function rankOf(kind: string): Tick["rank"] {
  if (kind >= "A" && kind <= "Z") return 3;
  return kind === "a" || kind === "h" || kind === "x" ? 2 : 1;
}

/** One tick an event; in a long run one for each few, as long as the longest of them. */
export function ticksOf(kinds: string, most = TICKS): readonly Tick[] {
  const every = Math.ceil(kinds.length / most);
  const ticks: Tick[] = [];
  for (let from = 0; from < kinds.length; from += every) {
    let best: Tick = { event: from, rank: rankOf(kinds[from] ?? "") };
    for (let event = from + 1; event < Math.min(from + every, kinds.length); event++) {
      const rank = rankOf(kinds[event] ?? "");
      if (rank > best.rank) best = { event, rank };
    }
    ticks.push(best);
  }
  return ticks;
}

/** The events at which a hand did harm; where they are many, one for each stretch of the bar. */
export function faultsOf(kinds: string, most = CROSSES): readonly number[] {
  const every = Math.max(1, kinds.length / most);
  const faults: number[] = [];
  for (let event = 0; event < kinds.length; event++) {
    if (kinds[event] !== "x" && kinds[event] !== "X") continue;
    const last = faults.at(-1);
    if (last === undefined || Math.floor(last / every) < Math.floor(event / every))
      faults.push(event);
  }
  return faults;
}

/** How wide a bar's drawing is in its own units, whatever its width on the page. */
export const UNITS = 1000;

/** Short, longer, longest. */
const HEIGHTS = { 1: 4, 2: 7, 3: 11 } as const;

/** Ticks as a path, standing on a line. */
export function pathOf(ticks: readonly Tick[], events: number, line: number): string {
  return ticks
    .map(({ event, rank }) => `M${unitsOf(event, events)} ${line}v${-HEIGHTS[rank]}`)
    .join("");
}

export function unitsOf(event: number, events: number): number {
  return events === 0 ? 0 : Math.round((UNITS * 100 * event) / events) / 100;
}

export interface Name {
  readonly event: number;
  readonly text: string;
  /** How far from its event the text begins; a centred one has none. */
  readonly aside?: number;
}

export interface Placed extends Name {
  readonly anchor: "start" | "middle" | "end";
}

/** The names that have room on a line, the first of the list first. */
export function placed(
  names: readonly Name[],
  events: number,
  width: number,
  taken: readonly (readonly [number, number])[] = [],
): readonly Placed[] {
  const spans = [...taken];
  const fits: Placed[] = [];
  for (const name of names) {
    const x = events === 0 ? 0 : (width * name.event) / events;
    const anchor = anchorOf(name, x, width);
    const [from, to] = spanOf(name, x, anchor);
    if (spans.some(([left, right]) => from < right && left < to)) continue;
    spans.push([from, to]);
    fits.push({ ...name, anchor });
  }
  return fits;
}

/** Longer than this, a name of several counts them instead. */
const TOGETHER = 64;

/** Names whose marks stand side by side become one, so that none is lost. */
export function gathered(
  names: readonly Name[],
  events: number,
  width: number,
  near = 24,
): readonly Name[] {
  const groups: Name[][] = [];
  for (const name of [...names].sort((a, b) => a.event - b.event)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (last && (width * (name.event - last.event)) / Math.max(events, 1) < near) group?.push(name);
    else groups.push([name]);
  }
  return groups.map((group) => {
    const [first, ...others] = group as [Name, ...Name[]];
    const event = (first.event + (group.at(-1)?.event ?? first.event)) / 2;
    const all = group.map(({ text }) => text).join(", ");
    return { event, text: all.length <= TOGETHER ? all : `${first.text}, ${others.length} more` };
  });
}

function anchorOf({ text, aside }: Name, x: number, width: number): Placed["anchor"] {
  const wide = LETTER * text.length;
  if (aside !== undefined) return x + aside + wide > width ? "end" : "start";
  if (x < wide / 2) return "start";
  return x + wide / 2 > width ? "end" : "middle";
}

/** From where to where it stands, with some air. */
function spanOf(
  { text, aside = 0 }: Name,
  x: number,
  anchor: Placed["anchor"],
): readonly [number, number] {
  const wide = LETTER * text.length;
  const air = 6;
  if (anchor === "middle") return [x - wide / 2 - air, x + wide / 2 + air];
  if (anchor === "start") return [x + aside - (aside === 0 ? air : 1), x + aside + wide + air];
  return [x - aside - wide - air, x - aside + (aside === 0 ? air : 1)];
}

/** Where Shift with an arrow goes: the milestones, and the event at which a promise broke. */
export function stopsOf({ milestones }: Bar, broken: number): readonly number[] {
  const stops = milestones.map(({ event }) => event);
  if (broken >= 0) stops.push(broken);
  return [...new Set(stops)].sort((a, b) => a - b);
}

/** The nearest of these events before or after one. */
export function nearest(
  events: readonly number[],
  at: number,
  direction: 1 | -1,
): number | undefined {
  return direction > 0
    ? events.find((event) => event > at)
    : events.findLast((event) => event < at);
}
