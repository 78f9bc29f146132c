// Places and shapes of marks in numbers: where a way leads, a mark somewhere else, a shape half way
// to another. Lengths are hundredths of a pixel, as in the drawings.

import type { Mark, Path } from "./gen/stage.gen";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A command of a path and its numbers, as the layout writes them. */
interface Stroke {
  readonly command: string;
  readonly numbers: readonly number[];
}

/** The paths of a page are few and come again in every frame. */
const READ_MOST = 4000;
const read = new Map<string, readonly Stroke[]>();

function strokesOf(d: string): readonly Stroke[] {
  const known = read.get(d);
  if (known !== undefined) return known;
  const strokes = [...d.matchAll(/([MLAZ])([^MLAZ]*)/g)].map(([, command = "", numbers = ""]) => ({
    command,
    numbers: numbers.trim() === "" ? [] : numbers.trim().split(/[ ,]+/).map(Number),
  }));
  if (read.size >= READ_MOST) read.clear();
  read.set(d, strokes);
  return strokes;
}

function textOf(strokes: readonly Stroke[]): string {
  return strokes.map(({ command, numbers }) => command + numbers.join(" ")).join("");
}

function hundredths(length: number): number {
  const rounded = Math.round(100 * length) / 100;
  return rounded === 0 ? 0 : rounded; // Never minus zero.
}

function pointOf({ numbers }: Stroke): Point {
  return { x: numbers.at(-2) ?? 0, y: numbers.at(-1) ?? 0 };
}

/** The same stroke with its point taken elsewhere; the radii of an arc stay. */
function carried(stroke: Stroke, to: (point: Point) => Point): Stroke {
  if (stroke.numbers.length < 2) return stroke;
  const { x, y } = to(pointOf(stroke));
  return { ...stroke, numbers: [...stroke.numbers.slice(0, -2), hundredths(x), hundredths(y)] };
}

/** Where a path begins. */
export function startOf(d: string): Point {
  const [first] = strokesOf(d);
  return first === undefined ? { x: 0, y: 0 } : pointOf(first);
}

/** The point at a share of a way's length. Ways are made of straight strokes. */
export function along(d: string, share: number): Point {
  const points = strokesOf(d)
    .filter(({ numbers }) => numbers.length >= 2)
    .map(pointOf);
  const lengths = points.slice(1).map((to, i) => distance(points[i] ?? to, to));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  for (const [i, length] of lengths.entries()) {
    const from = points[i];
    const to = points[i + 1];
    if (from === undefined || to === undefined) break;
    if (left <= length && length > 0) return mixed(from, to, left / length);
    left -= length;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
}

function distance(from: Point, to: Point): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

function mixed(from: Point, to: Point, share: number): Point {
  return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
}

/** The same mark somewhere else. */
export function moved(mark: Mark, { x, y }: Point): Mark {
  if (x === 0 && y === 0) return mark;
  if (mark.k !== "path") return { ...mark, x: hundredths(mark.x + x), y: hundredths(mark.y + y) };
  const shifted = strokesOf(mark.d).map((stroke) =>
    carried(stroke, (point) => ({ x: point.x + x, y: point.y + y })),
  );
  return { ...mark, d: textOf(shifted) };
}

/** A path whose points that stand at one place are taken to another; the others stay. */
export function swung(mark: Path, from: Point, to: Point): Path {
  const near = ({ x, y }: Point) => Math.abs(x - from.x) < 0.05 && Math.abs(y - from.y) < 0.05;
  const taken = strokesOf(mark.d).map((stroke) =>
    carried(stroke, (point) => (near(point) ? to : point)),
  );
  return { ...mark, d: textOf(taken) };
}

/**
 * A mark on its way from what it was to what it is: in its new words and state, between the two
 * places. The mark itself where nothing of it moves, or where its shape is another one now.
 */
export function blended(from: Mark, to: Mark, share: number): Mark {
  const number = (one: number, other: number) => hundredths(one + share * (other - one));
  if (from.k === "path" && to.k === "path") {
    const d = blendedPath(from.d, to.d, number);
    return d === undefined ? to : { ...to, d };
  }
  if (from.k === "path" || to.k === "path" || from.k !== to.k || isSamePlace(from, to)) return to;
  const place = { x: number(from.x, to.x), y: number(from.y, to.y) };
  if (from.k === "dot" && to.k === "dot") return { ...to, ...place, r: number(from.r, to.r) };
  if ("w" in from && "w" in to)
    return { ...to, ...place, w: number(from.w, to.w), h: number(from.h, to.h) };
  return { ...to, ...place };
}

type Placed = Exclude<Mark, Path>;

function isSamePlace(from: Placed, to: Placed): boolean {
  const size = (mark: Placed) =>
    mark.k === "dot" ? [mark.r] : "w" in mark ? [mark.w, mark.h] : [];
  const own = size(to);
  return from.x === to.x && from.y === to.y && size(from).every((side, i) => side === own[i]);
}

/** Nothing where the two do not differ, or have not the same strokes. */
function blendedPath(
  from: string,
  to: string,
  number: (one: number, other: number) => number,
): string | undefined {
  if (from === to) return undefined;
  const old = strokesOf(from);
  const now = strokesOf(to);
  if (old.length !== now.length || !now.every((stroke, i) => isLike(stroke, old[i])))
    return undefined;
  return textOf(
    now.map(({ command, numbers }, i) => ({
      command,
      numbers: numbers.map((value, j) => number(old[i]?.numbers[j] ?? value, value)),
    })),
  );
}

/** An arc's flags say which of four arcs it is: between two of them there is nothing. */
function isLike(stroke: Stroke, other: Stroke | undefined): boolean {
  if (other === undefined || stroke.command !== other.command) return false;
  const flags = ({ command, numbers }: Stroke) =>
    command === "A" ? `${numbers[3]} ${numbers[4]}` : "";
  return stroke.numbers.length === other.numbers.length && flags(stroke) === flags(other);
}
