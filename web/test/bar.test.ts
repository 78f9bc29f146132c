import { describe, expect, test } from "vitest";
import { faultsOf, gathered, nearest, pathOf, placed, stopsOf, ticksOf, unitsOf } from "../src/bar";
import { effectsIn, matching, touching, writerOf } from "../src/causes";
import type { EntryView, History } from "../src/gen/stage.gen";

describe("ticks", () => {
  test("are short for what comes by itself, longer for alarms and hands, longest at a moment", () => {
    expect(ticksOf("emfsahxM").map(({ rank }) => rank)).toEqual([1, 1, 1, 1, 2, 2, 2, 3]);
    expect(pathOf(ticksOf("maM"), 2, 20)).toBe("M0 20v-4M500 20v-7M1000 20v-11");
  });

  test("of a run of 10,000 events are few, and none of the rare ones is lost among the others", () => {
    const kinds = `${"m".repeat(4321)}M${"m".repeat(5678)}`;
    const ticks = ticksOf(kinds);
    expect(ticks.length).toBeLessThanOrEqual(300);
    expect(ticks.filter(({ rank }) => rank === 3)).toEqual([{ event: 4321, rank: 3 }]);
    expect(faultsOf("x".repeat(10_000)).length).toBeLessThanOrEqual(61);
  });

  test("of a run without events stand at its opening", () => {
    expect(ticksOf("e")).toEqual([{ event: 0, rank: 1 }]);
    expect(unitsOf(0, 0)).toBe(0);
  });
});

test("every fault has its cross while there is room", () => {
  expect(faultsOf("exmxX")).toEqual([1, 3, 4]);
});

describe("names on the bar", () => {
  test("keep clear of each other; the first one wins", () => {
    const names = [
      { event: 50, text: "in the middle" },
      { event: 52, text: "too near" },
      { event: 90, text: "far enough" },
    ];
    expect(placed(names, 100, 500).map(({ text }) => text)).toEqual([
      "in the middle",
      "far enough",
    ]);
  });

  test("of marks side by side become one; of many, the rest is counted", () => {
    const name = (event: number) => ({ event, text: `moment number ${event}` });
    expect(gathered([name(30), name(1), name(3)], 100, 500)).toEqual([
      { event: 2, text: "moment number 1, moment number 3" },
      { event: 30, text: "moment number 30" },
    ]);
    const crowd = [1, 2, 3, 4, 5].map(name);
    expect(gathered(crowd, 100, 500).map(({ text }) => text)).toEqual(["moment number 1, 4 more"]);
  });

  test("turn inwards at the edges", () => {
    const names = [
      { event: 0, text: "the first" },
      { event: 100, text: "the last" },
    ];
    expect(placed(names, 100, 500).map(({ anchor }) => anchor)).toEqual(["start", "end"]);
  });
});

test("stops are the milestones and the violation, and the nearest is found either way", () => {
  const bar = { kinds: "", milestones: [9, 30].map((event) => ({ event, name: "" })), gaps: [] };
  expect(stopsOf(bar, 21)).toEqual([9, 21, 30]);
  expect(stopsOf(bar, -1)).toEqual([9, 30]);
  expect(nearest([9, 21, 30], 21, 1)).toBe(30);
  expect(nearest([9, 21, 30], 21, -1)).toBe(9);
  expect(nearest([9, 21, 30], 30, 1)).toBeUndefined();
});

describe("causes", () => {
  const story: EntryView[] = [-1, 0, 0, 1, -1].map((cause, event) => ({
    event,
    time: `${event}ms`,
    actor: event === 3 ? "S2" : "S1",
    text: event === 3 ? "leads in term 1." : "hears.",
    lever: event === 4 ? "crash" : "",
    cause,
  }));

  test("are turned around to find what an event brought about", () => {
    const effects = effectsIn(story);
    expect(effects.get(0)?.map(({ event }) => event)).toEqual([1, 2]);
    expect(effects.get(1)?.map(({ event }) => event)).toEqual([3]);
    expect(effects.get(4)).toBeUndefined();
  });

  test("the story is searched for all words at once, whatever their case", () => {
    expect(matching(story, "s2 LEADS").map(({ event }) => event)).toEqual([3]);
    expect(matching(story, "crash").map(({ event }) => event)).toEqual([4]);
    expect(matching(story, "s1 leads")).toEqual([]);
    expect(matching(story, "  ")).toBe(story);
  });
});

describe("who wrote a value", () => {
  const history: History = {
    k: "history",
    part: "server.s1",
    until: 20,
    presence: [0, 15],
    values: [
      { name: "role", events: [0, 7, 12] },
      { name: "term", events: [0, 7] },
    ],
  };

  test("is the last event up to the present one", () => {
    expect(writerOf(history, "role", 11)).toBe(7);
    expect(writerOf(history, "role", 12)).toBe(12);
    expect(writerOf(history, "vote", 12)).toBeUndefined();
  });

  test("is not claimed beyond what was looked through", () => {
    expect(writerOf(history, "role", 21)).toBeUndefined();
  });

  test("all events that touched the part are known, once each", () => {
    expect(touching(history)).toEqual([0, 7, 12, 15]);
  });
});
