// Knobs: the setup of the run. Turning one plays the same pulls in the other setup.

import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { draft, tune } from "../acts";
import type { KnobView } from "../gen/stage.gen";
import type { Stage } from "../stage";
import { faultUnder } from "./faults";

/** A range wider than this is written, not dragged: a pixel would be many values. */
const DRAGGED = 200;
const SEGMENTS = 4;

export function knobs(stage: Stage, shown: readonly KnobView[]): TemplateResult | typeof nothing {
  if (shown.length === 0) return nothing;
  return html`<section class="knobs" aria-label="Knobs"><h3 class="caps">Knobs</h3>
    ${repeat(
      shown,
      ({ id }) => id,
      (knob) =>
        html`<div class=${knob.idle === "" ? "knob" : "knob idle"} data-knob=${knob.id}>${knobOf(stage, knob)}${knob.idle === "" ? nothing : html`<p class="fine">${knob.idle}</p>`}${faultUnder(`fault-knob-${knob.id}`, stage.drafts.get(`knob.${knob.id}`)?.trouble)}</div>`,
    )}
  </section>`;
}

function knobOf(stage: Stage, knob: KnobView): TemplateResult {
  switch (knob.form.kind) {
    case "WHOLE":
      return knob.form.most - knob.form.least > DRAGGED ? number(stage, knob) : range(stage, knob);
    case "CHOICE":
      return knob.form.choices.length <= SEGMENTS ? segments(stage, knob) : list(stage, knob);
    default:
      return area(stage, knob);
  }
}

/** The value shown while dragging; the model is asked when the reader lets go. */
function range(stage: Stage, { id, label, sentence, value, form, idle }: KnobView): TemplateResult {
  const dragging = (event: Event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const output = event.target.parentElement?.querySelector("output");
    if (output) output.value = event.target.value;
  };
  return html`<label for="knob-${id}" title=${sentence}>${label}</label><output for="knob-${id}" .value=${live(value)}></output>
    <input id="knob-${id}" type="range" ?disabled=${idle !== ""} min=${form.least} max=${form.most} .value=${live(value)} @input=${dragging} @change=${(event: Event) => tune(stage, id, textIn(event))}>`;
}

function number(stage: Stage, { id, label, sentence, value, idle }: KnobView): TemplateResult {
  const text = stage.drafts.get(`knob.${id}`)?.text ?? value;
  return html`<label for="knob-${id}" title=${sentence}>${label}</label>
    <input id="knob-${id}" class="number" ?disabled=${idle !== ""} inputmode="numeric" autocomplete="off" .value=${live(text)} @input=${(event: Event) => draft(stage, { where: "knob", id }, textIn(event))} @change=${(event: Event) => tune(stage, id, textIn(event))}>`;
}

function segments(stage: Stage, { id, label, sentence, value, form }: KnobView): TemplateResult {
  return html`<fieldset><legend title=${sentence}>${label}</legend><span class="segments">${form.choices.map(
    (choice) =>
      html`<label><input type="radio" name="knob-${id}" value=${choice} .checked=${live(choice === value)} @change=${() => tune(stage, id, choice)}><span>${choice}</span></label>`,
  )}</span></fieldset>`;
}

function list(stage: Stage, { id, label, sentence, value, form }: KnobView): TemplateResult {
  return html`<label for="knob-${id}" title=${sentence}>${label}</label>
    <select id="knob-${id}" @change=${(event: Event) => tune(stage, id, textIn(event))}>${form.choices.map((choice) => html`<option .selected=${live(choice === value)}>${choice}</option>`)}</select>`;
}

function area(stage: Stage, { id, label, sentence, value, form }: KnobView): TemplateResult {
  const { text, trouble } = stage.drafts.get(`knob.${id}`) ?? { text: value };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void tune(stage, id, stage.drafts.get(`knob.${id}`)?.text ?? value);
  };
  return html`<form @submit=${submit}><label for="knob-${id}" title=${sentence}>${label}</label><span class="fine">${form.asks}</span>
    <textarea id="knob-${id}" rows="3" spellcheck="false" autocapitalize="off" .value=${live(text)} @input=${(event: Event) => draft(stage, { where: "knob", id }, textIn(event))} aria-invalid=${trouble === undefined ? "false" : "true"} aria-describedby=${trouble === undefined ? nothing : `fault-knob-${id}`}></textarea>
    <button type="submit">Set</button></form>`;
}

function textIn({ target }: Event): string {
  const field =
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement;
  return field ? target.value : "";
}
