// The time bar: where the reader is, the track, and what moves along it.

import { html, nothing, type TemplateResult } from "lit/html.js";
import type { EntryView, Opened } from "../gen/stage.gen";
import { copyLink, type Stage, startOver, step, toggle } from "../stage";
import { spaced } from "../tracks";
import { type IconName, icon } from "./icons";
import { openKeys } from "./keys";
import { track } from "./track";
import { tracks } from "./tracks";

export function timeBar(stage: Stage, opened: Opened, narration: string): TemplateResult {
  const entry = opened.story[stage.at];
  return html`<div class="time">
    <div class="read"><span class="value">event ${stage.at} of ${opened.events}</span>${entry && entry.time !== "" ? html`<span class="value">${spaced(entry.time)}</span>` : nothing}<p class=${stage.at === 0 ? "what still-opening" : "what"} aria-live="polite">${narrated(entry, narration)}</p><p class="peek" aria-hidden="true" hidden></p></div>
    ${track(stage, opened)}
    ${stage.layout === "narrow" ? nothing : tracks(stage, opened)}
    <div class="transport">
      ${push("First event", "first", stage.at === 0, () => step(stage, 0))}
      ${push("Event back", "back", stage.at === 0, () => step(stage, stage.at - 1))}
      ${playButton(stage, opened)}
      ${push("Event forward", "forward", stage.at === opened.events, () => step(stage, stage.at + 1))}
      ${push("Last event", "last", stage.at === opened.events, () => step(stage, opened.events))}
      <span class="links">
        <button type="button" class="copy" @click=${() => copyLink(stage)}><span class=${stage.copied === "copied" ? "gone" : ""}>Copy link</span><span class=${stage.copied === "copied" ? "" : "gone"} role="status">${stage.copied === "copied" ? "Copied" : ""}</span></button>
        <button type="button" class="over" @click=${() => startOver(stage)}>Start over</button>
        <button type="button" class="keys" @click=${openKeys}>Shortcuts</button>
      </span>
    </div>
    ${refused(stage)}
  </div>`;
}

/** The actor in bold, if the narration begins with it. */
function narrated(entry: EntryView | undefined, narration: string): TemplateResult {
  const actor = entry?.actor ?? "";
  if (actor === "" || !narration.startsWith(`${actor} `)) return html`${narration}`;
  return html`<b>${actor}</b>${narration.slice(actor.length)}`;
}

function push(label: string, name: IconName, off: boolean, act: () => unknown): TemplateResult {
  return html`<button type="button" class="push" aria-label=${label} title=${label} aria-disabled=${off} @click=${act}>${icon(name)}</button>`;
}

function playButton(stage: Stage, { events }: Opened): TemplateResult {
  const playing = stage.playing !== undefined;
  const label = playing ? "Pause" : "Play";
  return html`<button type="button" class="push main" aria-label=${label} title=${label} aria-disabled=${events === 0} @click=${() => toggle(stage)}>${icon(playing ? "pause" : "play")}</button>`;
}

/** The clipboard was refused: the link stands here to be copied by hand. */
function refused({ copied }: Stage): TemplateResult | typeof nothing {
  if (copied === "" || copied === "copied") return nothing;
  return html`<label class="by-hand"><span class="fine">The browser refused the clipboard. The link:</span><input readonly .value=${copied} @focus=${selectAll}></label>`;
}

function selectAll(event: FocusEvent): void {
  if (event.target instanceof HTMLInputElement) event.target.select();
}
