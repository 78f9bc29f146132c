// The tracks under the time bar: the future on the stage and those that were left behind. Each of
// the others is drawn from where it parts, dashed until it is chosen, with a rhomb at the first event
// that differs.

import { repeat } from "lit/directives/repeat.js";
import { html, nothing, svg, type TemplateResult } from "lit/html.js";
import { UNITS, unitsOf } from "../bar";
import type { Beside, Opened } from "../gen/stage.gen";
import { chooseTrack, deleteTrack, nameTrack, startRenaming } from "../moves";
import { othersOf } from "../past";
import { type Stage, step } from "../stage";
import { chosenOf, type Track } from "../tracks";
import { flag, ticksPath, widthOf } from "./track";

/** The line of a track from the top of its strip. */
const LINE = 14;

export function tracks(stage: Stage, opened: Opened): TemplateResult | typeof nothing {
  const others = othersOf(stage.past);
  const here = chosenOf(stage.past.tracks);
  if (others.length === 0 || here === undefined) return nothing;
  const { dropped } = stage.past.tracks;
  return html`<section class="tracks" aria-label="Tracks">
    <p class="here"><span class="caps">Tracks</span> <b>${nameOrField(stage, here)}</b> <span class="fine">on the stage${dropped === "" ? nothing : html`; “${dropped}” gave way`}</span>${renaming(stage, here)}</p>
    <ul>${repeat(
      others,
      ([{ id }]) => id,
      ([track, beside]) =>
        html`<li data-track=${track.id}>${strip(opened, beside, widthOf(stage))}${line(stage, track, beside)}</li>`,
    )}</ul></section>`;
}

function line(stage: Stage, track: Track, beside: Beside | undefined): TemplateResult {
  const name =
    stage.past.renaming === track.id
      ? nameOrField(stage, track)
      : html`<button type="button" class="choose" title="Put this track on the stage" @click=${() => chooseTrack(stage, track)}>${track.name}</button>`;
  return html`<p class="of-track">${name}${difference(stage, beside)}${renaming(stage, track)}<button type="button" class="word" aria-label="Delete the track ${track.name}" @click=${() => deleteTrack(stage, track.id)}>Delete</button></p>`;
}

function difference(stage: Stage, beside: Beside | undefined): TemplateResult {
  if (beside === undefined) return html`<span class="fine">is compared</span>`;
  if (beside.differs < 0) return html`<span class="fine">the same events</span>`;
  return html`<button type="button" class="word differs" @click=${() => step(stage, beside.differs)}>differs from event ${beside.differs}</button>`;
}

function renaming(stage: Stage, { id, name }: Track): TemplateResult | typeof nothing {
  if (stage.past.renaming === id) return nothing;
  return html`<button type="button" class="word" aria-label="Rename the track ${name}" @click=${() => startRenaming(stage, id)}>Rename</button>`;
}

/** The name, or the field in which it is written: Enter and leaving keep it, Escape does not. */
function nameOrField(stage: Stage, { id, name }: Track): TemplateResult {
  if (stage.past.renaming !== id) return html`${name}`;
  const keep = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && stage.past.renaming === id)
      nameTrack(stage, id, target.value);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "Enter") keep(event);
    if (event.key !== "Escape") return;
    event.stopPropagation();
    nameTrack(stage, id, "");
  };
  return html`<input class="track-name" aria-label="Name of the track" maxlength="60" .value=${name} @blur=${keep} @keydown=${key}>`;
}

/** The other future on the scale of the one on the stage. What is longer runs out at the right. */
function strip({ events }: Opened, beside: Beside | undefined, width: number): TemplateResult {
  return html`<span class="strip" aria-hidden="true"><svg width="100%" height="20">${beside === undefined ? nothing : future(beside, events, width)}</svg><span class="value total">${beside?.events}</span></span>`;
}

function future(beside: Beside, scale: number, width: number): TemplateResult {
  const { bar, events, differs, broken } = beside;
  const x = (event: number) => Math.min(unitsOf(event, scale), UNITS);
  const from = Math.max(0, differs);
  const [start, end] = [x(from), x(events)];
  const fork = differs < 0 ? nothing : rhomb(`${start / 10}%`);
  // The ticks are drawn for this track's own length; the box brings them to the scale of the stage.
  const wide = scale === 0 ? UNITS : (UNITS * scale) / Math.max(events, 1);
  const left = (unitsOf(from, scale) * wide) / UNITS;
  return svg`<svg class="ticks other" x="${start / 10}%" width="${(end - start) / 10}%" height="20" viewBox="${left} 0 ${((end - start) * wide) / UNITS} 20" preserveAspectRatio="none"><path d=${ticksPath(bar, events, LINE, (width * events) / Math.max(scale, 1))}></path></svg>
    <line class="dashed" x1="${start / 10}%" x2="${end / 10}%" y1=${LINE} y2=${LINE}></line>${fork}
    ${broken < 0 || broken > scale ? nothing : flag(`${x(broken) / 10}%`, LINE + 6)}
    ${events > scale ? svg`<svg class="gap" x="100%"><path class="slash" d="M2 ${LINE + 5}l5 -10M7 ${LINE + 5}l5 -10"></path></svg>` : nothing}`;
}

function rhomb(x: string): TemplateResult {
  return svg`<svg class="parts" x=${x}><line class="dashed" x1="0" x2="0" y1="0" y2=${LINE}></line><path class="rhomb" d="M0 ${LINE - 5}l5 5l-5 5l-5 -5z"></path></svg>`;
}
