// The keyboard of the stage. Keys count only while the stage has the focus, and never instead of
// what the focused control does with them itself.

import { html, render } from "lit/html.js";
import { enlarged } from "../look";
import { toMilestone, toTouching, toTracks } from "../moves";
import { changeSpeed } from "../player";
import { copyLink, type Stage, select, step, toggle, turn } from "../stage";

const KEYS = [
  ["Space", "Play or pause"],
  ["Right, Left", "Event forward, event back"],
  ["Shift+Right, Left", "Next milestone, last milestone"],
  [". ,", "Next and last event that changed the selected part"],
  ["Home, End", "First event, last event"],
  ["[ and ]", "Slower, faster"],
  ["Tab", "From control to control"],
  ["+, -", "Larger letters, smaller letters"],
  ["B", "Tracks: the futures that were left behind"],
  ["L", "Copy the link to this moment"],
  ["Esc", "Clear the selection"],
  ["?", "This list"],
] as const;

export function openKeys(): void {
  let dialog = document.querySelector<HTMLDialogElement>("dialog.keys-map");
  if (dialog === null) {
    dialog = document.createElement("dialog");
    dialog.className = "keys-map";
    dialog.setAttribute("aria-labelledby", "keys-title");
    document.body.append(dialog);
    render(keysMap(), dialog);
  }
  dialog.showModal();
}

function keysMap() {
  return html`<form method="dialog"><h2 id="keys-title" class="caps">Keys, while the stage has the focus</h2>
    <dl>${KEYS.map(([key, act]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${act}</dd></div>`)}</dl>
    <button class="main" autofocus>Close</button></form>`;
}

export function listenToKeys(stage: Stage): void {
  stage.aside.addEventListener("keydown", (event) => {
    // On some keyboards a bracket is itself a combination.
    const chord = !event.getModifierState("AltGraph") && (event.ctrlKey || event.altKey);
    if (chord || event.metaKey || isTaken(event)) return;
    const act = event.shiftKey ? shiftedOf(stage, event.key) : actOf(stage, event.key);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

/** Whether the focused control needs the key: fields take all, buttons what presses them. */
function isTaken({ target, key, shiftKey }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches("textarea, select, input:not([type=range]):not([type=radio])"))
    return key !== "Escape";
  if (target.matches("input"))
    return !shiftKey && (key.startsWith("Arrow") || key === "Home" || key === "End");
  return key === " " && target.matches("button, summary, a");
}

function shiftedOf(stage: Stage, key: string): (() => unknown) | undefined {
  if (key === "ArrowRight") return () => toMilestone(stage, 1);
  if (key === "ArrowLeft") return () => toMilestone(stage, -1);
  return actOf(stage, key);
}

function actOf(stage: Stage, key: string): (() => unknown) | undefined {
  switch (key) {
    case " ":
      return () => toggle(stage);
    case "ArrowRight":
      return () => step(stage, stage.at + 1);
    case "ArrowLeft":
      return () => step(stage, stage.at - 1);
    case "Home":
      return () => step(stage, 0);
    case "End":
      return () => step(stage, stage.opened?.events ?? 0);
    case "[":
      return () => changeSpeed(stage, -1);
    case "]":
      return () => changeSpeed(stage, 1);
    case "+":
      return () => turn(stage, enlarged(stage.look, 1));
    case "-":
      return () => turn(stage, enlarged(stage.look, -1));
    case ".":
      return () => toTouching(stage, 1);
    case ",":
      return () => toTouching(stage, -1);
    case "b":
    case "B":
      return () => toTracks(stage);
    case "l":
    case "L":
      return () => copyLink(stage);
    case "Escape":
      return () => select(stage, "");
    case "?":
      return openKeys;
    default:
      return undefined;
  }
}
