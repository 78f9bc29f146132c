// Playing: one event after the other, each in its time, and still at the end. The loop waits for
// the motion of each event; its only state is which play it belongs to.

import { draw, pause, type Stage, seek } from "./stage";
import { otherSpeed } from "./tempo";

let plays = 0;

/** Play, or pause if it plays. */
export function toggle(stage: Stage): void {
  if (stage.playing !== undefined) {
    pause(stage);
    draw(stage);
  } else void play(stage);
}

async function play(stage: Stage): Promise<void> {
  const { opened } = stage;
  if (opened === undefined || opened.events === 0) return;
  pause(stage);
  plays += 1;
  const turn = plays;
  stage.playing = turn;
  draw(stage);
  if (stage.at >= opened.events) await seek(stage, 0);
  while (stage.playing === turn && stage.at < (stage.opened?.events ?? 0)) {
    await seek(stage, stage.at + 1, "play");
    const { motion } = stage;
    await motion?.ended;
    if (stage.playing === turn) await sleep(motion?.rest ?? 0);
  }
  if (stage.playing !== turn) return;
  pause(stage);
  draw(stage);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((awake) => setTimeout(awake, milliseconds));
}

/** The speed counts from the next event on. */
export function setSpeed(stage: Stage, speed: number): void {
  stage.speed = speed;
  draw(stage);
}

export function changeSpeed(stage: Stage, steps: 1 | -1): void {
  setSpeed(stage, otherSpeed(stage.speed, steps));
}

/** What the reader cannot see does not play, and what they drag does not move by itself. */
export function watchReader(stage: Stage): void {
  const stop = () => {
    if (stage.playing !== undefined) toggle(stage);
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) stop();
  });
  new IntersectionObserver((seen) => {
    if (seen.at(-1)?.isIntersecting === false) stop();
  }).observe(stage.aside);
  // Before and after the time bar hears of it.
  const scrubs = ({ target }: Event) =>
    target instanceof HTMLInputElement && target.type === "range";
  stage.aside.addEventListener(
    "input",
    (event) => {
      stage.scrubbing = scrubs(event);
    },
    true,
  );
  stage.aside.addEventListener("input", () => {
    stage.scrubbing = false;
  });
}
