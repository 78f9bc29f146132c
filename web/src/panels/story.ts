// The story: every event as one line, folded until asked for. A full account for those who read
// instead of look.

import { html, nothing, type TemplateResult } from "lit/html.js";
import type { EntryView, Opened } from "../gen/stage.gen";
import { type Stage, step } from "../stage";

/** Long runs show this many events on either side of the present one. */
const AROUND = 50;

export function story(stage: Stage, opened: Opened): TemplateResult {
  const entries = around(opened.story, stage.at);
  return html`<details class="story"><summary><span class="caps">Story</span> <span class="fine">${account(opened.story, entries)}</span></summary>${storyList(stage, entries)}</details>`;
}

/** The same list without its fold, for the tab of a narrow page. */
export function storyTab(stage: Stage, opened: Opened): TemplateResult {
  return html`<div class="story">${storyList(stage, around(opened.story, stage.at))}</div>`;
}

function storyList(stage: Stage, entries: readonly EntryView[]): TemplateResult {
  return html`<ol>${entries.map((entry) => entryOf(stage, entry))}</ol>`;
}

function around(entries: readonly EntryView[], at: number): readonly EntryView[] {
  return entries.slice(Math.max(at - AROUND, 0), at + AROUND + 1);
}

function account(all: readonly EntryView[], shown: readonly EntryView[]): string {
  const pulls = all.length - 1;
  const count = `${pulls} ${pulls === 1 ? "event" : "events"}`;
  if (shown.length === all.length) return count;
  return `${count}, ${shown[0]?.event} to ${shown.at(-1)?.event} shown`;
}

function entryOf(stage: Stage, { event, time, actor, text, cause }: EntryView): TemplateResult {
  const now = event === stage.at;
  const from =
    cause < 0 || cause === event
      ? nothing
      : html`<button type="button" class="from value" @click=${() => step(stage, cause)}>from ${cause}</button>`;
  const timed = time === "" ? "" : " timed";
  return html`<li class=${(now ? "now" : "") + timed} aria-current=${now ? "step" : nothing}><button type="button" class="entry" @click=${() => step(stage, event)}><span class="value">${event}</span>${time === "" ? nothing : html`<span class="value">${time}</span>`}<b>${actor}</b><span>${text}</span></button>${from}</li>`;
}
