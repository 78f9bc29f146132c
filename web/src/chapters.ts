// Chapters follow the stage: the one whose run is on it stands in ink, and its Continue link leads
// one event on until the chapter's own end, then to the next chapter. Nothing scrolls by itself.

import { placeAt } from "./place";

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

/** A chapter's heading, or for links within a section the last heading before them. */
function titleOf(element: Element): string {
  let heading = element.querySelector("h2");
  for (let before = element.previousElementSibling; before !== null && heading === null; ) {
    if (before.matches("h2, h3")) heading = before as HTMLHeadingElement;
    before = before.previousElementSibling;
  }
  const number = heading?.querySelector(".no")?.textContent ?? "";
  return (heading?.textContent ?? "").slice(number.length).trim();
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

/** Where Continue leads, what it says, and the chapter the reader is in then. */
export interface Onward {
  readonly place: string;
  readonly text: string;
  readonly chapter: Chapter;
}

export function onwardFrom(
  chapters: readonly Chapter[],
  chapter: Chapter,
  run: string,
  at: number,
): Onward | undefined {
  if (run === chapter.run && at >= chapter.from && at < chapter.until)
    return { place: placeAt(run, at + 1), text: `Continue to event ${at + 1}`, chapter };
  if (run !== chapter.run || at < chapter.from)
    return { place: placeAt(chapter.run, chapter.from), text: "Back to this chapter", chapter };
  const next = chapters[chapters.indexOf(chapter) + 1];
  if (next === undefined) return undefined;
  return { place: placeAt(next.run, next.from), text: `Next: ${next.title}`, chapter: next };
}

/** Marks the current chapter and turns its link; the others keep what the page wrote. */
export function followStage(chapters: readonly Chapter[]): (run: string, at: number) => void {
  const written = chapters.map(({ onward }) => ({ href: onward?.href, text: onward?.textContent }));
  let current: Chapter | undefined;
  let leads: Chapter | undefined;
  // A chapter may end where the next one begins: the link that was followed tells which is meant.
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a.btn") : null;
    const owner = link && chapters.find(({ element }) => element.contains(link));
    if (owner) current = owner.onward === link && owner === current ? leads : owner;
  });
  return (run, at) => {
    current = currentChapter(chapters, current, run, at);
    chapters.forEach((chapter, index) => {
      chapter.element.classList.toggle("now", chapter === current);
      turn(chapter, written[index]?.href, written[index]?.text);
    });
    const onward = current && onwardFrom(chapters, current, run, at);
    leads = onward?.chapter;
    if (current?.onward) current.onward.hidden = onward === undefined;
    if (current && onward) turn(current, `#${onward.place}`, onward.text);
  };
}

function turn(
  { onward }: Chapter,
  href: string | undefined,
  text: string | null | undefined,
): void {
  if (!onward || !href) return;
  onward.hidden = false;
  if (onward.href !== href) onward.href = href;
  if (text && onward.textContent !== text) onward.textContent = text;
}
