// Generated from dev.cutaway.picture.stage.Answer by its tests. Do not edit.

export type Answer = Opened | Shown | Beside | History | Trouble | Fine | Link;

export interface Opened {
  readonly k: "opened";
  readonly run: string;
  readonly title: string;
  readonly exhibit: string;
  readonly version: number;
  readonly events: number;
  readonly at: number;
  readonly view: string;
  readonly broken: number;
  readonly fingerprint: string;
  readonly notice: string;
  readonly knobs: readonly KnobView[];
  readonly switches: readonly SwitchView[];
  readonly story: readonly EntryView[];
  readonly bar: Bar;
}

export interface KnobView {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  readonly value: string;
  readonly form: FormView;
  readonly idle: string;
}

export interface FormView {
  readonly kind: FormKind;
  readonly asks: string;
  readonly choices: readonly string[];
  readonly least: number;
  readonly most: number;
  readonly suggestion: string;
  readonly parts: readonly FormPart[];
}

export type FormKind = "WHOLE" | "CHOICE" | "LINE" | "LINES" | "SOME" | "PAIR";

export interface FormPart {
  readonly kind: FormKind;
  readonly asks: string;
  readonly choices: readonly string[];
  readonly least: number;
  readonly most: number;
}

export interface SwitchView {
  readonly id: string;
  readonly kind: SwitchKind;
  readonly name: string;
  readonly sentence: string;
  readonly symptom: string;
  readonly broken: boolean;
  readonly idle: string;
}

export type SwitchKind = "ASSUMPTION" | "RULE";

export interface EntryView {
  readonly event: number;
  readonly time: string;
  readonly actor: string;
  readonly text: string;
  readonly lever: string;
  readonly cause: number;
}

export interface Bar {
  readonly kinds: string;
  readonly milestones: readonly Milestone[];
  readonly gaps: readonly Gap[];
}

export interface Milestone {
  readonly event: number;
  readonly name: string;
}

export interface Gap {
  readonly event: number;
  readonly length: string;
}

export interface Shown {
  readonly k: "shown";
  readonly at: number;
  readonly time: number;
  readonly pace: number;
  readonly narration: string;
  readonly fingerprint: string;
  readonly drawing: Drawing;
  readonly figures: readonly FigureName[];
  readonly parts: readonly PartName[];
  readonly lamps: readonly Lamp[];
  readonly levers: readonly LeverView[];
  readonly inspected: readonly Inspected[];
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly summary: string;
  readonly marks: readonly Mark[];
  readonly trips: readonly Trip[];
  readonly births: readonly Birth[];
}

export type Mark = Box | Dot | Path | Words | Grid | Handle;

export interface Box {
  readonly k: "box";
  readonly key: string;
  readonly part: string;
  readonly role: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Dot {
  readonly k: "dot";
  readonly key: string;
  readonly part: string;
  readonly role: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface Path {
  readonly k: "path";
  readonly key: string;
  readonly part: string;
  readonly role: string;
  readonly d: string;
}

export interface Words {
  readonly k: "words";
  readonly key: string;
  readonly part: string;
  readonly role: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface Grid {
  readonly k: "grid";
  readonly key: string;
  readonly part: string;
  readonly role: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly columns: number;
  readonly levels: string;
}

export interface Handle {
  readonly k: "handle";
  readonly key: string;
  readonly part: string;
  readonly role: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly turn: string;
  readonly label: string;
}

export interface Trip {
  readonly key: string;
  readonly d: string;
  readonly departs: number;
  readonly arrives: number;
}

export interface Birth {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

export interface FigureName {
  readonly id: string;
  readonly name: string;
}

export interface PartName {
  readonly id: string;
  readonly name: string;
}

export interface Lamp {
  readonly id: string;
  readonly name: string;
  readonly state: LampState;
  readonly sentence: string;
}

export type LampState = "HOLDS" | "UNCHECKED" | "BROKEN" | "WITHHELD";

export interface LeverView {
  readonly id: string;
  readonly label: string;
  readonly form: FormView;
  readonly ready: boolean;
  readonly reason: string;
}

export interface Inspected {
  readonly part: string;
  readonly name: string;
  readonly sentence: string;
  readonly fields: readonly FieldView[];
}

export interface FieldView {
  readonly name: string;
  readonly value: string;
  readonly before: string;
}

export interface Beside {
  readonly k: "beside";
  readonly run: string;
  readonly events: number;
  readonly differs: number;
  readonly broken: number;
  readonly bar: Bar;
}

export interface History {
  readonly k: "history";
  readonly part: string;
  readonly until: number;
  readonly presence: readonly number[];
  readonly values: readonly Writing[];
}

export interface Writing {
  readonly name: string;
  readonly events: readonly number[];
}

export interface Trouble {
  readonly k: "trouble";
  readonly message: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly expected: string;
}

export interface Fine {
  readonly k: "fine";
}

export interface Link {
  readonly k: "link";
  readonly place: string;
}
