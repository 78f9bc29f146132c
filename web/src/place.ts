// Places in the address bar. A place is the text after `#`: a run, the event and what is selected.
// Ordinary anchors of the page share the fragment with places and are left to the browser.

/** How a place gets into the history: stepping replaces, a fork can be gone back from. */
export type Trail = "silent" | "replace" | "push";

/** The text after `#`. */
export function fragmentOf(address: string): string {
  const mark = address.indexOf("#");
  return mark < 0 ? "" : address.slice(mark + 1);
}

/** The place that a fragment names; empty for an ordinary anchor of the page. */
export function placeIn(fragment: string, isElement: (id: string) => boolean): string {
  if (fragment.startsWith("claim-") || isElement(fragment)) return "";
  return fragment;
}

/** The run of a place: in values and arguments `@` is percent-encoded, so the first one ends it. */
export function runOf(place: string): string {
  return place.split("@", 1)[0] ?? "";
}

/** A run at an event, as chapter links write it. */
export function placeAt(run: string, event: number): string {
  return `${run}@${event}`;
}

/** The place that the address bar holds now. */
export function placeInAddress(): string {
  return placeIn(fragmentOf(location.href), (id) => document.getElementById(id) !== null);
}

/** Puts a place into the address bar; neither way makes the browser navigate or scroll. */
export function writePlace(place: string, trail: Trail): void {
  if (fragmentOf(location.href) === place) return;
  if (trail === "push") history.pushState(null, "", `#${place}`);
  if (trail === "replace") history.replaceState(null, "", `#${place}`);
}

/** The whole link to a place on this page. */
export function linkTo(place: string): string {
  return `${location.href.split("#", 1)[0]}#${place}`;
}
