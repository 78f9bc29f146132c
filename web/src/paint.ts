// The painter: marks in, SVG out. It keeps the elements whose key stays, so that a reader's pointer
// and a screen reader keep their place, and still the result depends on the drawing alone: after any
// path of seeks the outerHTML is byte for byte what the Java painter writes for the same drawing.

import type { Inked, Picture } from "./between";
import { bitmap } from "./bitmap";
import type { Mark } from "./gen/stage.gen";

const SVG = "http://www.w3.org/2000/svg";

type Attributes = readonly (readonly [string, string])[];

/** An empty drawing, its attributes in the order both painters use. */
export function newDrawing(): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "drawing");
  return svg;
}

/** Makes the SVG show this drawing and nothing else. */
export function paint(svg: SVGSVGElement, drawing: Picture): void {
  const { width, height, scale, summary, marks } = drawing;
  setAll(svg, [
    ["class", scale === 100 ? "drawing" : `drawing x${scale}`],
    ["viewBox", `0 0 ${width} ${height}`],
    ["width", `${width}`],
    ["height", `${height}`],
    // An image has nothing in it that could be pushed.
    ["role", marks.some(({ k }) => k === "handle") ? "group" : "img"],
    ["aria-label", summary],
  ]);
  const kept = byKey(svg);
  let next: Element | null = svg.firstElementChild;
  for (const mark of marks) {
    const element = take(kept, mark);
    if (element === next) next = next.nextElementSibling;
    else svg.insertBefore(element, next);
  }
  for (const old of kept.values()) old.remove();
}

/** The elements on the sheet; one with a repeated key is dropped, since it could not be told apart. */
function byKey(svg: SVGSVGElement): Map<string, Element> {
  const kept = new Map<string, Element>();
  for (const element of [...svg.children]) {
    const key = element.getAttribute("data-key") ?? "";
    if (kept.has(key)) element.remove();
    else kept.set(key, element);
  }
  return kept;
}

/** The element of a mark: the one that had its key if it fits, else a new one. */
function take(kept: Map<string, Element>, mark: Inked): Element {
  const old = kept.get(mark.key);
  const tag = tagOf(mark);
  const fits =
    old !== undefined &&
    old.tagName === tag &&
    old.hasAttribute("data-part") === (mark.part !== "") &&
    old.hasAttribute("data-turn") === (mark.k === "handle");
  const element = fits ? old : document.createElementNS(SVG, tag);
  if (fits) kept.delete(mark.key);
  setAll(element, attributesOf(mark));
  // Last of all, so that an element without it is as if it had never had it.
  if (mark.ink !== undefined) setAll(element, [["opacity", `${mark.ink}`]]);
  else element.removeAttribute("opacity");
  if (mark.k === "words" && element.textContent !== mark.text) element.textContent = mark.text;
  return element;
}

function tagOf(mark: Mark): string {
  switch (mark.k) {
    case "box":
      return "rect";
    case "dot":
      return "circle";
    case "path":
      return "path";
    case "words":
      return "text";
    case "grid":
      return "image";
    case "handle":
      return "rect";
  }
}

function attributesOf(mark: Mark): Attributes {
  const part: Attributes = mark.part === "" ? [] : [["data-part", mark.part]];
  return [["data-key", mark.key], ...part, ["class", mark.role], ...shapeOf(mark)];
}

function shapeOf(mark: Mark): Attributes {
  switch (mark.k) {
    case "box":
      return roomOf(mark);
    case "dot":
      return [
        ["cx", `${mark.x}`],
        ["cy", `${mark.y}`],
        ["r", `${mark.r}`],
      ];
    case "path":
      return [["d", mark.d]];
    case "words":
      return [
        ["x", `${mark.x}`],
        ["y", `${mark.y}`],
      ];
    case "grid":
      return [
        ...roomOf(mark),
        ["preserveAspectRatio", "none"],
        ["href", bitmap(mark.columns, mark.levels)],
      ];
    case "handle":
      return [
        ...roomOf(mark),
        ["data-turn", mark.turn],
        ["role", "button"],
        ["tabindex", "0"],
        ["aria-label", mark.label],
      ];
  }
}

function roomOf(mark: { x: number; y: number; w: number; h: number }): Attributes {
  return [
    ["x", `${mark.x}`],
    ["y", `${mark.y}`],
    ["width", `${mark.w}`],
    ["height", `${mark.h}`],
  ];
}

function setAll(element: Element, attributes: Attributes): void {
  for (const [name, value] of attributes)
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
