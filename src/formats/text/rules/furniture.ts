import { isProse, isTitleLike } from "../draft.ts";
import {
  advertisingLine,
  boxHeadings,
  counterLine,
  digitsLine,
  navigationPhrases,
  navigationStarts,
  phraseOf,
  sectionNames,
} from "../phrases.ts";
import { type Draft, eachPiece, type Rule } from "../piece.ts";
import { parseStamp } from "../stamps.ts";

/** Furniture is made of short lines; longer ones are not looked up. */
const longestPhrase = 60;
const longestLine = 300;

const navigation = { reason: "navigation" } as const;
const counter = { reason: "counter" } as const;

/** Titles under one heading of a box; more than this is no box any more. */
const boxSize = 12;

/** Page furniture: phrases, advertising, counters, time stamps, boxes with other articles. */
export const furnitureRules: readonly Rule[] = [
  eachPiece("advertising", ({ text }) =>
    text.length <= longestLine && advertisingLine.test(text) ? { reason: "advertising" } : null,
  ),
  eachPiece("navigation-phrase", ({ text }) =>
    text.length <= longestPhrase && navigationPhrases.has(phraseOf(text)) ? navigation : null,
  ),
  eachPiece("navigation-start", ({ text }) =>
    text.length <= longestLine && navigationStarts.test(text) ? navigation : null,
  ),
  eachPiece("copyright", ({ text }) =>
    text.length <= longestLine &&
    /^(?:©|\(c\)).*(?:прав[аo]\s(?:защищ|сохран)|rights\sreserved)/iu.test(text)
      ? navigation
      : null,
  ),
  eachPiece("breadcrumbs", ({ text }) =>
    text.length <= 150 && /^главная(?:\sстраница)?\s?[/>»→|·]\s?\S/iu.test(text)
      ? navigation
      : null,
  ),
  eachPiece("counter-phrase", ({ text }) =>
    text.length <= 40 && counterLine.test(text) ? counter : null,
  ),
  eachPiece("related-box", (_, index, draft) => (isRelatedBox(draft, index) ? navigation : null)),
  eachPiece("time-stamp", ({ text }) => (parseStamp(text) === null ? null : navigation)),
  eachPiece("digits", ({ text }, index, draft) =>
    digitsLine.test(text) && !isTableCell(draft, index) ? counter : null,
  ),
  { name: "box", find: titlesInBoxes },
  eachPiece("section", ({ text, part }, index, draft) =>
    part === "whole" && isAtEdge(draft, index) && sectionNames.has(phraseOf(text))
      ? navigation
      : null,
  ),
];

/** The picture, the time and the title of another article: three lines in this order. */
function isRelatedBox(draft: Draft, index: number): boolean {
  for (let picture = index; picture >= 0 && picture >= index - 3; picture -= 1) {
    if (draft.pieces[picture]?.part !== "alternative") continue;
    const time = draft.pieces[picture + 2];
    const title = draft.pieces[picture + 3];
    if (time === undefined || title === undefined) continue;
    if (parseStamp(time.text)?.hasTime === true && isTitleLike(title.text)) return true;
  }
  return false;
}

/** A number among short cells belongs to a table, not to a counter under an article. */
function isTableCell(draft: Draft, index: number): boolean {
  for (const step of [-1, 1]) {
    let at = index + step;
    while (draft.labels[at] === null && digitsLine.test(draft.pieces[at]?.text ?? "")) at += step;
    const piece = draft.pieces[at];
    if (piece === undefined || draft.labels[at] !== null || at === 0) continue;
    if (piece.part === "whole" && !isProse(piece.text)) return true;
  }
  return false;
}

/** Short lines right under "Читайте также" or "Лента новостей", until running text or an empty line. */
function* titlesInBoxes(draft: Draft): Iterable<readonly [number, typeof navigation]> {
  for (const [heading, piece] of draft.pieces.entries()) {
    if (draft.labels[heading]?.reason !== "navigation" || piece.text.length > longestPhrase)
      continue;
    if (!boxHeadings.has(phraseOf(piece.text))) continue;
    for (let at = heading + 1; at <= heading + boxSize; at += 1) {
      const title = draft.pieces[at];
      if (title === undefined || draft.labels[at]?.role !== undefined) break;
      if (draft.labels[at] !== null) continue;
      if ((title.gap && at > heading + 1) || title.part !== "whole" || !isTitleLike(title.text))
        break;
      yield [at, navigation];
    }
  }
}

/** Whether nothing but dropped lines stands before a piece, or after it. */
function isAtEdge(draft: Draft, index: number): boolean {
  return edge(draft, index, -1) || edge(draft, index, 1);
}

function edge(draft: Draft, index: number, step: 1 | -1): boolean {
  for (let at = index + step; ; at += step) {
    if (draft.pieces[at] === undefined) return true;
    if (draft.labels[at]?.reason === undefined) return false;
  }
}
