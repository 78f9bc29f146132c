import { describe, expect, test } from "vitest";
import { HAPPENS, type Moment } from "../src/between";
import type { Drawing, Mark, Shown, Trip } from "../src/gen/stage.gen";
import {
  alphaAt,
  otherSpeed,
  playCourse,
  SPEEDS,
  speedText,
  stepCourse,
  stillCourse,
} from "../src/tempo";

const SHEET: Drawing = {
  width: 400,
  height: 300,
  scale: 100,
  summary: "",
  marks: [],
  trips: [],
  births: [],
};
const DOT: Mark = { k: "dot", key: "d", part: "", role: "point", x: 1, y: 1, r: 1 };
const TRIP: Trip = { key: "m", d: "M0 0L9 0", departs: 0, arrives: 900_000 };

function shown(time: number, pace: number, drawing: Partial<Drawing> = {}): Shown {
  return { time, pace, drawing: { ...SHEET, ...drawing } } as Shown;
}

const start: Moment = { time: 0, drawing: SHEET };
const flying: Moment = { time: 0, drawing: { ...SHEET, trips: [TRIP] } };

describe("a step of the reader", () => {
  test("takes 600 ms at most, and less where less moves", () => {
    const both = stepCourse(flying, shown(5000, 1000, { marks: [DOT] }));
    expect(both.travel + both.settle).toBeLessThanOrEqual(600);
    expect(both.travel).toBeGreaterThan(0);
    const moves = stepCourse(start, shown(5000, 1000, { marks: [DOT] }));
    expect(moves.travel).toBe(0);
    expect(moves.settle).toBeGreaterThanOrEqual(250);
    expect(moves.settle).toBeLessThanOrEqual(400);
    expect(stepCourse(start, shown(5000, 1000))).toMatchObject({ travel: 0, settle: 0 });
  });
});

describe("a step while it plays", () => {
  test("takes the model's time: a usual event is about a second", () => {
    const usual = playCourse(flying, shown(3000, 3000, { marks: [DOT] }), 1, false);
    const all = usual.travel + usual.settle + usual.rest;
    expect(all).toBeGreaterThan(900);
    expect(all).toBeLessThan(1100);
    expect(usual.moving).toBe(true);
  });

  test("takes longer for more of it, and half as long at twice the speed", () => {
    const travel = (time: number, speed: number) =>
      playCourse(flying, shown(time, 3000), speed, false).travel;
    expect(travel(6000, 1)).toBe(2 * travel(3000, 1));
    expect(travel(3000, 2)).toBe(travel(3000, 1) / 2);
    expect(travel(3000, 0.5)).toBe(2 * travel(3000, 1));
  });

  test("waits two seconds at most where nothing happens", () => {
    expect(playCourse(start, shown(900_000, 3000), 0.25, false).travel).toBe(2000);
  });

  test("without time takes a second", () => {
    const { travel, settle, rest } = playCourse(start, shown(0, 0, { marks: [DOT] }), 1, false);
    expect(travel + settle + rest).toBe(1000);
  });

  test("leaves a guided reader 400 ms before the next, at any speed that moves", () => {
    for (const speed of SPEEDS.filter((one) => one < 8))
      expect(playCourse(start, shown(10, 3000), speed, true).rest).toBeGreaterThanOrEqual(400);
    expect(playCourse(start, shown(10, 3000), 4, false).rest).toBeLessThan(400);
  });

  test.each([8, 16])("at %i times moves nothing", (speed) => {
    const course = playCourse(flying, shown(3000, 3000, { marks: [DOT] }), speed, false);
    expect(course).toMatchObject({ settle: 0, moving: false, rest: 0 });
  });
});

test("without motion a step shows its event at once and takes as long", () => {
  const course = { travel: 200, settle: 400, rest: 100, moving: true };
  expect(stillCourse(course)).toEqual({ travel: 0, settle: 0, rest: 700, moving: false });
});

test("the way through a step is linear while time passes, and ends at the end", () => {
  const course = { travel: 200, settle: 400, rest: 0, moving: true };
  expect([0, 50, 100].map((elapsed) => alphaAt(course, elapsed))).toEqual([
    0,
    HAPPENS / 4,
    HAPPENS / 2,
  ]);
  expect(alphaAt(course, 200)).toBe(HAPPENS);
  expect(alphaAt(course, 400)).toBe(0.75);
  expect(alphaAt(course, 600)).toBe(1);
  expect(alphaAt({ ...course, travel: 0, settle: 0 }, 0)).toBe(1);
});

describe("the speeds", () => {
  test("double from a quarter to sixteen and stop at both ends", () => {
    expect(SPEEDS.slice(1).every((speed, i) => speed === 2 * (SPEEDS[i] ?? 0))).toBe(true);
    expect([otherSpeed(1, 1), otherSpeed(1, -1)]).toEqual([2, 0.5]);
    expect([otherSpeed(16, 1), otherSpeed(0.25, -1)]).toEqual([16, 0.25]);
  });

  test("are written as a reader says them", () => {
    expect(SPEEDS.map(speedText)).toEqual(["1/4×", "1/2×", "1×", "2×", "4×", "8×", "16×"]);
  });
});
