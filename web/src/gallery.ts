// The gallery: every figure on one page, each stepped by itself. One model holds all the machines;
// it is asked for one picture after the other, and loaded when the reader first touches a figure.

import { live } from "lit/directives/live.js";
import { html, render, type TemplateResult } from "lit/html.js";
import type { Inspected, Shown } from "./gen/stage.gen";
import { pressHandle } from "./handles";
import { type Look, lookText, turned } from "./look";
import { type Model, startModel } from "./model";
import { type Motion, startMotion } from "./motion";
import { newDrawing, paint } from "./paint";
import { stepCourse } from "./tempo";

interface Hung {
  readonly element: HTMLElement;
  readonly run: string;
  readonly events: number;
  readonly steps: HTMLElement;
  readonly svg: SVGSVGElement;
  at: number;
  look: Look;
  told: string;
  shown: Shown | undefined;
  motion: Motion | undefined;
  /** Pictures asked for and not yet there. */
  asked: number;
  /** Whether the reader stepped: what they drag does not move by itself. */
  stepping: boolean;
}

const page = document.getElementById("gallery");
let model: Model | undefined;
let queue: Promise<void> = Promise.resolve();

function theModel(): Model {
  const absolute = (address = "") => new URL(address, document.baseURI).href;
  model ??= startModel({
    runtime: absolute(page?.dataset.runtime),
    wasm: absolute(page?.dataset.wasm),
  });
  return model;
}

function hang(element: HTMLElement): Hung | undefined {
  const steps = element.querySelector<HTMLElement>(".steps");
  if (steps === null) return undefined;
  const told = steps.textContent?.trim() ?? "";
  steps.replaceChildren();
  return {
    element,
    run: element.dataset.run ?? "",
    events: Number(element.dataset.events),
    steps,
    svg: newDrawing(),
    at: Number(element.dataset.at),
    look: new Map([["sel", element.dataset.selected ?? ""]]),
    told,
    shown: undefined,
    motion: undefined,
    asked: 0,
    stepping: false,
  };
}

/** Shows the piece where it stands now. Pictures are made one after the other. */
function show(hung: Hung): void {
  hung.motion?.finish();
  delete hung.element.dataset.still;
  hung.asked += 1;
  queue = queue
    .then(() => showNow(hung))
    .finally(() => {
      hung.asked -= 1;
      rest(hung);
    });
}

/** A piece says when it is still. */
function rest({ element, motion, asked }: Hung): void {
  if (asked === 0 && motion?.over() !== false) element.dataset.still = "";
}

async function showNow(hung: Hung, at = hung.at): Promise<void> {
  const { run, element } = hung;
  const opened = await theModel().open(`${run}@${at}`);
  const width = Math.floor(element.clientWidth);
  const view = lookText(hung.look);
  const shown =
    opened.k === "opened" ? await theModel().show({ at, width, height: 0, view }) : opened;
  if (shown.k === "shown") reveal(hung, shown);
  else hung.told = "message" in shown ? `This piece cannot be shown: ${shown.message}` : "";
  controls(hung);
}

function reveal(hung: Hung, shown: Shown): void {
  const before = hung.shown;
  hung.motion?.finish();
  hung.shown = shown;
  hung.told = shown.narration;
  if (hung.stepping && before !== undefined && shown.at === before.at + 1) {
    const course = stepCourse(before, shown);
    hung.motion = startMotion({ svg: hung.svg, before, after: shown, course, happens: () => {} });
    void hung.motion.ended.then(() => rest(hung));
  } else paint(hung.svg, shown.drawing);
  if (hung.svg.isConnected) return;
  const [first, ...others] = hung.element.querySelectorAll<HTMLElement>(".figure");
  for (const other of others) other.remove();
  if (first === undefined) return;
  first.className = "figure live";
  first.replaceChildren(hung.svg);
  first.addEventListener("click", (event) => push(hung, event));
  first.addEventListener("keydown", pressHandle);
}

function push(hung: Hung, { target }: Event): void {
  if (!(target instanceof Element)) return;
  const turn = target.closest("[data-turn]")?.getAttribute("data-turn");
  const part = target.closest("[data-part]")?.getAttribute("data-part") ?? "";
  hung.look = turned(hung.look, turn ?? `sel=${part}`);
  show(hung);
}

function go(hung: Hung, event: number, stepping = true): void {
  hung.stepping = stepping;
  // The first step comes from a picture that the model has not shown yet.
  const from = hung.at;
  if (stepping && hung.shown === undefined && event === from + 1)
    queue = queue.then(() => showNow(hung, from));
  hung.at = Math.min(Math.max(event, 0), hung.events);
  controls(hung);
  show(hung);
}

function controls(hung: Hung): void {
  const { at, events, told, steps } = hung;
  const name = hung.element.querySelector("h2")?.textContent ?? "";
  const scrub = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) go(hung, target.valueAsNumber, false);
  };
  render(
    html`<div class="walk" role="group" aria-label=${`Steps of ${name}`}>
      <button type="button" ?disabled=${at === 0} @click=${() => go(hung, at - 1)}>Back</button>
      <button type="button" ?disabled=${at === events} @click=${() => go(hung, at + 1)}>Step</button>
      <input type="range" min="0" max=${events} .value=${`${at}`} aria-label="Event" aria-valuetext=${`event ${at} of ${events}`} @input=${scrub}>
      <output>${at} of ${events}</output></div>
      <p class="told" aria-live="polite">${told}</p>${parts(hung)}`,
    steps,
  );
}

/** The way to a part for whoever does not point: a list, and what is known of the one chosen. */
function parts(hung: Hung): TemplateResult {
  const { shown, look, element } = hung;
  const selected = look.get("sel") ?? "";
  const choose = ({ target }: Event) => {
    if (!(target instanceof HTMLSelectElement)) return;
    hung.look = turned(look, `sel=${target.value}`);
    show(hung);
  };
  const known = shown?.parts ?? [{ id: selected, name: element.dataset.name ?? selected }];
  const gone = selected !== "" && !known.some(({ id }) => id === selected);
  const all = gone ? [...known, { id: selected, name: "Not here at this event" }] : known;
  return html`<label class="fine">Part <select @change=${choose}><option value="" .selected=${live(selected === "")}>none</option>${all.map(
    ({ id, name }) => html`<option value=${id} .selected=${live(id === selected)}>${name}</option>`,
  )}</select></label><div class="known">${shown?.inspected.map(inspected)}</div>`;
}

function inspected({ name, sentence, fields }: Inspected): TemplateResult {
  const known = fields.map(({ name: field, value }) => `${field} ${value}`).join(", ");
  return html`<p class="fine"><b>${name}.</b> ${sentence} ${known}</p>`;
}

for (const element of page?.querySelectorAll<HTMLElement>("li[data-run]") ?? []) {
  const hung = hang(element);
  if (hung === undefined) continue;
  controls(hung);
  for (const figure of element.querySelectorAll<HTMLElement>(".figure"))
    figure.addEventListener("click", () => show(hung), { once: true });
  for (const button of element.querySelectorAll<HTMLElement>("[data-to]"))
    button.addEventListener("click", () => go(hung, Number(button.dataset.to)));
}
