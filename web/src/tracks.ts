// Tracks: acting in the past forks, and the old future stays. A track is a run with a name; the model
// plays the chosen one. Tracks that came from one another are kin and stand together. All of this is
// plain data, so that going back in the browser finds again what going forward left.

export interface Track {
  readonly id: number;
  readonly family: number;
  /** All the runs it has been, shortest first: a pull at its end makes it longer and forks nothing. */
  readonly runs: readonly string[];
  /** The one of them that the reader saw last. */
  readonly run: string;
  readonly name: string;
  /** The reader gave it its name. */
  readonly named: boolean;
  /** What made it: `knob.servers`, `lever.crash`, or empty for one that was opened. */
  readonly by: string;
}

export interface Tracks {
  readonly all: readonly Track[];
  readonly chosen: number;
  /** The last number given to a track. */
  readonly last: number;
  /** The track that gave way to the newest one. */
  readonly dropped: string;
}

/** What the reader did to come to a new run. */
export interface Act {
  readonly by: string;
  readonly name: string;
  /** Nothing came after the event at which it was done. */
  readonly grows: boolean;
}

/** So many kin are kept. */
export const KIN = 4;

export const NO_TRACKS: Tracks = { all: [], chosen: 0, last: 0, dropped: "" };

export function chosenOf({ all, chosen }: Tracks): Track | undefined {
  return all.find(({ id }) => id === chosen);
}

/** The tracks that stand together with the chosen one, in the order in which they were made. */
export function kinOf(tracks: Tracks): readonly Track[] {
  const family = chosenOf(tracks)?.family;
  return tracks.all.filter((track) => track.family === family);
}

/** The stage shows a run: by a link, a chapter or the browser's history. */
export function arrive(tracks: Tracks, run: string): Tracks {
  const has = ({ runs }: Track) => runs.includes(run);
  const known =
    kinOf(tracks).find((track) => track.run === run) ??
    kinOf(tracks).find(has) ??
    tracks.all.find(has);
  if (known !== undefined) return choose(tracks, { ...known, run });
  const id = tracks.last + 1;
  return add(tracks, {
    id,
    family: id,
    runs: [run],
    run,
    name: nameOf(run),
    named: false,
    by: "",
  });
}

/** The reader's act made a run. The track it was done on keeps all that it had. */
export function fork(tracks: Tracks, run: string, act: Act): Tracks {
  const from = chosenOf(tracks);
  if (from === undefined || tracks.all.some(({ runs }) => runs.includes(run)))
    return arrive(tracks, run);
  const atItsEnd = from.run === from.runs.at(-1);
  // A knob that is turned on and on is one act.
  const goesOn = act.by.startsWith("knob.") && act.by === from.by;
  if ((act.grows || goesOn) && atItsEnd) {
    const name = from.named || kinOf(tracks).length > 1 ? from.name : act.name;
    return choose(tracks, { ...from, runs: [...from.runs, run], run, name });
  }
  const kept = { ...from, run: from.runs.at(-1) ?? from.run };
  const { name, by } = act;
  return add(replace(tracks, kept), {
    id: tracks.last + 1,
    family: from.family,
    runs: [run],
    run,
    name,
    named: false,
    by,
  });
}

export function rename(tracks: Tracks, id: number, name: string): Tracks {
  const track = tracks.all.find((one) => one.id === id);
  const words = name.trim().slice(0, 60);
  if (track === undefined || words === "") return tracks;
  return replace(tracks, { ...track, name: words, named: true });
}

/** The chosen track stays: it is on the stage. */
export function remove(tracks: Tracks, id: number): Tracks {
  if (id === tracks.chosen) return tracks;
  return { ...tracks, all: tracks.all.filter((track) => track.id !== id) };
}

function choose(tracks: Tracks, track: Track): Tracks {
  return { ...replace(tracks, track), chosen: track.id, dropped: "" };
}

function replace(tracks: Tracks, track: Track): Tracks {
  return { ...tracks, all: tracks.all.map((one) => (one.id === track.id ? track : one)) };
}

/** The newest kin takes the place of the oldest that has no name of its own and was not just left. */
function add(tracks: Tracks, track: Track): Tracks {
  const kin = tracks.all.filter(({ family }) => family === track.family);
  const rest = kin.filter(({ id }) => id !== tracks.chosen);
  const out = kin.length < KIN ? undefined : (rest.find(({ named }) => !named) ?? rest[0]);
  return {
    all: [...tracks.all.filter((one) => one !== out), track],
    chosen: track.id,
    last: track.id,
    dropped: out?.name ?? "",
  };
}

/** What a run is called by its last pull: `1.2s:crash:s2` is "crash s2 at 1.2 s". */
export function nameOf(run: string): string {
  const last = run.split("/").at(-1) ?? "";
  const [anchor = "", lever, ...argument] = last.split(":");
  if (lever === undefined || last.includes("=")) return "as opened";
  const [moment = ""] = anchor.split("+");
  const where = /^\d+$/.test(moment) ? `after event ${moment}` : `at ${about(moment, 4)}`;
  const what = shortened(argument.map(decoded).join(" "));
  return [lever.replaceAll("-", " "), what, where].filter((word) => word !== "").join(" ");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function shortened(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 23)}…`;
}

/** A time for a name or a label, where its last digits would only be in the way. */
export function about(time: string, digits = 3): string {
  const [amount = "", unit = ""] = spaced(time).split(" ");
  const rounded = Number(Number(amount).toPrecision(digits));
  return unit === "" || Number.isNaN(rounded) ? time : `${rounded} ${unit}`;
}

/** A time as it is read: `1.2s` is "1.2 s". */
export function spaced(time: string): string {
  return time.replace(/^([\d.]+)([a-z]+)$/, "$1 $2");
}
