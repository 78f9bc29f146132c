// Tracks outlive the page for as long as its tab does: a reader who follows a link and comes back
// finds them again. What cannot be kept, or is not understood, is as if it had never been.

import { NO_TRACKS, type Track, type Tracks } from "./tracks";

function place(): string {
  return `tracks ${location.pathname}`;
}

export function keep(tracks: Tracks): void {
  try {
    sessionStorage.setItem(place(), JSON.stringify(tracks));
  } catch {
    // A browser that refuses to keep anything still plays.
  }
}

export function kept(): Tracks {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(place()) ?? "null");
    return isTracks(found) ? found : NO_TRACKS;
  } catch {
    return NO_TRACKS;
  }
}

export function isTracks(value: unknown): value is Tracks {
  if (typeof value !== "object" || value === null) return false;
  const { all, chosen, last, dropped } = value as Partial<Tracks>;
  return (
    Array.isArray(all) &&
    all.every(isTrack) &&
    typeof chosen === "number" &&
    typeof last === "number" &&
    typeof dropped === "string"
  );
}

function isTrack(value: unknown): value is Track {
  if (typeof value !== "object" || value === null) return false;
  const { id, family, runs, run, name, named, by } = value as Partial<Track>;
  return (
    typeof id === "number" &&
    typeof family === "number" &&
    Array.isArray(runs) &&
    runs.length > 0 &&
    [...runs, run, name, by].every((text) => typeof text === "string") &&
    typeof named === "boolean"
  );
}
