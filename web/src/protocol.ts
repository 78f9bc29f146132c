// What the page and the worker say to each other.

/** The functions that a model's bundle exports; each answers JSON. */
export interface Sim {
  open(text: string): string;
  show(at: number, width: number, height: number, view: string): string;
  check(where: string, id: string, at: number, value: string): string;
  pull(at: number, lever: string, argument: string): string;
  tune(knob: string, value: string): string;
  flip(switchId: string): string;
  link(at: number, view: string): string;
  beside(run: string): string;
  history(part: string): string;
}

export type Call = { [Name in keyof Sim]: [Name, ...Parameters<Sim[Name]>] }[keyof Sim];

/** Where the bundle and its loader are, as absolute addresses. */
export interface Bundle {
  readonly runtime: string;
  readonly wasm: string;
}

export interface Request {
  readonly number: number;
  readonly bundle: Bundle;
  readonly call: Call;
}

/** Answered; or trapped and alive again; or lost for good. */
export type Reply =
  | { readonly number: number; readonly k: "answer"; readonly json: string }
  | { readonly number: number; readonly k: "trapped"; readonly message: string }
  | { readonly number: number; readonly k: "lost"; readonly message: string };
