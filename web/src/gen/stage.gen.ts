export type Answer = Opened | Shown | Trouble | Fine | Link;
export interface Opened {
  k: "opened";
  run: string;
  exhibit: string;
  version: number;
  events: number;
  at: number;
  selected: string;
  broken: number;
  fingerprint: string;
  notice: string;
  knobs: readonly KnobView[];
  switches: readonly SwitchView[];
  story: readonly Entry[];
}
export interface Shown {
  k: "shown";
  at: number;
  narration: string;
  fingerprint: string;
  drawing: Drawing;
  figures: readonly FigureName[];
  lamps: readonly Lamp[];
  levers: readonly LeverView[];
  inspected: readonly Inspected[];
}
export interface Trouble {
  k: "trouble";
  message: string;
  text: string;
  from: number;
  to: number;
  expected: string;
}
export interface Fine {
  k: "fine";
}
export interface Link {
  k: "link";
  place: string;
}
export interface Entry {
  event: number;
  actor: string;
  text: string;
  lever: string;
  cause: number;
}
export interface FigureName {
  id: string;
  name: string;
}
export interface Lamp {
  id: string;
  name: string;
  state: "HOLDS" | "UNCHECKED" | "BROKEN" | "WITHHELD";
  sentence: string;
}
export interface LeverView {
  id: string;
  label: string;
  sentence: string;
  form: FormView;
  ready: boolean;
  reason: string;
}
export interface KnobView {
  id: string;
  label: string;
  sentence: string;
  value: string;
  form: FormView;
}
export interface FormView {
  kind: "NOTHING" | "WHOLE" | "CHOICE" | "TEXT";
  asks: string;
  choices: readonly string[];
  least: number;
  most: number;
  suggestion: string;
}
export interface SwitchView {
  id: string;
  kind: "ASSUMPTION" | "RULE";
  name: string;
  sentence: string;
  symptom: string;
  broken: boolean;
}
export interface Inspected {
  part: string;
  name: string;
  sentence: string;
  fields: readonly Field[];
}
export interface Field {
  name: string;
  value: string;
  before: string;
}
export interface Drawing {
  width: number;
  height: number;
  summary: string;
  marks: readonly Mark[];
}
export type Mark = Box | Dot | Path | Words;
export interface Box {
  k: "box";
  key: string;
  part: string;
  role: string;
  x: number;
  y: number;
  w: number;
  h: number;
}
export interface Dot {
  k: "dot";
  key: string;
  part: string;
  role: string;
  x: number;
  y: number;
  r: number;
}
export interface Path {
  k: "path";
  key: string;
  part: string;
  role: string;
  d: string;
}
export interface Words {
  k: "words";
  key: string;
  part: string;
  role: string;
  x: number;
  y: number;
  text: string;
}
