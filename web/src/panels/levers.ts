// Levers: what the reader can do at this event, with the reader's own input. One that cannot be
// pulled now stays in its place, in grey, with the reason.

import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { LeverView } from "../gen/stage.gen";
import { draft, pull, type Stage } from "../stage";
import { faultUnder } from "./faults";

/** Up to this many choices are buttons; more are a list to choose from. */
const BUTTONS = 4;

export function levers(stage: Stage, shown: readonly LeverView[]): TemplateResult {
  return html`<section class="levers" aria-label="Levers"><h3 class="caps">Levers</h3>
    <ul>${repeat(
      shown,
      ({ id }) => id,
      (lever) => html`<li data-lever=${lever.id}>${leverOf(stage, lever)}</li>`,
    )}</ul>
  </section>`;
}

function leverOf(stage: Stage, lever: LeverView): TemplateResult {
  if (!lever.ready) return unready(lever);
  if (lever.form.kind === "NOTHING") return plain(stage, lever);
  if (lever.form.kind !== "CHOICE") return written(stage, lever);
  return lever.form.choices.length <= BUTTONS
    ? fewChoices(stage, lever)
    : manyChoices(stage, lever);
}

function unready({ label, reason }: LeverView): TemplateResult {
  return html`<span class="unready"><button type="button" disabled>${label}</button><span class="fine">${reason}</span></span>`;
}

function plain(stage: Stage, { id, label, sentence }: LeverView): TemplateResult {
  return html`<button type="button" class="word-button" title=${sentence} @click=${() => pull(stage, id, "")}>${label}</button>`;
}

function fewChoices(stage: Stage, { id, label, sentence, form }: LeverView): TemplateResult {
  return html`<div role="group" aria-label=${label}><span class="asks" title=${sentence}>${label}</span>
    <span class="choices">${form.choices.map((choice) => html`<button type="button" class="choice" @click=${() => pull(stage, id, choice)}>${choice}</button>`)}</span>
    ${faultUnder(`fault-lever-${id}`, stage.drafts.get(`lever.${id}`)?.trouble)}</div>`;
}

function manyChoices(stage: Stage, { id, label, sentence, form }: LeverView): TemplateResult {
  const chosen = stage.drafts.get(`lever.${id}`)?.text ?? form.suggestion;
  return html`<form @submit=${(event: SubmitEvent) => submit(stage, id, event)}>
    <label class="asks" for="lever-${id}" title=${sentence}>${label}, ${form.asks}</label>
    <span class="put"><select id="lever-${id}" name="argument">${form.choices.map((choice) => html`<option ?selected=${choice === chosen}>${choice}</option>`)}</select><button type="submit">${label}</button></span>
    ${faultUnder(`fault-lever-${id}`, stage.drafts.get(`lever.${id}`)?.trouble)}
  </form>`;
}

function written(stage: Stage, { id, label, sentence, form }: LeverView): TemplateResult {
  const { text, trouble } = stage.drafts.get(`lever.${id}`) ?? { text: form.suggestion };
  const typing = (event: InputEvent) => draft(stage, "lever", id, textOf(event));
  return html`<form @submit=${(event: SubmitEvent) => submit(stage, id, event)}>
    <label class="asks" for="lever-${id}" title=${sentence}>${label}, ${form.asks}</label>
    <span class="put"><input id="lever-${id}" name="argument" autocomplete="off" autocapitalize="off" spellcheck="false"
      inputmode=${form.kind === "WHOLE" ? "numeric" : "text"} .value=${live(text)} @input=${typing}
      aria-invalid=${trouble === undefined ? "false" : "true"} aria-describedby=${trouble === undefined ? nothing : `fault-lever-${id}`}><button type="submit">${label}</button></span>
    ${faultUnder(`fault-lever-${id}`, trouble)}
  </form>`;
}

function textOf(event: Event): string {
  return event.target instanceof HTMLInputElement ? event.target.value : "";
}

function submit(stage: Stage, id: string, event: SubmitEvent): void {
  event.preventDefault();
  if (!(event.target instanceof HTMLFormElement)) return;
  const argument = new FormData(event.target).get("argument");
  void pull(stage, id, typeof argument === "string" ? argument : "");
}
