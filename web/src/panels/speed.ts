// How fast the model's time passes while it plays. A native select, so that a phone and a keyboard
// have it for nothing.

import { html, type TemplateResult } from "lit/html.js";
import { setSpeed } from "../player";
import type { Stage } from "../stage";
import { SPEEDS, speedText } from "../tempo";

export function speed(stage: Stage): TemplateResult {
  const choose = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) setSpeed(stage, Number(target.value));
  };
  return html`<label class="speed fine">Speed <select class="value" @change=${choose}>${SPEEDS.map(
    (one) => html`<option value=${one} .selected=${one === stage.speed}>${speedText(one)}</option>`,
  )}</select></label>`;
}
