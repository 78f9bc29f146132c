// Who did what: which events an event brought about, which event wrote a value, and which ones
// changed a part.

import type { EntryView, History } from "./gen/stage.gen";

/** For each event the events that it caused. */
export function effectsIn(story: readonly EntryView[]): ReadonlyMap<number, readonly EntryView[]> {
  let effects = known.get(story);
  if (effects === undefined) {
    effects = new Map();
    for (const entry of story) {
      if (entry.cause < 0 || entry.cause === entry.event) continue;
      const others = effects.get(entry.cause);
      if (others === undefined) effects.set(entry.cause, [entry]);
      else others.push(entry);
    }
    known.set(story, effects);
  }
  return effects;
}

const known = new WeakMap<readonly EntryView[], Map<number, EntryView[]>>();

/** The event that last wrote a value of the part, as seen at an event; none where it is not known. */
export function writerOf({ until, values }: History, name: string, at: number): number | undefined {
  if (at > until) return undefined;
  return values.find((value) => value.name === name)?.events.findLast((event) => event <= at);
}

/** Every event that changed something of the part, or made it come or go. */
export function touching({ presence, values }: History): readonly number[] {
  const events = new Set(presence);
  for (const value of values) for (const event of value.events) events.add(event);
  return [...events].sort((a, b) => a - b);
}

/** The entries in which every word of a filter occurs. */
export function matching(story: readonly EntryView[], filter: string): readonly EntryView[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return story;
  return story.filter(({ event, time, actor, text, lever }) => {
    const whole = `${event} ${time} ${actor} ${text} ${lever}`.toLowerCase();
    return words.every((word) => whole.includes(word));
  });
}
