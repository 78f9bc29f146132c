// What is wrong in a field or a place, under the text it is wrong in.

import { html, nothing, type TemplateResult } from "lit/html.js";
import { mark, whereabouts } from "../fault";
import type { Trouble } from "../gen/stage.gen";

/** The text with its fault marked. */
export function markedText(trouble: Trouble): TemplateResult {
  const { before, wrong, after } = mark(trouble);
  return html`<code class="marked">${before}<mark class=${wrong === "" ? "gap" : "wrong"}>${wrong}</mark>${after}</code>`;
}

/** The message, where it applies and what was expected. */
export function faultUnder(
  id: string,
  trouble: Trouble | undefined,
): TemplateResult | typeof nothing {
  if (trouble === undefined) return nothing;
  return html`<p class="fault" id=${id} role="status">${trouble.text === "" ? nothing : markedText(trouble)}<span>${trouble.message}</span><span class="fine">${whereabouts(trouble)}${trouble.expected === "" ? nothing : `; expected ${trouble.expected}`}</span></p>`;
}
