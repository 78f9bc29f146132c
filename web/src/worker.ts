// The model's worker. It loads the bundle on the first request and answers one request after the
// other. A trap in WebAssembly leaves a module in an unknown state: the module is dropped, loaded
// again and the run replayed, and the reply says so.

import type { Bundle, Call, Reply, Request, Sim } from "./protocol";

let loaded: Promise<Sim> | undefined;
/** Calls that leave the run as it is. */
const QUESTIONS: readonly Call[0][] = ["show", "check", "link", "beside", "history"];

let lastRun = "";
let queue: Promise<void> = Promise.resolve();

async function load({ runtime, wasm }: Bundle): Promise<Sim> {
  const loader = await import(/* @vite-ignore */ runtime);
  const module = await loader.load(wasm);
  return module.exports;
}

function run(sim: Sim, call: Call): string {
  switch (call[0]) {
    case "open":
      return sim.open(call[1]);
    case "show":
      return sim.show(call[1], call[2], call[3], call[4]);
    case "check":
      return sim.check(call[1], call[2], call[3], call[4]);
    case "pull":
      return sim.pull(call[1], call[2], call[3]);
    case "tune":
      return sim.tune(call[1], call[2]);
    case "flip":
      return sim.flip(call[1]);
    case "link":
      return sim.link(call[1], call[2]);
    case "beside":
      return sim.beside(call[1]);
    case "history":
      return sim.history(call[1]);
  }
}

/** Remembers the run that the model is in, so that it can be replayed. */
function remember(call: Call, json: string): void {
  if (QUESTIONS.includes(call[0])) return;
  const answer = JSON.parse(json);
  if (answer.k === "opened") lastRun = answer.run;
}

async function revive(bundle: Bundle): Promise<void> {
  loaded = load(bundle);
  const sim = await loaded;
  if (lastRun !== "") sim.open(lastRun);
}

async function answer({ number, bundle, call }: Request): Promise<Reply> {
  let sim: Sim;
  try {
    loaded ??= load(bundle);
    sim = await loaded;
  } catch (failure) {
    loaded = undefined;
    return { number, k: "lost", message: String(failure) };
  }
  try {
    const json = run(sim, call);
    remember(call, json);
    return { number, k: "answer", json };
  } catch (trap) {
    return reviveAfter(trap, number, bundle);
  }
}

async function reviveAfter(trap: unknown, number: number, bundle: Bundle): Promise<Reply> {
  try {
    await revive(bundle);
    return { number, k: "trapped", message: String(trap) };
  } catch (again) {
    loaded = undefined;
    return { number, k: "lost", message: String(again) };
  }
}

self.addEventListener("message", (event: MessageEvent<Request>) => {
  queue = queue.then(async () => self.postMessage(await answer(event.data)));
});
