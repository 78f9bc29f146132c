// Chapters follow the stage: the one whose run is on it stands in ink, and its Continue link leads
// one event on until the chapter's own end, then to the next chapter. Nothing scrolls by itself.

import { placeAt, runOf } from "./place";

export interface Chapter {
  readonly element: HTMLElement;
  readonly title: string;
  readonly run: string;
  readonly from: number;
  readonly until: number;
  readonly onward: HTMLAnchorElement | undefined;
}

/** The chapters of a page, in its order; a section may carry its links' run instead. */
export function chaptersIn(page: ParentNode): Chapter[] {
  return [...page.querySelectorAll<HTMLElement>("section.chapter[data-run], .go[data-run]")].map(
    (element) => ({
      element,
      title: titleOf(element),
      run: element.dataset.run ?? "",
      from: Number(element.dataset.from ?? 0),
      until: Number(element.dataset.until ?? 0),
      onward: element.querySelector<HTMLAnchorElement>("a.btn.main") ?? undefined,
    }),
  );
}

function titleOf(element: Element): string {
  const heading = element.closest("section")?.querySelector("h2")?.cloneNode(true);
  if (!(heading instanceof Element)) return "";
  heading.querySelector(".no")?.remove();
  return heading.textContent?.trim() ?? "";
}

/**
 * The chapter that the stage is in: the one it was in as long as the event is in it, else the first
 * that holds the event. A run of the reader's own belongs to the chapter it was forked from.
 */
export function currentChapter(
  chapters: readonly Chapter[],
  last: Chapter | undefined,
  run: string,
  at: number,
): Chapter | undefined {
  const holds = (chapter: Chapter) =>
    chapter.run === run && chapter.from <= at && at <= chapter.until;
  if (last !== undefined && holds(last)) return last;
  return chapters.find(holds) ?? chapters.find((chapter) => chapter.run === run) ?? last;
}

/** Where Continue leads, and what it says. */
export function onwardFrom(
  chapters: readonly Chapter[],
  chapter: Chapter,
  run: string,
  at: number,
): { place: string; text: string } | undefined {
  if (run === chapter.run && at >= chapter.from && at < chapter.until)
    return { place: placeAt(run, at + 1), text: `Continue to event ${at + 1}` };
  if (run !== chapter.run || at < chapter.from)
    return { place: placeAt(chapter.run, chapter.from), text: "Back to this chapter" };
  const next = chapters[chapters.indexOf(chapter) + 1];
  return next && { place: placeAt(next.run, next.from), text: `Next: ${next.title}` };
}

/** Marks the current chapter and turns its link; the others keep what the page wrote. */
export function followStage(chapters: readonly Chapter[]): (run: string, at: number) => void {
  const written = new Map(
    chapters.map(({ onward }) => [onward, [onward?.href, onward?.textContent]]),
  );
  let current: Chapter | undefined;
  const restore = (chapter: Chapter) => {
    const [href, text] = written.get(chapter.onward) ?? [];
    if (chapter.onward && href) chapter.onward.href = href;
    if (chapter.onward && text) chapter.onward.textContent = text;
  };
  const goingTo = (place: string) =>
    chapters.find(({ run, from }) => place === placeAt(run, from)) ?? current;
  // A link to a chapter's own beginning enters that chapter, also where the one before it ends.
  addEventListener("hashchange", () => {
    current = goingTo(location.hash.slice(1));
  });
  return (run, at) => {
    current = currentChapter(chapters, current, runOf(run), at);
    for (const chapter of chapters) {
      chapter.element.classList.toggle("now", chapter === current);
      restore(chapter);
    }
    if (current?.onward === undefined) return;
    const onward = onwardFrom(chapters, current, run, at);
    current.onward.hidden = onward === undefined;
    if (onward === undefined) return;
    current.onward.href = `#${onward.place}`;
    current.onward.textContent = onward.text;
  };
}
