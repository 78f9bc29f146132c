// What the stage knows beside the moment it shows: its tracks, how they compare, and the history of
// the selected part. The model is asked for it after the picture stands, so that nothing waits for it.

import type { Beside, History, Opened } from "./gen/stage.gen";
import { keep, kept } from "./kept";
import { placeAt } from "./place";
import { type Act, arrive, chosenOf, fork, kinOf, type Track, type Tracks } from "./tracks";

export interface Past {
  tracks: Tracks;
  /** By chosen run and other run: how they compare. */
  readonly beside: Map<string, Beside>;
  history: History | undefined;
  /** The run of which this is the history. */
  historyOf: string;
  reading: string;
  /** The track whose name the reader is writing. */
  renaming: number;
  filter: string;
  /** The story in full, or only what lies around the present event. */
  unabridged: boolean;
}

export function newPast(): Past {
  return {
    tracks: kept(),
    beside: new Map(),
    history: undefined,
    historyOf: "",
    reading: "",
    renaming: 0,
    filter: "",
    unabridged: false,
  };
}

/** A run came on stage, by the reader's act or by a place. */
export function note(past: Past, { run }: Opened, act: Act | undefined): void {
  past.tracks = act === undefined ? arrive(past.tracks, run) : fork(past.tracks, run, act);
  past.renaming = 0;
  keep(past.tracks);
}

/** The other tracks, each with how it compares as far as that is known. */
export function othersOf({ tracks, beside }: Past): readonly (readonly [Track, Beside?])[] {
  const here = chosenOf(tracks);
  return kinOf(tracks)
    .filter(({ id }) => id !== here?.id)
    .map((track) => {
      const known = beside.get(pair(here?.run ?? "", track.run));
      return known === undefined ? [track] : [track, known];
    });
}

/** The place of a track that lies nearest to where the reader is. */
export function placeOn(past: Past, track: Track, at: number): string {
  const beside = othersOf(past).find(([other]) => other.id === track.id)?.[1];
  return placeAt(track.run, beside === undefined ? 0 : Math.min(at, beside.events));
}

function pair(one: string, other: string): string {
  return `${one} ${other}`;
}

/** The history that belongs to what is shown, if it is known. */
export function historyFor(past: Past, run: string, part: string): History | undefined {
  const { history, historyOf } = past;
  return historyOf === run && history?.part === part ? history : undefined;
}

/** What the stage lends for finding out more. */
export interface Inquiry {
  readonly past: Past;
  readonly run: string;
  readonly events: number;
  readonly part: string;
  readonly beside: (run: string) => Promise<{ readonly k: string }>;
  readonly history: (part: string) => Promise<{ readonly k: string }>;
  /** Whether the stage still shows this run and this part. */
  readonly stands: () => boolean;
  readonly draw: () => void;
}

/** Compares the tracks that have not been compared, one after the other. */
export async function compare(inquiry: Inquiry): Promise<void> {
  const { past, run, beside, stands, draw } = inquiry;
  for (const [track, known] of othersOf(past)) {
    if (known !== undefined) continue;
    const answer = await beside(track.run);
    if (answer.k === "beside") past.beside.set(pair(run, track.run), answer as Beside);
    if (!stands()) return;
    draw();
  }
}

/** Reads the history of the selected part, in as many calls as the model needs. */
export async function readHistory(inquiry: Inquiry): Promise<void> {
  const { past, run, events, part, history, stands, draw } = inquiry;
  const wanted = pair(run, part);
  if (part === "" || past.reading === wanted) return;
  if ((historyFor(past, run, part)?.until ?? -1) >= events) return;
  past.reading = wanted;
  for (let until = -1; until < events && stands(); ) {
    const answer = await history(part);
    if (answer.k !== "history" || !stands()) break;
    const found = answer as History;
    if (found.until <= until) break;
    until = found.until;
    past.history = found;
    past.historyOf = run;
    draw();
  }
  if (past.reading === wanted) past.reading = "";
}
