// A fault in the reader's own text: what was wrong, where, and what would have been right.

import type { Trouble } from "./gen/stage.gen";

/** A text cut in three: before the fault, the fault, after it. */
export interface Marked {
  readonly before: string;
  readonly wrong: string;
  readonly after: string;
}

/** Cuts a trouble's text at its fault; a fault beyond the end marks the end. */
export function mark({ text, from, to }: Trouble): Marked {
  const start = Math.min(Math.max(from, 0), text.length);
  const end = Math.min(Math.max(to, start), text.length);
  return { before: text.slice(0, start), wrong: text.slice(start, end), after: text.slice(end) };
}

/** Where the fault is, in words: positions count from 1, as people do. */
export function whereabouts(trouble: Trouble): string {
  const { before, wrong } = mark(trouble);
  if (trouble.text === "") return "nothing is written yet";
  if (wrong === "")
    return before.length >= trouble.text.length
      ? "at the end"
      : `before character ${before.length + 1}`;
  return wrong.length === 1
    ? `at character ${before.length + 1}`
    : `at characters ${before.length + 1} to ${before.length + wrong.length}`;
}
