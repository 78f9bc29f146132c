// The three layouts of the stage. A line is one pixel wide in each, so each has its own drawing
// width instead of a scale.

export type Layout = "wide" | "middle" | "narrow";

/** The figure beside the drawer. */
const FIGURE_WIDTH = 408;

/** Under these the picture is cut off rather than pressed together. */
const LEAST_HEIGHT = 232;
const LEAST_ON_A_PHONE = 216;

const WIDE = matchMedia("(min-width: 1248px)");
const NARROW = matchMedia("(max-width: 767px)");

export function layoutNow(): Layout {
  if (WIDE.matches) return "wide";
  return NARROW.matches ? "narrow" : "middle";
}

/** The width to draw for: on a phone all there is, elsewhere the column of the figure. */
export function drawingWidth(layout: Layout, room: number): number {
  return layout === "narrow" ? Math.floor(room) : FIGURE_WIDTH;
}

/**
 * The height that is left for the picture once everything else of the stage has its room; on a phone
 * that of the panel. Where the page scrolls instead, there is no limit.
 */
export function drawingHeight(layout: Layout, aside: HTMLElement): number {
  if (layout === "narrow") return heightOnPhone(aside.querySelector<HTMLElement>(".panel"));
  const mid = aside.querySelector<HTMLElement>(".mid");
  const most = Number.parseFloat(getComputedStyle(aside).maxHeight);
  if (mid === null || Number.isNaN(most)) return 0;
  let left =
    most - spent(aside, "padding") - spent(aside, "border", "-width") - spent(mid, "padding");
  // A word to the reader comes and goes; the picture does not move for it.
  for (const other of aside.children)
    if (other !== mid && !other.matches(".word")) left -= heightOf(other);
  left += heightOfTracks(aside);
  const tabs = mid.querySelector<HTMLElement>(".figures .tabs");
  return Math.max(LEAST_HEIGHT, Math.floor(left - (tabs === null ? 0 : heightOf(tabs))));
}

function heightOnPhone(panel: HTMLElement | null): number {
  if (panel === null) return 0;
  return Math.max(LEAST_ON_A_PHONE, panel.clientHeight - spent(panel, "padding"));
}

/**
 * Tracks, like words above the picture, come and go with what the reader does, and the picture stays
 * as it is: where there is no room for both, it scrolls under its edge.
 */
function heightOfTracks(aside: HTMLElement): number {
  return aside.querySelector(".time .tracks")?.getBoundingClientRect().height ?? 0;
}

/** A story that is unfolded covers the picture and does not press it together. */
function heightOf(element: Element): number {
  const folded = element instanceof HTMLDetailsElement ? element.querySelector("summary") : null;
  return (folded ?? element).getBoundingClientRect().height + spent(element, "margin");
}

function spent(element: Element, side: string, what = ""): number {
  const style = getComputedStyle(element);
  const of = (edge: string) =>
    Number.parseFloat(style.getPropertyValue(`${side}-${edge}${what}`)) || 0;
  return of("top") + of("bottom");
}

/** Calls back when the layout or the room for a narrow figure changes. */
export function onLayout(element: Element, changed: () => void): void {
  WIDE.addEventListener("change", changed);
  NARROW.addEventListener("change", changed);
  let width = element.clientWidth;
  new ResizeObserver(() => {
    if (element.clientWidth === width) return;
    width = element.clientWidth;
    changed();
  }).observe(element);
}
