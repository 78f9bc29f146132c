// The inspector: the selected part's fields, pinned in the drawer. It also is the way to a part for
// those who do not point.

import { live } from "lit/directives/live.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { FieldView, Inspected, Shown } from "../gen/stage.gen";
import { type Stage, select } from "../stage";
import { icon } from "./icons";

export function inspector(
  stage: Stage,
  { parts: shown, inspected: [inspected] }: Shown,
): TemplateResult {
  const gone = stage.selected !== "" && !shown.some(({ id }) => id === stage.selected);
  const parts = gone ? [...shown, { id: stage.selected, name: "Not here at this event" }] : shown;
  const choose = (event: Event) => {
    if (event.target instanceof HTMLSelectElement) void select(stage, event.target.value);
  };
  return html`<section class="inspector" aria-label="Inspector"><h3 class="caps"><label for="part">Part</label></h3>
    <select id="part" @change=${choose}>
      <option value="" .selected=${live(stage.selected === "")}>Choose, or click one</option>
      ${parts.map(({ id, name }) => html`<option value=${id} .selected=${live(id === stage.selected)}>${name}</option>`)}
    </select>
    ${inspected === undefined ? nothing : detail(inspected)}</section>`;
}

function detail({ name, sentence, fields }: Inspected): TemplateResult {
  return html`<p class="part-name">${name}</p><p class="fine">${sentence}</p><dl>${fields.map(fieldOf)}</dl>`;
}

function fieldOf({ name, value, before }: FieldView): TemplateResult {
  const old = before === "" ? nothing : html`<del>${before}</del>${icon("becomes")}`;
  return html`<div class=${before === "" ? "" : "changed"}><dt>${name}</dt><dd class="value">${old}<span>${value}</span></dd></div>`;
}
