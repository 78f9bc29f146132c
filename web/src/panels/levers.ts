// Levers: what the reader can do at this event, with the reader's own input. One that cannot be
// pulled now stays in its place, in grey, with the reason.

import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { draft, pull } from "../acts";
import type { FormPart, LeverView } from "../gen/stage.gen";
import type { Stage } from "../stage";
import { faultUnder } from "./faults";

/** Up to this many choices are buttons; more are a list to choose from. */
const BUTTONS = 4;

export function levers(stage: Stage, shown: readonly LeverView[]): TemplateResult {
  const shared = sharedReason(shown);
  return html`<section class="levers" aria-label="Levers"><h3 class="caps">Levers</h3>
    ${shared === "" ? nothing : html`<p class="fine">${shared}</p>`}
    <ul>${repeat(
      shown,
      ({ id }) => id,
      (lever) => html`<li data-lever=${lever.id}>${leverOf(stage, lever, shared)}</li>`,
    )}</ul>
  </section>`;
}

/** The reason why no lever moves, if it is one and the same: then it stands once, above them. */
function sharedReason(shown: readonly LeverView[]): string {
  const reason = shown[0]?.reason ?? "";
  return shown.every((lever) => !lever.ready && lever.reason === reason) ? reason : "";
}

function leverOf(stage: Stage, lever: LeverView, shared: string): TemplateResult {
  if (!lever.ready) return unready(lever, shared);
  switch (lever.form.kind) {
    case "CHOICE":
      return lever.form.choices.length <= BUTTONS
        ? fewChoices(stage, lever)
        : form(stage, lever, list(stage, lever));
    case "LINES":
      return form(stage, lever, area(stage, lever));
    case "PAIR":
      return form(stage, lever, pair(lever));
    case "SOME":
    case "LINE":
    case "WHOLE":
      return form(stage, lever, line(stage, lever));
  }
}

function unready({ label, reason }: LeverView, shared: string): TemplateResult {
  return html`<span class="unready"><button type="button" disabled>${label}</button><span class="fine">${reason === shared ? "" : reason}</span></span>`;
}

function fewChoices(stage: Stage, { id, label, form: { choices, asks } }: LeverView) {
  const button = (choice: string) =>
    html`<button type="button" class="choice" @click=${() => pull(stage, id, choice)}>${choice}</button>`;
  return html`<div role="group" aria-label="${label}: ${asks}"><span class="asks">${label}</span>
    <span class="choices">${choices.map(button)}</span>${fault(stage, id)}</div>`;
}

/** A field with its button; Enter in the field pulls the lever as well. */
function form(stage: Stage, lever: LeverView, field: TemplateResult): TemplateResult {
  const { id, label } = lever;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    // A pair has two fields of this name; run texts write its halves with a colon between them.
    void pull(stage, id, new FormData(event.target).getAll("argument").join(":"));
  };
  return html`<form @submit=${submit}><label class="asks" for="lever-${id}">${label}<span class="hidden">: ${lever.form.asks}</span></label>
    <span class="put">${field}<button type="submit" aria-label="Pull: ${label}">Pull</button></span>${fault(stage, id)}</form>`;
}

function list(stage: Stage, { id, form: { choices, suggestion } }: LeverView): TemplateResult {
  const chosen = stage.drafts.get(`lever.${id}`)?.text ?? suggestion;
  return html`<select id="lever-${id}" name="argument">${choices.map(
    (choice) => html`<option ?selected=${choice === chosen}>${choice}</option>`,
  )}</select>`;
}

function line(stage: Stage, { id, form: { kind, suggestion } }: LeverView): TemplateResult {
  const { text, trouble } = stage.drafts.get(`lever.${id}`) ?? { text: suggestion };
  return html`<input id="lever-${id}" name="argument" autocomplete="off" autocapitalize="off" spellcheck="false"
    inputmode=${kind === "WHOLE" ? "numeric" : "text"} .value=${live(text)} @input=${typing(stage, id)}
    aria-invalid=${trouble !== undefined} aria-describedby=${trouble ? `fault-lever-${id}` : nothing}>`;
}

function area(stage: Stage, { id, form: { suggestion } }: LeverView): TemplateResult {
  const { text, trouble } = stage.drafts.get(`lever.${id}`) ?? { text: suggestion };
  return html`<textarea id="lever-${id}" name="argument" rows="3" autocapitalize="off" spellcheck="false"
    .value=${live(text)} @input=${typing(stage, id)}
    aria-invalid=${trouble !== undefined} aria-describedby=${trouble ? `fault-lever-${id}` : nothing}></textarea>`;
}

/** Two fields for one lever: which one, and how much. */
function pair({ id, form: { parts } }: LeverView): TemplateResult {
  return html`<span class="pair">${parts.map((part, at) => half(part, at === 0 ? `lever-${id}` : `lever-${id}-${at}`))}</span>`;
}

function half({ kind, asks, choices, least, most }: FormPart, id: string): TemplateResult {
  if (choices.length > 0)
    return html`<select id=${id} name="argument" aria-label=${asks}>${choices.map((choice) => html`<option>${choice}</option>`)}</select>`;
  return html`<input id=${id} name="argument" aria-label=${asks} autocomplete="off" spellcheck="false" placeholder=${kind === "WHOLE" ? `${least} to ${most}` : asks}>`;
}

function typing(stage: Stage, id: string): (event: InputEvent) => void {
  return ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
      void draft(stage, { where: "lever", id }, target.value);
  };
}

function fault(stage: Stage, id: string): TemplateResult | typeof nothing {
  return faultUnder(`fault-lever-${id}`, stage.drafts.get(`lever.${id}`)?.trouble);
}
