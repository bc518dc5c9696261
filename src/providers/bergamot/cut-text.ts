/** A stretch of a text and the white space between it and the next. */
export interface Piece {
  readonly text: string;
  readonly gap: string;
}

/** Places where a sentence may be cut, the best first. Each ends where the next piece begins. */
const cuts: readonly RegExp[] = [/[;:]\s+/gu, /,\s+|\s+[—–-]\s+/gu, /\s+/gu];

/** A word before a full stop that hardly ends a sentence: an initial or a short abbreviation. */
const abbreviation = /(?:^|[\s«"(])(?:\p{Lu}|\p{Ll}{1,2})\.\s+$/u;

/**
 * Cuts a text that is longer than `limit` UTF-16 units: first at its sentence ends, since the
 * engine knows sentences best; what is still too long at weaker punctuation, then at spaces, and
 * only where there is none of them between two characters. Pieces and gaps joined give the text.
 */
export function cutText(text: string, limit: number): readonly Piece[] {
  if (text.length <= limit) return [{ text, gap: "" }];
  return cutSentences(text).flatMap((sentence) => cutLong(sentence, limit));
}

function cutSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  let done = 0;
  for (const match of text.matchAll(/[.!?…][»”"')\]]*\s+(?=[\p{Lu}«„“"—–])/gu)) {
    const place = match.index + match[0].length;
    if (!isSafe(text, place) || abbreviation.test(text.slice(Math.max(done, place - 8), place))) {
      continue;
    }
    sentences.push(text.slice(done, place));
    done = place;
  }
  return [...sentences, text.slice(done)];
}

function cutLong(text: string, limit: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  for (;;) {
    const at = rest.trimEnd().length > limit ? findCut(rest, limit) : rest.length;
    const head = rest.slice(0, at);
    const trimmed = head.trimEnd();
    pieces.push({ text: trimmed, gap: head.slice(trimmed.length) });
    if (at === rest.length) return pieces;
    rest = rest.slice(at);
  }
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

/** Between two characters as people see them, and not inside a placeholder. */
function hardCut(text: string, limit: number): number {
  const open = text.lastIndexOf("⟦", limit - 1);
  if (open > 0 && text.indexOf("⟧", open) >= limit) return open;
  const characters = new Intl.Segmenter("und", { granularity: "grapheme" });
  const last = characters.segment(text.slice(0, limit + 32)).containing(limit);
  return last === undefined || last.index === 0 ? limit : last.index;
}
