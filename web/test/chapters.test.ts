import { describe, expect, test } from "vitest";
import { type Chapter, currentChapter, onwardFrom } from "../src/chapters";

function chapter(title: string, run: string, from: number, until: number): Chapter {
  return { element: {} as HTMLElement, title, run, from, until, onward: undefined };
}

const ring = chapter("The ring", "a", 0, 1);
const joins = chapter("One joins", "a", 1, 3);
const many = chapter("Many", "b", 0, 0);
const chapters = [ring, joins, many];

describe("the current chapter", () => {
  test("is the first that holds the event", () => {
    expect(currentChapter(chapters, undefined, "a", 0)).toBe(ring);
    expect(currentChapter(chapters, undefined, "a", 2)).toBe(joins);
    expect(currentChapter(chapters, undefined, "b", 0)).toBe(many);
  });

  test("stays where it ends, and where the next begins at the same event", () => {
    expect(currentChapter(chapters, ring, "a", 1)).toBe(ring);
    expect(currentChapter(chapters, joins, "a", 1)).toBe(joins);
  });

  test("stays while the reader plays a run of their own", () => {
    expect(currentChapter(chapters, joins, "a/2:join:mine", 3)).toBe(joins);
    expect(currentChapter(chapters, undefined, "c", 0)).toBeUndefined();
  });
});

describe("Continue", () => {
  test("leads one event on until the chapter's end", () => {
    expect(onwardFrom(chapters, joins, "a", 1)?.place).toBe("a@2");
    expect(onwardFrom(chapters, joins, "a", 2)?.text).toBe("Continue to event 3");
  });

  test("then leads to the next chapter's beginning", () => {
    expect(onwardFrom(chapters, joins, "a", 3)).toEqual({
      place: "b@0",
      text: "Next: Many",
      chapter: many,
    });
    expect(onwardFrom(chapters, many, "b", 0)).toBeUndefined();
  });

  test("leads back from a run of the reader's own", () => {
    expect(onwardFrom(chapters, joins, "a/1:join:mine", 2)?.place).toBe("a@1");
  });
});
