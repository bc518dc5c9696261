/** A stretch of a text and the white space between it and the next. */
export interface Piece {
  readonly text: string;
  readonly gap: string;
}

/** Places where a text may be cut, the best first. Each ends where the next piece begins. */
const cuts: readonly RegExp[] = [
  /[.!?…][»”"')\]]*\s+(?=[\p{Lu}\d«„“"—–-])/gu,
  /[;:]\s+/gu,
  /,\s+|\s+[—–-]\s+/gu,
  /\s+/gu,
];

/**
 * Cuts a text that is longer than `limit` UTF-16 units at the best places there are: sentence
 * ends, then weaker punctuation, then spaces, and only where there is none of them between two
 * characters. Pieces and gaps joined give the text again.
 */
export function cutText(text: string, limit: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  while (rest.length > limit) {
    const at = findCut(rest, limit);
    const head = rest.slice(0, at);
    const trimmed = head.trimEnd();
    pieces.push({ text: trimmed, gap: head.slice(trimmed.length) });
    rest = rest.slice(at);
  }
  return [...pieces, { text: rest, gap: "" }];
}

/** The last good place within the limit, but none in the first third: pieces should be long. */
function findCut(text: string, limit: number): number {
  const window = text.slice(0, limit + 1);
  for (const cut of cuts) {
    const places = [...window.matchAll(cut)]
      .map((match) => match.index + match[0].length)
      .filter((place) => place <= limit && place >= limit / 3 && isSafe(text, place));
    const last = places.at(-1);
    if (last !== undefined) return last;
  }
  return hardCut(text, limit);
}

/** Not within `⟦…⟧` and not between the groups of a number: `1 200 000`. */
function isSafe(text: string, place: number): boolean {
  const open = text.lastIndexOf("⟦", place - 1);
  if (open >= 0 && text.indexOf("⟧", open) >= place) return false;
  return !(/\d\s+$/u.test(text.slice(0, place)) && /^\d{3}/u.test(text.slice(place)));
}

/** Between two characters: not inside a surrogate pair, a combined character or a placeholder. */
function hardCut(text: string, limit: number): number {
  let place = limit;
  const open = text.lastIndexOf("⟦", place - 1);
  if (open > 0 && text.indexOf("⟧", open) >= place) return open;
  while (place > 1 && isInside(text, place)) place -= 1;
  return place > 1 ? place : limit;
}

/** Whether the unit at `place` belongs to the character before it. */
function isInside(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  return (
    (unit >= 0xdc00 && unit <= 0xdfff) ||
    /^(?:\p{M}|\u{200d}|\u{fe0f})/u.test(text.slice(place, place + 2))
  );
}
