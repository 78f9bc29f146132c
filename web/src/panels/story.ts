// The story: every event as one line with its time, who did it, and which event caused it, folded
// until asked for. A full account for those who read instead of look, and a list to search in.

import { live } from "lit/directives/live.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { effectsIn, matching } from "../causes";
import type { EntryView, Opened } from "../gen/stage.gen";
import { filterStory, unabridge } from "../moves";
import { type Stage, step } from "../stage";
import { spaced } from "../tracks";

/** Long runs show this many events on either side of the present one. */
const AROUND = 50;

/** An event that caused more than this names only the first of them. */
const EFFECTS = 12;

export function story(stage: Stage, opened: Opened): TemplateResult {
  const entries = shownOf(stage, opened);
  return html`<details class="story" @toggle=${toPresent}><summary><span class="caps">Story</span> <span class="fine">${account(stage, opened, entries)}</span></summary>${search(stage, opened, entries)}${storyList(stage, opened, entries)}</details>`;
}

/** Once it is unfolded, the list shows where the reader is; from then on the reader scrolls it. */
function toPresent({ target }: Event): void {
  if (!(target instanceof HTMLDetailsElement) || !target.open) return;
  const [list, now] = [target.querySelector("ol"), target.querySelector<HTMLElement>(".now")];
  if (list && now)
    list.scrollTop += now.getBoundingClientRect().top - list.getBoundingClientRect().top - 52;
}

/** The same list without its fold, for the tab of a narrow page. */
export function storyTab(stage: Stage, opened: Opened): TemplateResult {
  const entries = shownOf(stage, opened);
  return html`<div class="story">${search(stage, opened, entries)}<p class="fine">${account(stage, opened, entries)}</p>${storyList(stage, opened, entries)}</div>`;
}

function search(stage: Stage, { story }: Opened, entries: readonly EntryView[]): TemplateResult {
  const { filter, unabridged } = stage.past;
  const typing = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) filterStory(stage, target.value);
  };
  const all = matching(story, filter).length;
  const more = unabridged || entries.length < all;
  return html`<p class="search"><label for="story-filter">Find</label> <input id="story-filter" type="search" autocomplete="off" spellcheck="false" placeholder="s2 elected" .value=${live(filter)} @input=${typing}>
    ${more ? html`<button type="button" aria-pressed=${unabridged} @click=${() => unabridge(stage)}>Show all</button>` : nothing}</p>`;
}

function storyList(stage: Stage, opened: Opened, entries: readonly EntryView[]): TemplateResult {
  return html`<ol>${entries.map((entry) => entryOf(stage, opened, entry))}</ol>`;
}

/** The entries that the filter lets through, as far as they are near enough. */
function shownOf({ at, past }: Stage, { story }: Opened): readonly EntryView[] {
  const found = matching(story, past.filter);
  if (past.unabridged) return found;
  const next = found.findIndex(({ event }) => event >= at);
  const middle = next < 0 ? found.length : next;
  return found.slice(Math.max(middle - AROUND, 0), middle + AROUND + 1);
}

function account({ past }: Stage, { events, story }: Opened, shown: readonly EntryView[]): string {
  const count = `${events} ${events === 1 ? "event" : "events"}`;
  const found = matching(story, past.filter).length;
  const filtered = past.filter.trim() === "" ? count : `${found} of ${count} found`;
  if (shown.length === found) return filtered;
  return `${filtered}, ${shown[0]?.event} to ${shown.at(-1)?.event} shown`;
}

function entryOf(stage: Stage, opened: Opened, entry: EntryView): TemplateResult {
  const { event, time, actor, text, cause } = entry;
  const now = event === stage.at;
  const from =
    cause < 0 || cause === event
      ? nothing
      : html`<button type="button" class="from value" title="What caused this: event ${cause}" @click=${() => step(stage, cause)}>from ${cause}</button>`;
  const timed = time === "" ? "" : " timed";
  return html`<li class=${(now ? "now" : "") + timed} aria-current=${now ? "step" : nothing}><button type="button" class="entry" @click=${() => step(stage, event)}><span class="value">${event}</span>${time === "" ? nothing : html`<span class="value">${spaced(time)}</span>`}<b>${actor}</b><span>${text}</span></button>${from}${now ? effects(stage, opened) : nothing}</li>`;
}

/** What the present event caused. */
function effects(stage: Stage, { story }: Opened): TemplateResult {
  const all = effectsIn(story).get(stage.at) ?? [];
  if (all.length === 0) return html`<p class="effects fine">Caused nothing in this run.</p>`;
  const rest = all.length - EFFECTS;
  return html`<p class="effects"><span class="fine">Caused</span> ${all
    .slice(0, EFFECTS)
    .map(
      ({ event, actor, text }) =>
        html`<button type="button" class="from" title="${actor} ${text}" @click=${() => step(stage, event)}><span class="value">${event}</span> ${actor}</button>`,
    )}${rest > 0 ? html`<span class="fine">and ${rest} more</span>` : nothing}</p>`;
}
