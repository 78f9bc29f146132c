// A motion takes a painted drawing from one event to the next. It asks for a frame only while
// something moves, waits by the clock where nothing does, and whatever happens it ends in exactly the
// drawing of the event: at its own end, at the reader's next act, and when nobody can see it.

import { between, HAPPENS, type Moment } from "./between";
import { paint } from "./paint";
import { alphaAt, type Course, stillCourse } from "./tempo";

export interface Motion {
  /** Jumps to the end, unless it is there. */
  finish(): void;
  /** Kept once the motion has ended in either way. */
  readonly ended: Promise<void>;
  readonly over: () => boolean;
  /** How long to be still after it, while it plays. */
  readonly rest: number;
}

interface Walk {
  readonly svg: SVGSVGElement;
  readonly before: Moment;
  readonly after: Moment;
  readonly course: Course;
  /** The event happens now: called once, also when the motion jumps to its end. */
  readonly happens: () => void;
}

/** Whether two drawings can be moved between: a sheet of another size is another sheet. */
export function isSameSheet({ drawing }: Moment, other: Moment): boolean {
  return drawing.width === other.drawing.width && drawing.scale === other.drawing.scale;
}

export function startMotion(walk: Walk): Motion {
  const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const unseen = reduced || document.hidden || !walk.svg.isConnected;
  const cut = unseen || !isSameSheet(walk.before, walk.after);
  return run({ ...walk, course: cut ? stillCourse(walk.course) : walk.course });
}

function run({ svg, before, after, course, happens }: Walk): Motion {
  const begun = performance.now();
  let frame = 0;
  let timer = 0;
  let happened = false;
  let over = false;
  let resolve = () => {};
  const ended = new Promise<void>((kept) => {
    resolve = kept;
  });
  const happen = () => {
    if (!happened) happens();
    happened = true;
  };
  const finish = () => {
    if (over) return;
    over = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    paint(svg, after.drawing);
    happen();
    resolve();
  };
  const go = () => {
    const elapsed = performance.now() - begun;
    const alpha = alphaAt(course, elapsed);
    if (alpha >= 1) return finish();
    if (alpha >= HAPPENS) happen();
    else if (!course.moving) {
      timer = window.setTimeout(go, course.travel - elapsed);
      return;
    }
    paint(svg, between(before, after, alpha));
    frame = requestAnimationFrame(go);
  };
  const motion: Motion = { finish, ended, over: () => over, rest: course.rest };
  if (course.moving || course.settle > 0) finishUnseen(svg, motion);
  go();
  return motion;
}

/** Nothing moves off the screen or on a page that is hidden. */
function finishUnseen(svg: SVGSVGElement, { finish, ended }: Motion): void {
  const watch = new IntersectionObserver(([seen]) => {
    if (seen !== undefined && !seen.isIntersecting) finish();
  });
  const hide = () => {
    if (document.hidden) finish();
  };
  watch.observe(svg);
  document.addEventListener("visibilitychange", hide);
  void ended.then(() => {
    watch.disconnect();
    document.removeEventListener("visibilitychange", hide);
  });
}
