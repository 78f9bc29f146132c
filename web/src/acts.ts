// What the reader does to a run: pulls a lever, turns a knob, breaks a premise. Each makes another
// run, and the one before it stays as a track.

import type { Opened, Trouble } from "./gen/stage.gen";
import type { Failure, FieldOf } from "./model";
import { adopt, draw, pause, type Stage } from "./stage";
import type { Gait } from "./tempo";
import { type Act, nameOf } from "./tracks";

export async function pull(stage: Stage, lever: string, argument: string): Promise<void> {
  pause(stage);
  const answer = await stage.model.pull(stage.at, lever, argument);
  const name = answer.k === "opened" ? nameOf(answer.run) : "";
  const grows = stage.at === stage.opened?.events;
  await adoptFrom(stage, { by: `lever.${lever}`, name, grows }, argument, answer, "step");
}

export async function tune(stage: Stage, knob: string, value: string): Promise<void> {
  pause(stage);
  const answer = await stage.model.tune(knob, value);
  const name = `${knob.replaceAll("-", " ")} ${value}`;
  await adoptFrom(stage, { by: `knob.${knob}`, name, grows: false }, value, answer, "cut");
}

export async function flip(stage: Stage, switchId: string): Promise<void> {
  pause(stage);
  const { name = switchId, broken = false } =
    stage.opened?.switches.find(({ id }) => id === switchId) ?? {};
  const act = {
    by: `switch.${switchId}`,
    name: `${broken ? "with" : "without"} “${name}”`,
    grows: false,
  };
  const answer = await stage.model.flip(switchId);
  await adopt(stage, answer, "push", { kept: stage.selected, act });
}

/** A refusal belongs to the field it came from; anything else is a new place. */
async function adoptFrom(
  stage: Stage,
  act: Act,
  text: string,
  answer: Opened | Trouble | Failure,
  gait: Gait,
): Promise<void> {
  if (answer.k === "trouble") {
    stage.drafts.set(act.by, { text, trouble: answer });
    draw(stage);
    return;
  }
  stage.drafts.delete(act.by);
  await adopt(stage, answer, "push", { kept: stage.selected, act, gait });
}

/** Reads the reader's text while it is written, and says where it goes wrong. */
export async function draft(stage: Stage, field: FieldOf, text: string): Promise<void> {
  const name = `${field.where}.${field.id}`;
  stage.drafts.set(name, { ...stage.drafts.get(name), text });
  const answer = await stage.model.check(field, stage.at, text);
  if (stage.drafts.get(name)?.text !== text) return;
  stage.drafts.set(name, answer.k === "trouble" ? { text, trouble: answer } : { text });
  draw(stage);
}
