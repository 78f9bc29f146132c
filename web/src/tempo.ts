// How long a step takes the reader: a short motion for a single step, and model time over speed while
// it plays. Numbers only; who waits for them is the motion's business.

import { HAPPENS, type Moment, settles, travels } from "./between";
import type { Shown } from "./gen/stage.gen";

/** How the next event comes: at once, by a short motion, or in its time. Only the next one moves. */
export type Gait = "cut" | "step" | "play";

/** Model time per second of the reader's, as multiples of a run's usual pace: each twice the last. */
export const SPEEDS: readonly number[] = [0.25, 0.5, 1, 2, 4, 8, 16];

/** From here on events are too quick to be followed by eye: they are cut, not moved. */
const CUT_FROM = 8;

/** One event takes at most 600 ms when the reader steps. */
const TRAVEL_MS = 200;
const SETTLE_MS = 400;

/** Idle time is cut to this. */
const WAIT_MOST_MS = 2000;
const EVENT_MS = 1000;
/** Of the second that a usual event takes, so much is time that passes before it. */
const PASSES_MS = 450;
const REST_LEAST_MS = 200;
const REST_GUIDED_MS = 400;

/** A step in milliseconds: time passes, the event happens, stillness. What takes none is cut. */
export interface Course {
  readonly travel: number;
  readonly settle: number;
  readonly rest: number;
  /** Whether anything is seen to move while time passes; else it is only waited for. */
  readonly moving: boolean;
}

/** A step that the reader asked for: short, then still. */
export function stepCourse(before: Moment, after: Moment): Course {
  const moving = travels(before, after);
  const settle = settles(before, after) ? SETTLE_MS : 0;
  return { travel: moving ? TRAVEL_MS : 0, settle, rest: 0, moving };
}

/** A step while it plays: `guided` in a chapter, where the next one waits until this is read. */
export function playCourse(before: Moment, after: Shown, speed: number, guided: boolean): Course {
  const { pace } = after;
  const passes = pace === 0 ? 0 : (PASSES_MS * (after.time - before.time)) / (pace * speed);
  const travel = Math.min(WAIT_MOST_MS, passes);
  if (speed >= CUT_FROM)
    return { travel, settle: 0, rest: pace === 0 ? EVENT_MS / speed : 0, moving: false };
  const settle = settles(before, after) ? SETTLE_MS / speed : 0;
  const rest = pace === 0 ? EVENT_MS / speed - settle : REST_LEAST_MS / speed;
  return {
    travel,
    settle,
    rest: guided ? Math.max(rest, REST_GUIDED_MS) : rest,
    moving: travels(before, after),
  };
}

/** The same time with nothing to be seen moving: the event is shown at once, and stands for longer. */
export function stillCourse({ travel, settle, rest }: Course): Course {
  return { travel: 0, settle: 0, rest: travel + settle + rest, moving: false };
}

/** How far a step has come after so many milliseconds of its course. */
export function alphaAt({ travel, settle }: Course, elapsed: number): number {
  if (elapsed < travel) return (HAPPENS * elapsed) / travel;
  const settled = elapsed - travel;
  return settled >= settle ? 1 : HAPPENS + ((1 - HAPPENS) * settled) / settle;
}

/** The next speed up or down, or the same at the end of the scale. */
export function otherSpeed(speed: number, steps: 1 | -1): number {
  const at = SPEEDS.indexOf(speed);
  return SPEEDS[at + steps] ?? speed;
}

/** "1/4×", "16×". */
export function speedText(speed: number): string {
  return speed < 1 ? `1/${1 / speed}×` : `${speed}×`;
}
