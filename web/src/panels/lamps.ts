// Guarantees as lamps. Each opens to its sentence; a broken one shows it unasked.

import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Lamp } from "../gen/stage.gen";
import { chooseLamp, type Stage } from "../stage";

const STATES = {
  HOLDS: "holds",
  UNCHECKED: "not checked yet",
  BROKEN: "broken",
  WITHHELD: "not promised",
} as const;

export function lamps(stage: Stage, shown: readonly Lamp[]): TemplateResult {
  // On a phone the figure needs the room: there the row says that something broke, a tap says what.
  const unasked = stage.openLamp === "" && stage.layout !== "narrow";
  const open = shown.find(({ id, state }) =>
    unasked ? state === "BROKEN" : id === stage.openLamp,
  );
  return html`<div class="guarantees" aria-label="Guarantees" role="group">
    <ul class="lamps">${shown.map((lamp) => lampOf(stage, lamp, lamp === open))}</ul>
    <p class="tally">${tally(shown)}</p>
    ${open === undefined ? nothing : html`<p class="lamp-sentence" data-state=${open.state}><b>${open.name}, ${STATES[open.state]}.</b> ${open.sentence}</p>`}
  </div>`;
}

function lampOf(stage: Stage, lamp: Lamp, open: boolean): TemplateResult {
  return html`<li data-state=${lamp.state} data-lamp=${lamp.id}>
    <button type="button" aria-expanded=${open} @click=${() => chooseLamp(stage, lamp.id)}><i></i><span>${lamp.name}</span><span class="hidden">, ${STATES[lamp.state]}</span></button>
  </li>`;
}

/** The row in one sentence, where there is room for no more. */
export function tally(shown: readonly Lamp[]): string {
  const count = (state: Lamp["state"]) => shown.filter((lamp) => lamp.state === state).length;
  const broken = count("BROKEN");
  const promised = shown.length - count("WITHHELD");
  if (broken > 0) return `${broken} of ${promised} ${guarantees(promised)} broken`;
  const withheld = count("WITHHELD") > 0 ? `, ${count("WITHHELD")} not promised` : "";
  return `${count("HOLDS")} of ${promised} ${guarantees(promised)} hold${withheld}`;
}

function guarantees(count: number): string {
  return count === 1 ? "guarantee" : "guarantees";
}
