// Moves through a run and between its tracks, beyond the single step.

import { nearest, stopsOf } from "./bar";
import { touching } from "./causes";
import { keep } from "./kept";
import { compare, historyFor, type Inquiry, placeOn, readHistory } from "./past";
import { choosePlace, draw, type Stage, say, step } from "./stage";
import { kinOf, remove, rename, type Track } from "./tracks";

/** To the next or the last milestone, or to the event at which a promise broke. */
export function toMilestone(stage: Stage, direction: 1 | -1): unknown {
  const { opened, at } = stage;
  if (opened === undefined) return undefined;
  const stop = nearest(stopsOf(opened.bar, opened.broken), at, direction);
  return stop === undefined ? undefined : step(stage, stop);
}

/** To the next or the last event that changed the selected part. */
export async function toTouching(stage: Stage, direction: 1 | -1): Promise<void> {
  const { opened, selected, past } = stage;
  if (opened === undefined) return;
  if (selected === "") {
    say(stage, { kind: "notice", text: "Select a part first: then this goes to its changes." });
    return;
  }
  await readHistory(inquiryOf(stage));
  const history = historyFor(past, opened.run, selected);
  const event = history && nearest(touching(history), stage.at, direction);
  if (event !== undefined) await step(stage, event);
  else if (history !== undefined)
    say(stage, {
      kind: "notice",
      text: `No ${direction > 0 ? "later" : "earlier"} event of this run changes this part.`,
    });
}

/** The reader chooses another track; going back in the browser takes that back. */
export function chooseTrack(stage: Stage, track: Track): Promise<void> {
  return choosePlace(stage, placeOn(stage.past, track, stage.at));
}

export function startRenaming(stage: Stage, id: number): void {
  stage.past.renaming = id;
  draw(stage);
  stage.aside.querySelector<HTMLInputElement>(".tracks input")?.select();
}

export function nameTrack(stage: Stage, id: number, name: string): void {
  stage.past.renaming = 0;
  stage.past.tracks = rename(stage.past.tracks, id, name);
  keep(stage.past.tracks);
  draw(stage);
}

export function deleteTrack(stage: Stage, id: number): void {
  stage.past.tracks = remove(stage.past.tracks, id);
  keep(stage.past.tracks);
  draw(stage);
}

export function filterStory(stage: Stage, filter: string): void {
  stage.past.filter = filter;
  draw(stage);
}

export function unabridge(stage: Stage): void {
  stage.past.unabridged = !stage.past.unabridged;
  draw(stage);
}

/** To the tracks, or to the word that says how one comes to be. */
export function toTracks(stage: Stage): void {
  if (kinOf(stage.past.tracks).length < 2) {
    say(stage, {
      kind: "notice",
      text: "There is one track. Go back and pull a lever there: the future you leave stays as a second.",
    });
    return;
  }
  if (stage.layout === "narrow") {
    stage.tab = "tracks";
    draw(stage);
  }
  stage.aside.querySelector<HTMLElement>(".tracks button")?.focus();
}

/** After a picture stands: finds out what is not known yet about its run and its selected part. */
export async function inquire(stage: Stage): Promise<void> {
  const inquiry = inquiryOf(stage);
  await compare(inquiry);
  await readHistory(inquiry);
}

function inquiryOf(stage: Stage): Inquiry {
  const { past, model, selected } = stage;
  const { run = "", events = 0 } = stage.opened ?? {};
  return {
    past,
    run,
    events,
    part: selected,
    beside: (other) => model.beside(other),
    history: (part) => model.history(part),
    stands: () => stage.opened?.run === run && stage.selected === selected,
    draw: () => draw(stage),
  };
}
