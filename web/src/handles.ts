// Handles of a drawing are buttons to a screen reader; for the keyboard they have to act like them.

/** Enter and Space push the handle that has the focus, as they push a button. */
export function pressHandle(event: KeyboardEvent): void {
  const { key, target } = event;
  if (key !== "Enter" && key !== " ") return;
  if (!(target instanceof Element) || !target.hasAttribute("data-turn")) return;
  event.preventDefault();
  event.stopPropagation();
  target.dispatchEvent(new MouseEvent("click", { bubbles: true }));
}
