// The picture between two events, as a function of the two and of how far the step has come. Nothing
// else is known here: no clock, no history. So a scrub, a rewind and a test see the same picture.
//
// A step has two halves, cause before effect. In the first, model time passes and only what travels
// moves, by virtual time. In the second the event happens: words and states change at once, and
// everything that has another place now goes there, as one group, so that lines stay tied to what
// they join and a reader has one motion to follow.

import type { Birth, Drawing, Mark, Path, Shown } from "./gen/stage.gen";
import { along, blended, moved, type Point, startOf, swung } from "./way";

/** A drawing, and the model time it shows. */
export type Moment = Pick<Shown, "time" | "drawing">;

/** A mark that is not yet quite there, or almost gone. */
export type Inked = Mark & { readonly ink?: number };

/** What is painted: a drawing, some of its marks in less ink. */
export interface Picture extends Drawing {
  readonly marks: readonly Inked[];
}

/** Where the event happens: before this share of a step time passes, after it things change. */
export const HAPPENS = 0.5;

/** What leaves is gone, and what appears in place begins, at this share of the second half. */
const HANDOVER = 0.4;

/** Further than a reader's eye takes a label for the same. */
const FAR = 48;

/** The picture at a share of the way from one event to the next. Both ends are exact. */
export function between(before: Moment, after: Moment, alpha: number): Picture {
  if (alpha <= 0) return before.drawing;
  if (alpha >= 1) return after.drawing;
  if (alpha < HAPPENS) return travelling(before, after, alpha / HAPPENS);
  return settling(before, after, (alpha - HAPPENS) / (1 - HAPPENS));
}

/** Whether anything is on its way while time passes between the two. */
export function travels({ time, drawing }: Moment, after: Moment): boolean {
  return after.time > time && drawing.trips.some(({ arrives }) => arrives > time);
}

/** Whether the event moves, adds or takes away anything; else it changes in place, at once. */
export function settles(before: Moment, after: Moment): boolean {
  const old = marksOf(arrived(before, after));
  if (after.drawing.marks.length !== old.size) return true;
  return after.drawing.marks.some((mark) => {
    const was = old.get(mark.key);
    return was === undefined || blended(was, mark, 0) !== mark;
  });
}

function marksOf(marks: readonly Mark[]): Map<string, Mark> {
  return new Map(marks.map((mark) => [mark.key, mark]));
}

/** Time passes: as the picture before, with what travels where it is by now. */
function travelling(before: Moment, after: Moment, share: number): Picture {
  const now = before.time + share * (after.time - before.time);
  return { ...before.drawing, marks: travelled(before, now) };
}

/** The marks of the picture before at the instant of the event. */
function arrived(before: Moment, after: Moment): readonly Mark[] {
  return travelled(before, after.time);
}

function travelled({ time, drawing }: Moment, now: number): readonly Mark[] {
  if (now <= time || drawing.trips.length === 0) return drawing.marks;
  const tied: Tie[] = [];
  const shifts = new Map<string, Point>();
  for (const { key, d, departs, arrives } of drawing.trips) {
    const from = along(d, share(departs, arrives, time));
    const to = along(d, share(departs, arrives, now));
    shifts.set(key, { x: to.x - from.x, y: to.y - from.y });
    tied.push({ prefix: `${key}.`, from, to });
  }
  return drawing.marks.map((mark) => {
    const shift = shifts.get(mark.key);
    if (shift !== undefined) return moved(mark, shift);
    const tie = mark.k === "path" && tied.find(({ prefix }) => mark.key.startsWith(prefix));
    return tie ? swung(mark, tie.from, tie.to) : mark;
  });
}

/** Lines named after what travels are tied to it: the way behind it, and the way before it. */
interface Tie {
  readonly prefix: string;
  readonly from: Point;
  readonly to: Point;
}

function share(departs: number, arrives: number, time: number): number {
  if (arrives <= departs) return 1;
  return Math.min(1, Math.max(0, (time - departs) / (arrives - departs)));
}

/** The event happens: what stays goes to its place, what is new comes, what leaves fades in place. */
function settling(before: Moment, after: Moment, share: number): Picture {
  const eased = 1 - (1 - share) ** 3;
  const old = arrived(before, after);
  const was = marksOf(old);
  const born = birthsOf(after.drawing);
  const others = goings(was, after.drawing);
  const late = (share - HANDOVER) / (1 - HANDOVER);
  const marks: Inked[] = after.drawing.marks.map((mark) => {
    const from = was.get(mark.key);
    if (from !== undefined && isElsewhere(from, mark, others)) return inked(mark, late);
    if (from !== undefined) return blended(from, mark, eased);
    const place = born(mark);
    if (place === undefined) return inked(mark, late);
    return inked(moved(mark, { x: place.x * (1 - eased), y: place.y * (1 - eased) }), 4 * share);
  });
  return { ...after.drawing, marks: withLeavers(old, marks, 1 - share / HANDOVER) };
}

/** How far each thing moves that may have words on it. */
function goings(was: ReadonlyMap<string, Mark>, { marks }: Drawing): Point[] {
  const goings: Point[] = [];
  for (const mark of marks) {
    const from = was.get(mark.key);
    if (from === undefined || from.k === "words" || from.k === "path" || mark.k === "path")
      continue;
    if (blended(from, mark, 0) !== mark)
      goings.push(going(from, mark), going(middleOf(from), middleOf(mark)));
  }
  return goings;
}

function middleOf(mark: Exclude<Mark, Path>): Point {
  return "w" in mark ? { x: mark.x + mark.w / 2, y: mark.y + mark.h / 2 } : mark;
}

function going(from: Point, to: Point): Point {
  return { x: to.x - from.x, y: to.y - from.y };
}

/** A lone label that is far from where it was is not followed across the picture: it is written anew. */
function isElsewhere(from: Mark, to: Mark, others: readonly Point[]): boolean {
  if (from.k !== "words" || to.k !== "words") return false;
  const { x, y } = going(from, to);
  if (Math.hypot(x, y) <= FAR) return false;
  return !others.some((other) => Math.abs(other.x - x) < 1 && Math.abs(other.y - y) < 1);
}

function inked(mark: Mark, ink: number): Inked {
  return ink >= 1 ? mark : { ...mark, ink: Math.round(100 * Math.max(0, ink)) / 100 };
}

/**
 * How far from its own place a newcomer starts: where its cause is. The words and dots of a part go
 * with the mark of it that is born; its lines appear in place, since they may join it to others.
 */
function birthsOf({ marks, births, trips }: Drawing): (mark: Mark) => Point | undefined {
  const starts = new Map<string, Point>();
  const parts = new Map<string, Point>();
  if (births.length === 0) return () => undefined;
  const all = marksOf(marks);
  const ways = new Map(trips.map(({ key, d }) => [key, d]));
  for (const birth of births) {
    const mark = all.get(birth.key);
    if (mark === undefined) continue;
    const start = offset(birth, mark, ways.get(birth.key));
    starts.set(birth.key, start);
    if (mark.part !== "" && !parts.has(mark.part)) parts.set(mark.part, start);
  }
  return ({ k, key, part }) => starts.get(key) ?? (k === "path" ? undefined : parts.get(part));
}

/** From a mark's own place to its birth place; of a path, the place is where its trip or itself begins. */
function offset(birth: Birth, mark: Mark, way: string | undefined): Point {
  const own = mark.k === "path" ? startOf(way ?? mark.d) : mark;
  return { x: birth.x - own.x, y: birth.y - own.y };
}

/** What leaves keeps its place in the order from back to front, behind what stood behind it. */
function withLeavers(old: readonly Mark[], marks: readonly Inked[], ink: number): Inked[] {
  const stays = new Set(marks.map(({ key }) => key));
  const after = new Map<string, Inked[]>();
  let behind = "";
  for (const mark of ink > 0 ? old : []) {
    if (stays.has(mark.key)) behind = mark.key;
    else after.set(behind, [...(after.get(behind) ?? []), inked(mark, ink)]);
  }
  if (after.size === 0) return [...marks];
  return [
    ...(after.get("") ?? []),
    ...marks.flatMap((mark) => [mark, ...(after.get(mark.key) ?? [])]),
  ];
}
