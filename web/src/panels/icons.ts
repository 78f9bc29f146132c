// The few icons, drawn as paths: the shipped fonts have no such glyphs.

import { html, type TemplateResult } from "lit/html.js";

const PATHS = {
  first: "M3 3v10M13 3L6 8l7 5z",
  back: "M11 3L4 8l7 5z",
  play: "M4 2.5L13 8l-9 5.5z",
  pause: "M4.5 3v10M11.5 3v10",
  forward: "M5 3l7 5-7 5z",
  last: "M13 3v10M3 3l7 5-7 5z",
  becomes: "M1 8h11M8.5 4.5L12 8l-3.5 3.5",
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon icon-${name}" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;
}

/** A knife switch: closed while the assumption holds. */
export function knife(open: boolean): TemplateResult {
  const blade = open ? "M13 8L31 1" : "M13 8H31";
  return html`<svg class="knife" width="44" height="16" viewBox="0 0 44 16" aria-hidden="true"><path d="M0 8H8M36 8H44"></path><path class="blade" d=${blade}></path><circle cx="10.5" cy="8" r="2.5"></circle><circle cx="33.5" cy="8" r="2.5"></circle></svg>`;
}
