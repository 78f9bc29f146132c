// The time bar: a native range over a drawn track, so that a keyboard and a screen reader have it
// for nothing. Past is ink, future a hairline, the first broken guarantee a red flag.

import { live } from "lit/directives/live.js";
import { html, nothing, svg, type TemplateResult } from "lit/html.js";
import type { EntryView, Opened } from "../gen/stage.gen";
import { copyLink, type Stage, startOver, step, toggle } from "../stage";
import { type IconName, icon } from "./icons";
import { openKeys } from "./keys";

/** More ticks than this would run together. */
const TICKS = 150;

export function timeBar(stage: Stage, opened: Opened, narration: string): TemplateResult {
  const entry = opened.story[stage.at];
  return html`<div class="time">
    <div class="read"><span class="value">event ${stage.at} of ${opened.events}</span>${entry && entry.time !== "" ? html`<span class="value">${entry.time}</span>` : nothing}<p class=${stage.at === 0 ? "what still-opening" : "what"} aria-live="polite">${narrated(entry, narration)}</p></div>
    ${track(stage, opened)}
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

/** "event 1 of 3, S6 joins". */
export function valueText(at: number, events: number, narration: string): string {
  return `event ${at} of ${events}, ${narration}`;
}

function track(stage: Stage, opened: Opened): TemplateResult {
  const entry = opened.story[stage.at];
  const seeking = (event: Event) => {
    if (event.target instanceof HTMLInputElement) void step(stage, Number(event.target.value));
  };
  return html`<div class="track">
    <svg width="100%" height="40" aria-hidden="true">${drawnTrack(stage.at, opened)}</svg>
    <input type="range" min="0" max=${opened.events} step="1" .value=${live(String(stage.at))} ?disabled=${opened.events === 0}
      aria-label="Time" aria-valuetext=${valueText(stage.at, opened.events, entry === undefined ? "" : `${entry.actor} ${entry.text}`.trim())} @input=${seeking}>
    <span class="value total" aria-hidden="true">${opened.events}</span>
  </div>`;
}

function drawnTrack(at: number, { events, broken, story }: Opened): TemplateResult {
  const share = (event: number) => `${events === 0 ? 0 : (100 * event) / events}%`;
  const every = Math.ceil((events + 1) / TICKS);
  const ticks = story.filter(({ event }) => event % every === 0);
  return svg`<line class="future" x1="0" x2="100%" y1="26" y2="26"></line><line class="past" x1="0" x2=${share(at)} y1="26" y2="26"></line>
    ${ticks.map(({ event, lever }) => svg`<line class=${event <= at ? "past" : "future"} x1=${share(event)} x2=${share(event)} y1="26" y2=${lever === "" ? 20 : 15}></line>`)}
    ${broken < 0 ? nothing : flag(share(broken), broken, 2 * broken > events)}`;
}

function flag(x: string, event: number, leftward: boolean): TemplateResult {
  return svg`<svg class="flag" x=${x} y="0"><line x1="0" x2="0" y1="30" y2="4"></line><path d="M0 4h12l-4 4.5l4 4.5h-12z"></path><text x=${leftward ? -6 : 17} y="13" class=${leftward ? "end" : ""}>broken, event ${event}</text></svg>`;
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
