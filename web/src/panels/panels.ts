// The stage put together from its panels, for each of the three layouts.

import { keyed } from "lit/directives/keyed.js";
import { html, nothing, render, type TemplateResult } from "lit/html.js";
import { whereabouts } from "../fault";
import type { Opened, Shown } from "../gen/stage.gen";
import { pressHandle } from "../handles";
import { othersOf } from "../past";
import { chooseTab, openPlace, type Stage, say, select, turn, type Word } from "../stage";
import { markedText } from "./faults";
import { inspector } from "./inspector";
import { knobs } from "./knobs";
import { lamps } from "./lamps";
import { levers } from "./levers";
import { speed } from "./speed";
import { story, storyTab } from "./story";
import { switches } from "./switches";
import { timeBar } from "./timebar";
import { tracks } from "./tracks";

export function renderStage(stage: Stage): void {
  const { opened, shown } = stage;
  if (opened === undefined || shown === undefined) return;
  const body =
    stage.layout === "narrow" ? narrow(stage, opened, shown) : wide(stage, opened, shown);
  render(
    html`<div class="stage-head">${stage.plate}<p class="broken-switches">${brokenSwitches(opened)}</p></div>${lamps(stage, shown.lamps)}${stage.word}${keyed(stage.layout === "narrow", body)}`,
    stage.aside,
  );
}

function wide(stage: Stage, opened: Opened, shown: Shown): TemplateResult {
  const tabs = stage.layout === "middle" && shown.figures.length > 1;
  return html`<div class="mid"><div class="figures">${tabs ? tabRow(stage, figureTabs(shown)) : nothing}${figure(stage, shown)}</div>
      <div class="drawer">${drawer(stage, opened, shown)}</div></div>
    ${timeBar(stage, opened, shown.narration)}${speed(stage)}${story(stage, opened)}`;
}

function narrow(stage: Stage, opened: Opened, shown: Shown): TemplateResult {
  const tabs = [...figureTabs(shown), ["levers", "Levers"], ["story", "Story"]] as const;
  const part = stage.selected === "" ? [] : [["part", "Part"] as const];
  const kin = othersOf(stage.past).length === 0 ? [] : [["tracks", "Tracks"] as const];
  return html`<div class="panel" id="panel">${panel(stage, opened, shown)}</div>
    ${timeBar(stage, opened, shown.narration)}${tabRow(stage, [...tabs, ...part, ...kin])}`;
}

function panel(stage: Stage, opened: Opened, shown: Shown): TemplateResult {
  switch (stage.tab) {
    case "levers":
      return html`<div class="drawer">${speed(stage)}${levers(stage, shown.levers)}${knobs(stage, opened.knobs)}${switches(stage, opened.switches)}</div>`;
    case "part":
      return html`<div class="drawer">${inspector(stage, opened, shown)}</div>`;
    case "tracks":
      return othersOf(stage.past).length === 0
        ? figure(stage, shown)
        : html`${tracks(stage, opened)}`;
    case "story":
      return storyTab(stage, opened);
    default:
      return figure(stage, shown);
  }
}

function drawer(stage: Stage, opened: Opened, shown: Shown): TemplateResult {
  const part = inspector(stage, opened, shown);
  const setup = html`${knobs(stage, opened.knobs)}${switches(stage, opened.switches)}`;
  // What the reader selected is at hand; a choice not yet made can wait below.
  return stage.selected === ""
    ? html`${levers(stage, shown.levers)}${setup}${part}`
    : html`${levers(stage, shown.levers)}${part}${setup}`;
}

/** The picture takes the focus, so that the keys of the stage work where the reader looks. */
function figure(stage: Stage, { drawing }: Shown): TemplateResult {
  const pick = (event: Event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const handle = target?.closest("[data-turn]")?.getAttribute("data-turn");
    const part = target?.closest("[data-part]")?.getAttribute("data-part");
    if (handle) void turn(stage, handle);
    else void select(stage, part ?? "");
  };
  return html`<div class="figure" tabindex="0" role="group" aria-label="Figure. Arrow keys step through the events" @click=${pick} @keydown=${pressHandle} style="min-height:${drawing.height}px">${stage.svg}</div>`;
}

function figureTabs(shown: Shown): (readonly [string, string])[] {
  return shown.figures.map(({ id, name }) => [id, name] as const);
}

function tabRow(stage: Stage, tabs: readonly (readonly [string, string])[]): TemplateResult {
  const known = tabs.some(([id]) => id === stage.tab);
  const current = known ? stage.tab : stage.figure;
  return html`<div class="tabs" role="group" aria-label="Panels">${tabs.map(
    ([id, name]) =>
      html`<button type="button" aria-pressed=${id === current} data-tab=${id} @click=${() => chooseTab(stage, id)}>${name}</button>`,
  )}</div>`;
}

function brokenSwitches({ switches: all }: Opened): string {
  const broken = all.filter((one) => one.broken);
  return broken.length === 0 ? "" : `Broken: ${broken.map(({ name }) => name).join(", ")}`;
}

/** The word above the figure, also before there is a model. */
export function renderWord(stage: Stage): void {
  render(stage.said === undefined ? nothing : wordOf(stage, stage.said), stage.word);
}

function wordOf(stage: Stage, word: Word): TemplateResult {
  return html`<div class="said said-${word.kind}" role=${word.kind === "notice" ? "status" : "alert"}>${textOf(word)}<p class="go">${offers(stage, word)}</p></div>`;
}

function textOf(word: Word): TemplateResult {
  switch (word.kind) {
    case "trouble":
      return html`<p><b>This place cannot be shown:</b> ${word.text}</p>${
        word.trouble === undefined
          ? nothing
          : html`<p>${markedText(word.trouble)}</p><p class="fine">${whereabouts(word.trouble)}${word.trouble.expected === "" ? nothing : `; expected ${word.trouble.expected}`}</p>`
      }`;
    case "trap":
      return html`<p><b>The model stopped on an error.</b> It was loaded again and your run was replayed; the last act was left out.</p><p class="fine">${word.text}</p>`;
    case "lost":
      return html`<p><b>The model cannot run here.</b> The pictures stand without it.</p><p class="fine">${word.text}</p>`;
    case "notice":
      return html`<p>${word.text}</p>`;
  }
}

function offers(stage: Stage, word: Word): TemplateResult {
  const opening = html`<button type="button" @click=${() => openPlace(stage, stage.opening, "push")}>Show the opening</button>`;
  const close = html`<button type="button" @click=${() => say(stage, undefined)}>Close</button>`;
  if (word.kind === "lost") return html``;
  return word.kind === "trouble" ? html`${opening}${stage.live ? close : nothing}` : close;
}
