// How the reader looks, as the items of a place: `open=byte.4~from.log=8`. The selected part and the
// figure that stands alone are the stage's own; everything else is kept here as it came.

/** The items by name, in no order: the model sorts them. */
export type Look = ReadonlyMap<string, string>;

/** Reads the items of a view as the model writes them. */
export function parseLook(text: string): Map<string, string> {
  const items = new Map<string, string>();
  for (const item of text.split("~")) {
    const equal = item.indexOf("=");
    if (equal > 0) items.set(item.slice(0, equal), decodeURIComponent(item.slice(equal + 1)));
  }
  return items;
}

/** What the model reads. */
export function lookText(items: Look): string {
  return [...items]
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("~", "%7E")}`)
    .join("~");
}

/** The look after a push on a handle: `from.log=8` sets, `open+byte.4` adds, `open-byte.4` takes away. */
export function turned(look: Look, turn: string): Map<string, string> {
  const next = new Map(look);
  const [, name = "", sign = "=", value = ""] = /^([a-z.A-Z0-9_]+?)([=+-])(.*)$/.exec(turn) ?? [];
  if (sign === "=") next.set(name, value);
  else next.set(name, changed(next.get(name) ?? "", sign, value));
  return next;
}

/** The turn that makes the letters of the drawing a step larger or smaller: 100 to 200 percent. */
export function enlarged(look: Look, way: 1 | -1): string {
  const now = Number(look.get("scale") ?? "100");
  const next = Math.min(200, Math.max(100, now + way * 25));
  return `scale=${next === 100 ? "" : next}`;
}

function changed(list: string, sign: string, value: string): string {
  const others = list.split(",").filter((one) => one !== "" && one !== value);
  return (sign === "+" ? [...others, value] : others).join(",");
}
