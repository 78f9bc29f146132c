// The three layouts of the stage. A line is one pixel wide in each, so each has its own drawing
// width instead of a scale.

export type Layout = "wide" | "middle" | "narrow";

/** The figure beside the drawer. */
const FIGURE_WIDTH = 408;

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
