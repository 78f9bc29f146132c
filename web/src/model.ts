// The model as the page sees it: the bundle's functions, typed and asynchronous.

import type { Beside, Fine, History, Link, Opened, Shown, Trouble } from "./gen/stage.gen";
import type { Bundle, Call, Reply, Request } from "./protocol";

/** The model broke down in the middle of a call; it was loaded again and its run replayed. */
export interface Trapped {
  readonly k: "trapped";
  readonly message: string;
}

/** The model cannot be had: the bundle did not load, or it fails on its own run. */
export interface Lost {
  readonly k: "lost";
  readonly message: string;
}

export type Failure = Trapped | Lost;

export interface Sight {
  readonly at: number;
  readonly width: number;
  /** The height there is; what scrolls shows less where it is short. 0: as high as it likes. */
  readonly height: number;
  readonly view: string;
}

/** A field the reader writes in: a lever's or a knob's. */
export interface FieldOf {
  readonly where: "lever" | "knob";
  readonly id: string;
}

export interface Model {
  open(place: string): Promise<Opened | Trouble | Failure>;
  show(sight: Sight): Promise<Shown | Trouble | Failure>;
  check(field: FieldOf, at: number, value: string): Promise<Fine | Trouble | Failure>;
  pull(at: number, lever: string, argument: string): Promise<Opened | Trouble | Failure>;
  tune(knob: string, value: string): Promise<Opened | Trouble | Failure>;
  flip(switchId: string): Promise<Opened | Trouble | Failure>;
  link(at: number, view: string): Promise<Link | Trouble | Failure>;
  /** Another run of the exhibit, compared with the one on stage. */
  beside(run: string): Promise<Beside | Trouble | Failure>;
  /** What wrote the values of a part. A long run takes several calls. */
  history(part: string): Promise<History | Trouble | Failure>;
}

/** Sends numbered calls to a worker and pairs its replies with them. */
function caller(worker: Worker, bundle: Bundle): (call: Call) => Promise<Reply> {
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  const settle = (reply: Reply) => {
    waiting.get(reply.number)?.(reply);
    waiting.delete(reply.number);
  };
  worker.addEventListener("message", (event: MessageEvent<Reply>) => settle(event.data));
  worker.addEventListener("error", (event) => {
    const message = event.message || "the worker did not start";
    for (const number of [...waiting.keys()]) settle({ number, k: "lost", message });
  });
  return (call) =>
    new Promise((resolve) => {
      const number = ++last;
      waiting.set(number, resolve);
      worker.postMessage({ number, bundle, call } satisfies Request);
    });
}

/** Starts a worker; the bundle itself is loaded with the first call. */
export function startModel(bundle: Bundle): Model {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const send = caller(worker, bundle);
  const ask = async <T>(call: Call): Promise<T | Trouble | Failure> => {
    const reply = await send(call);
    return reply.k === "answer" ? JSON.parse(reply.json) : { k: reply.k, message: reply.message };
  };
  return {
    open: (place) => ask<Opened>(["open", place]),
    show: ({ at, width, height, view }) => ask<Shown>(["show", at, width, height, view]),
    check: ({ where, id }, at, value) => ask<Fine>(["check", where, id, at, value]),
    pull: (at, lever, argument) => ask<Opened>(["pull", at, lever, argument]),
    tune: (knob, value) => ask<Opened>(["tune", knob, value]),
    flip: (switchId) => ask<Opened>(["flip", switchId]),
    link: (at, view) => ask<Link>(["link", at, view]),
    beside: (run) => ask<Beside>(["beside", run]),
    history: (part) => ask<History>(["history", part]),
  };
}

/** A module with one struct type: valid only where WebAssembly collects garbage. */
const GARBAGE_COLLECTED = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 120, 0]);

export function runsModels(): boolean {
  return typeof WebAssembly === "object" && WebAssembly.validate(GARBAGE_COLLECTED);
}
