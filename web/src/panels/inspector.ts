// The inspector: the selected part's fields, pinned in the drawer. It also is the way to a part for
// those who do not point.

import { live } from "lit/directives/live.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { nearest } from "../bar";
import { touching, writerOf } from "../causes";
import type { FieldView, History, Inspected, Opened, Shown } from "../gen/stage.gen";
import { toTouching } from "../moves";
import { historyFor } from "../past";
import { type Stage, select, step } from "../stage";
import { icon } from "./icons";

export function inspector(
  stage: Stage,
  { run }: Opened,
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
    ${inspected === undefined ? nothing : detail(stage, inspected, historyFor(stage.past, run, inspected.part))}
    ${stage.selected === "" ? nothing : changes(stage, historyFor(stage.past, run, stage.selected))}</section>`;
}

function detail(
  stage: Stage,
  { name, sentence, fields }: Inspected,
  history: History | undefined,
): TemplateResult {
  return html`<p class="part-name">${name}</p><p class="fine">${sentence}</p><dl>${fields.map((field) => fieldOf(stage, field, history))}</dl>`;
}

function fieldOf(
  stage: Stage,
  { name, value, before }: FieldView,
  history: History | undefined,
): TemplateResult {
  const old = before === "" ? nothing : html`<del>${before}</del>${icon("becomes")}`;
  const writer = history && writerOf(history, name, stage.at);
  return html`<div class=${before === "" ? "" : "changed"}><dt>${name}</dt><dd class="value">${old}<span>${value}</span>${writer === undefined ? nothing : writtenBy(stage, name, writer)}</dd></div>`;
}

/** The way to the event that wrote a value. */
function writtenBy(stage: Stage, name: string, writer: number): TemplateResult {
  if (writer === stage.at) return html`<span class="writer">here</span>`;
  const label = `from ${writer}: go to the event that wrote ${name}`;
  return html`<button type="button" class="writer" aria-label=${label} title="Who wrote this: event ${writer}" @click=${() => step(stage, writer)}>from ${writer}</button>`;
}

/** To the last and the next event that changed the part. */
function changes(stage: Stage, history: History | undefined): TemplateResult {
  const events = history === undefined ? [] : touching(history);
  const known = history !== undefined && history.until >= (stage.opened?.events ?? 0);
  const to = (direction: 1 | -1, words: string) => {
    const off = known && nearest(events, stage.at, direction) === undefined;
    return html`<button type="button" aria-disabled=${off} @click=${() => toTouching(stage, direction)}>${words}</button>`;
  };
  return html`<p class="changes">${to(-1, "Last change")}${to(1, "Next change")}</p>`;
}
