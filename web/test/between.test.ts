import { describe, expect, test } from "vitest";
import { between, HAPPENS, type Inked, type Moment, settles, travels } from "../src/between";
import type { Box, Dot, Drawing, Mark, Path, Trip, Words } from "../src/gen/stage.gen";

function box(key: string, x: number, y: number, more: Partial<Box> = {}): Box {
  return { k: "box", key, part: key, role: "part", x, y, w: 20, h: 10, ...more };
}

function words(key: string, x: number, y: number, text: string, part = key): Words {
  return { k: "words", key, part, role: "label", x, y, text };
}

function path(key: string, d: string): Path {
  return { k: "path", key, part: key, role: "hair", d };
}

function moment(time: number, marks: readonly Mark[], more: Partial<Drawing> = {}): Moment {
  const sheet = {
    width: 400,
    height: 300,
    scale: 100,
    summary: `at ${time}`,
    trips: [],
    births: [],
  };
  return { time, drawing: { ...sheet, marks, ...more } };
}

function find<M extends Mark>(picture: { marks: readonly Inked[] }, key: string): M & Inked {
  const mark = picture.marks.find((one) => one.key === key);
  if (mark === undefined) throw new Error(`${key} is not in the picture`);
  return mark as M & Inked;
}

/** A message that leaves at 100 and comes at 500, seen at an instant between. */
function flying(time: number): Moment {
  const at = 50 + (300 * (time - 100)) / 400;
  const trip = { key: "m", d: "M50 80L350 80", departs: 100, arrives: 500 };
  const shaft = path("m.way", `M40 80L${at} 80`);
  const head = path("m", `M${at + 9} 80L${at - 7} 87L${at - 7} 73Z`);
  return moment(time, [box("s1", 0, 70), shaft, head], { trips: [trip] });
}

const ARRIVED = moment(500, [box("s1", 0, 70, { role: "part st-changed" }), box("s2", 380, 70)]);

const still = moment(0, [box("a", 10, 10), words("b", 5, 5, "1"), path("p", "M0 0L10 10")]);
const moved = moment(0, [box("a", 50, 10), words("b", 5, 5, "2"), path("p", "M0 0L30 10")]);

describe("the picture between two events", () => {
  test("is exactly the one before and exactly the one after at its ends", () => {
    for (const [from, to] of [
      [still, moved],
      [flying(200), ARRIVED],
    ] as const) {
      expect(between(from, to, 0)).toEqual(from.drawing);
      expect(between(from, to, 1)).toEqual(to.drawing);
      expect(between(from, to, -1)).toEqual(from.drawing);
      expect(between(from, to, 2)).toEqual(to.drawing);
      expect(between(from, to, 0.7)).not.toEqual(to.drawing);
    }
  });

  test("is the same after any path of seeks", () => {
    const alphas = Array.from({ length: 60 }, (_, i) => ((i * i * 37 + 11 * i) % 97) / 96);
    const first = new Map<number, string>();
    for (const alpha of [...alphas, ...alphas.toReversed()]) {
      const picture = JSON.stringify(between(flying(200), ARRIVED, alpha));
      expect(picture).toBe(first.get(alpha) ?? picture);
      first.set(alpha, picture);
    }
    expect(new Set(first.values()).size).toBeGreaterThan(20);
  });

  test("shows words and states of the event when it happens, not before", () => {
    const word = (alpha: number) => find<Words>(between(still, moved, alpha), "b").text;
    expect(word(HAPPENS - 0.01)).toBe("1");
    expect(word(HAPPENS)).toBe("2");
    const state = (alpha: number) => find<Box>(between(flying(200), ARRIVED, alpha), "s1").role;
    expect(state(HAPPENS - 0.01)).toBe("part");
    expect(state(HAPPENS)).toBe("part st-changed");
  });

  test("moves what stays from place to place, quick at first, never beyond", () => {
    const x = (alpha: number) => find<Box>(between(still, moved, alpha), "a").x;
    expect(x(0.4)).toBe(10);
    const way = [0.5, 0.6, 0.7, 0.8, 0.9, 1].map(x);
    const steps = way.slice(1).map((to, i) => to - (way[i] ?? 0));
    expect(way[0]).toBe(10);
    expect(way.at(-1)).toBe(50);
    expect(steps.every((step, i) => step > 0 && step <= (steps[i - 1] ?? 40))).toBe(true);
    expect(find<Path>(between(still, moved, 0.75), "p").d).toBe("M0 0L27.5 10");
  });

  test("moves everything as one group, so that lines stay tied", () => {
    const picture = between(still, moved, 0.63);
    const a = (find<Box>(picture, "a").x - 10) / 40;
    const p = (Number(/L([\d.]+)/.exec(find<Path>(picture, "p").d)?.[1]) - 10) / 20;
    expect(a).toBeCloseTo(p, 2);
  });
});

test("a lone label that is far away is written anew; with its body it goes along", () => {
  const far = between(
    moment(0, [words("l", 0, 0, "S2")]),
    moment(0, [words("l", 90, 0, "S2")]),
    0.6,
  );
  expect(find<Words>(far, "l")).toMatchObject({ x: 90, ink: 0 });
  const one = (x: number) => moment(0, [box("b", x, 0), words("l", x + 4, 8, "S2", "b")]);
  const tied = between(one(0), one(90), 0.6);
  expect(find<Words>(tied, "l").x - find<Box>(tied, "b").x).toBeCloseTo(4, 5);
});

describe("a path", () => {
  const shape = (from: string, to: string) => {
    const picture = between(moment(0, [path("p", from)]), moment(0, [path("p", to)]), 0.75);
    return find<Path>(picture, "p").d;
  };

  test("with an arc goes on along its numbers", () => {
    expect(shape("M0 0A10 10 0 0 1 20 0", "M8 0A10 10 0 0 1 20 8")).toBe("M7 0A10 10 0 0 1 20 7");
  });

  test("of another shape is cut, flags of an arc included", () => {
    expect(shape("M0 0L10 0", "M0 0L10 0L10 10")).toBe("M0 0L10 0L10 10");
    const large = "M0 0A10 10 0 1 1 20 0";
    expect(shape("M0 0A10 10 0 0 1 20 0", large)).toBe(large);
  });
});

describe("what travels", () => {
  const headAt = (picture: { marks: readonly Inked[] }) =>
    Number(/^M([\d.]+)/.exec(find<Path>(picture, "m").d)?.[1]) - 9;

  test("is where virtual time has taken it, linear between the events", () => {
    const [from, to] = [flying(140), flying(460)];
    for (const share of [0, 0.1, 0.25, 0.5, 0.77, 0.99]) {
      const now = 140 + share * 320;
      expect(headAt(between(from, to, share * HAPPENS))).toBeCloseTo(
        50 + (300 * (now - 100)) / 400,
        1,
      );
    }
  });

  test("takes the line behind it along", () => {
    const picture = between(flying(140), flying(460), 0.3);
    expect(find<Path>(picture, "m.way").d).toBe(`M40 80L${headAt(picture)} 80`);
  });

  test("arrives when the event happens, and then fades where it is", () => {
    const late = between(flying(200), ARRIVED, HAPPENS - 1e-9);
    expect(headAt(late)).toBeCloseTo(350, 1);
    const fading = between(flying(200), ARRIVED, 0.6);
    expect(headAt(fading)).toBeCloseTo(350, 1);
    expect(find(fading, "m").ink).toBeGreaterThan(0);
    expect(find(fading, "m").ink).toBeLessThan(1);
    expect(between(flying(200), ARRIVED, 0.9).marks.map(({ key }) => key)).toEqual(["s1", "s2"]);
  });

  test("waits where no time passes", () => {
    const gone = moment(200, [box("s1", 0, 70)]);
    expect(travels(flying(200), gone)).toBe(false);
    expect(travels(flying(200), ARRIVED)).toBe(true);
    expect(headAt(between(flying(200), gone, 0.49))).toBe(125);
  });

  test("needs no second motion when it is where it should be", () => {
    expect(settles(flying(200), flying(300))).toBe(false);
    expect(settles(flying(200), ARRIVED)).toBe(true);
  });
});

describe("a newcomer", () => {
  const dot: Dot = { k: "dot", key: "n.dot", part: "n", role: "point", x: 120, y: 90, r: 3 };
  const after = moment(
    0,
    [
      box("a", 10, 10),
      box("n", 100, 80),
      words("n.text", 104, 88, "new", "n"),
      dot,
      path("e", "M10 10L100 80"),
    ],
    { births: [{ key: "n", x: 10, y: 10 }] },
  );
  const before = moment(0, [box("a", 10, 10)]);

  test("starts at its birth, with its words and dots, and goes to its place", () => {
    const begin = between(before, after, HAPPENS);
    expect(find<Box>(begin, "n")).toMatchObject({ x: 10, y: 10, ink: 0 });
    expect(find<Words>(begin, "n.text")).toMatchObject({ x: 14, y: 18 });
    expect(find<Dot>(begin, "n.dot")).toMatchObject({ x: 30, y: 20 });
    const x = [0.6, 0.7, 0.9].map((alpha) => find<Box>(between(before, after, alpha), "n").x);
    expect(x.every((one, i) => one > (x[i - 1] ?? 10) && one < 100)).toBe(true);
  });

  test("without a birth appears in place, after the others have made room", () => {
    expect(find<Path>(between(before, after, 0.6), "e")).toMatchObject({
      ink: 0,
      d: "M10 10L100 80",
    });
    expect(find<Path>(between(before, after, 0.95), "e").ink).toBeGreaterThan(0.5);
  });

  test("that travels is born where its sender is and goes to where its trip begins", () => {
    const trip: Trip = { key: "m", d: "M50 80L350 80", departs: 100, arrives: 500 };
    const sent = moment(100, [path("m", "M59 80L43 87L43 73Z")], {
      trips: [trip],
      births: [{ key: "m", x: 20, y: 80 }],
    });
    const begin = between(moment(100, []), sent, HAPPENS);
    expect(find<Path>(begin, "m").d).toBe("M29 80L13 87L13 73Z");
  });
});

test("what leaves keeps its place from back to front", () => {
  const before = moment(0, [box("back", 0, 0), box("gone", 0, 0), box("front", 0, 0)]);
  const after = moment(0, [box("back", 0, 0), box("front", 0, 0), box("new", 0, 0)]);
  const keys = (alpha: number) => between(before, after, alpha).marks.map(({ key }) => key);
  expect(keys(0.3)).toEqual(["back", "gone", "front"]);
  expect(keys(0.55)).toEqual(["back", "gone", "front", "new"]);
  expect(keys(0.95)).toEqual(["back", "front", "new"]);
});
