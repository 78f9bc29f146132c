// What the system rests on, as knife switches the reader may open. What the world grants it stands
// apart from the rules it keeps itself.

import { html, nothing, type TemplateResult } from "lit/html.js";
import { flip } from "../acts";
import type { SwitchView } from "../gen/stage.gen";
import type { Stage } from "../stage";
import { knife } from "./icons";

export function switches(stage: Stage, shown: readonly SwitchView[]): TemplateResult {
  return html`${group(
    stage,
    "It rests on",
    shown.filter(({ kind }) => kind === "ASSUMPTION"),
  )}
    ${group(
      stage,
      "Its rules",
      shown.filter(({ kind }) => kind === "RULE"),
    )}`;
}

function group(
  stage: Stage,
  title: string,
  shown: readonly SwitchView[],
): TemplateResult | typeof nothing {
  if (shown.length === 0) return nothing;
  return html`<section class="switches" aria-label=${title}><h3 class="caps">${title}</h3>${shown.map((one) => switchOf(stage, one))}</section>`;
}

function switchOf(
  stage: Stage,
  { id, name, sentence, symptom, broken, idle }: SwitchView,
): TemplateResult {
  return html`<button type="button" class="switch" role="switch" ?disabled=${idle !== "" && !broken} data-switch=${id} aria-checked=${!broken} aria-label=${name} aria-describedby="switch-${id}" @click=${() => flip(stage, id)}>${knife(broken)}<span id="switch-${id}">${broken ? html`<b>Broken.</b> ` : nothing}${sentence}${idle === "" ? nothing : html`<span class="fine">${idle}</span>`}${broken && symptom !== "" ? html`<span class="fine">${symptom}</span>` : nothing}</span></button>`;
}
