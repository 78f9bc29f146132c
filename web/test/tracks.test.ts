import { describe, expect, test } from "vitest";
import { isTracks } from "../src/kept";
import {
  type Act,
  about,
  arrive,
  chosenOf,
  fork,
  KIN,
  kinOf,
  NO_TRACKS,
  nameOf,
  remove,
  rename,
  spaced,
  type Tracks,
} from "../src/tracks";

const OPENED = arrive(NO_TRACKS, "raft/v=2");

function pulled(lever: string, grows = false): Act {
  return { by: `lever.${lever}`, name: lever, grows };
}

function names(tracks: Tracks): readonly string[] {
  return kinOf(tracks).map(({ name }) => name);
}

function runs(tracks: Tracks): readonly string[] {
  return kinOf(tracks).map(({ run }) => run);
}

describe("acting in the past", () => {
  test("forks: the old future stays and the new one is chosen", () => {
    const tracks = fork(OPENED, "raft/v=2/1s:crash:s1", pulled("crash"));
    expect(runs(tracks)).toEqual(["raft/v=2", "raft/v=2/1s:crash:s1"]);
    expect(chosenOf(tracks)?.name).toBe("crash");
  });

  test("at the end of a run only makes it longer", () => {
    const grown = fork(OPENED, "raft/v=2/9s:put:c1:x:1", pulled("put", true));
    expect(runs(grown)).toEqual(["raft/v=2/9s:put:c1:x:1"]);
    const back = arrive(grown, "raft/v=2");
    expect(runs(back)).toEqual(["raft/v=2"]);
    expect(runs(arrive(back, "raft/v=2/9s:put:c1:x:1"))).toEqual(["raft/v=2/9s:put:c1:x:1"]);
  });

  test("after going back from a longer run keeps the longer one", () => {
    const grown = fork(OPENED, "a/1:join:S6", pulled("join", true));
    const again = fork(arrive(grown, "raft/v=2"), "a/1:leave:S2", pulled("leave", true));
    expect(runs(again)).toEqual(["a/1:join:S6", "a/1:leave:S2"]);
  });

  test("that comes to a run that is there already chooses it", () => {
    const forked = fork(OPENED, "raft/v=2/1s:crash:s1", pulled("crash"));
    const back = arrive(forked, "raft/v=2");
    const again = fork(back, "raft/v=2/1s:crash:s1", pulled("crash"));
    expect(again.all).toHaveLength(2);
    expect(chosenOf(again)?.run).toBe("raft/v=2/1s:crash:s1");
  });

  test("with one knob, again and again, is one act", () => {
    const act = (value: number): Act => ({ by: "knob.n", name: `n ${value}`, grows: false });
    const tracks = fork(fork(OPENED, "raft/n=3", act(3)), "raft/n=4", act(4));
    expect(runs(tracks)).toEqual(["raft/v=2", "raft/n=4"]);
    expect(runs(arrive(tracks, "raft/n=3"))).toEqual(["raft/v=2", "raft/n=3"]);
  });

  test("keeps four tracks; the oldest without a name of its own gives way, and it is said", () => {
    let tracks = rename(OPENED, OPENED.chosen, "the start");
    for (const at of [1, 2, 3, 4]) {
      tracks = arrive(tracks, "raft/v=2");
      tracks = fork(tracks, `raft/v=2/${at}s:crash:s1`, pulled(`crash ${at}`));
    }
    expect(names(tracks)).toEqual(["the start", "crash 2", "crash 3", "crash 4"]);
    expect(tracks.dropped).toBe("crash 1");
    expect(kinOf(tracks)).toHaveLength(KIN);
  });
});

describe("tracks", () => {
  const forked = fork(OPENED, "raft/v=2/1s:crash:s1", pulled("crash"));

  test("of another place stand apart, and are found again by going back", () => {
    const away = arrive(forked, "raft/v=2/seed=9");
    expect(runs(away)).toEqual(["raft/v=2/seed=9"]);
    expect(runs(arrive(away, "raft/v=2"))).toEqual(["raft/v=2", "raft/v=2/1s:crash:s1"]);
  });

  test("are renamed with words and not with nothing", () => {
    expect(names(rename(forked, forked.chosen, "  mine "))).toEqual(["as opened", "mine"]);
    expect(rename(forked, forked.chosen, "  ")).toBe(forked);
  });

  test("are deleted, but not the one on the stage", () => {
    expect(remove(forked, forked.chosen)).toBe(forked);
    expect(names(remove(forked, OPENED.chosen))).toEqual(["crash"]);
  });
});

describe("a run is named by its last pull", () => {
  test.each([
    ["raft/v=2/1.2s:crash:s2", "crash s2 at 1.2 s"],
    ["raft/v=2/1.226812s+3:slow-link:s1-s2:400", "slow link s1-s2 400 at 1.227 s"],
    ["ring/v=1/0:join:a%20b", "join a b after event 0"],
    ["ring/v=1/0:heal-all", "heal all after event 0"],
    ["raft/v=2/broken=own-term", "as opened"],
    ["raft", "as opened"],
    [`ring/v=1/0:join:${"x".repeat(40)}`, `join ${"x".repeat(23)}… after event 0`],
  ])("%s", (run, name) => expect(nameOf(run)).toBe(name));
});

test("times are read with a space, and shortened where they label something", () => {
  expect(spaced("1.226812s")).toBe("1.226812 s");
  expect(spaced("")).toBe("");
  expect(about("152.207ms")).toBe("152 ms");
  expect(about("")).toBe("");
});

test("what was kept is taken back only if it is whole", () => {
  const tracks = fork(OPENED, "raft/v=2/1s:crash:s1", pulled("crash"));
  expect(isTracks(JSON.parse(JSON.stringify(tracks)))).toBe(true);
  expect(isTracks(null)).toBe(false);
  expect(isTracks({ ...tracks, chosen: "1" })).toBe(false);
  expect(isTracks({ ...tracks, all: [{ ...OPENED.all[0], runs: [] }] })).toBe(false);
});
