import { agencies } from "../../../languages/datelines/agencies.ts";
import { isProse, isTitleLike } from "../draft.ts";
import {
  advertisingLine,
  boxHeadings,
  contactLine,
  counterLine,
  digitsLine,
  edgeWords,
  imprintLine,
  markupLine,
  navigationPhrases,
  navigationStarts,
  phraseOf,
  reportedSpeech,
} from "../phrases.ts";
import { type Draft, eachPiece, type Rule } from "../piece.ts";
import { parseStamp } from "../stamps.ts";

/** Furniture is made of short lines; longer ones are not looked up. */
const longestPhrase = 60;
const longestLine = 300;

const navigation = { reason: "navigation" } as const;
const counter = { reason: "counter" } as const;

/** An article's own time stamp stands this near to the top. */
const headDepth = 8;

/** No time stamp of the article itself, nor of its first picture, stands deeper than this. */
const chronicleDepth = 10;

/** Titles under one heading of a box; more than this is no box any more. */
const boxSize = 12;

/** Page furniture: phrases, advertising, counters, time stamps, boxes with other articles. */
export const furnitureRules: readonly Rule[] = [
  eachPiece("advertising", ({ text }) =>
    text.length <= longestLine && advertisingLine.test(text) ? { reason: "advertising" } : null,
  ),
  eachPiece("navigation-phrase", ({ text }) =>
    text.length <= longestPhrase && isFurniture(text) ? navigation : null,
  ),
  eachPiece("navigation-start", ({ text }) =>
    text.length <= longestLine && navigationStarts.test(text) && !reportedSpeech.test(text)
      ? navigation
      : null,
  ),
  eachPiece("copyright", ({ text }) =>
    text.length <= longestLine &&
    /^(?:©|\(c\)).*(?:прав[аo]\s(?:защищ|сохран)|rights\sreserved)/iu.test(text)
      ? navigation
      : null,
  ),
  eachPiece("markup", ({ text }) =>
    text.length <= longestPhrase && markupLine.test(text) ? navigation : null,
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
  eachPiece("time-stamp", ({ text, part }, index, draft) =>
    part === "whole" && isStamp(draft, index, text) ? navigation : null,
  ),
  { name: "digits", find: lonelyNumbers },
  { name: "box", find: titlesInBoxes },
  { name: "section", find: sectionUnderHeadline },
  { name: "edge", find: wordsAtEdges },
];

/** Once more when the pictures' repetitions are known: they stand among the words of the foot. */
export const edgeAgain: Rule = { name: "edge-again", find: wordsAtEdges };

/** A colon announces something, unless a box or a row of buttons follows. */
function isFurniture(text: string): boolean {
  const phrase = phraseOf(text);
  if (!navigationPhrases.has(phrase)) return areGluedButtons(text);
  return !text.endsWith(":") || boxHeadings.has(phrase) || /^(?:поделит|подпи)/.test(phrase);
}

/** "НовостиTelegramДзен": buttons that lost what stood between them. */
function areGluedButtons(text: string): boolean {
  const parts = text.split(/(?<=[a-zа-яё])(?=[A-ZА-ЯЁ])/);
  const known = (part: string): boolean =>
    navigationPhrases.has(phraseOf(part)) || edgeWords.has(phraseOf(part));
  return parts.length > 1 && parts.every(known);
}

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

/** A point in time: above the text, or complete, or at least not among the cells of a table. */
function isStamp(draft: Draft, index: number, text: string): boolean {
  const bare = withoutOutlet(text);
  const stamp = parseStamp(bare);
  if (stamp === null) return false;
  if (bare !== text) return true;
  if (index < headDepth || (stamp.date !== null && stamp.hasTime)) return true;
  // In a chronicle the hour stands above what happened then.
  if (index >= chronicleDepth && isProse(draft.pieces[index + 1]?.text ?? "")) return false;
  return !isCell(draft, index - 1) && !isCell(draft, index + 1);
}

/** "26.04.2022, Sputnik Азербайджан" is a stamp as well. */
function withoutOutlet(text: string): string {
  const found =
    text.length > longestPhrase ? null : /^(.*\d.*?)[,\s|·-]+([^\d,]{2,40})$/.exec(text);
  return found !== null && isOutlet(found[2] ?? "") ? (found[1] ?? text) : text;
}

/** Numbers that stand alone; among short cells they are a table's, and stay. */
function* lonelyNumbers(draft: Draft): Iterable<readonly [number, typeof counter]> {
  const isNumber = (at: number): boolean =>
    draft.labels[at] === null && digitsLine.test(draft.pieces[at]?.text ?? "");
  for (let from = 0; from < draft.pieces.length; from += 1) {
    if (!isNumber(from)) continue;
    let to = from + 1;
    while (isNumber(to)) to += 1;
    const announced = draft.pieces[from - 1]?.text.endsWith(":") ?? false;
    if (!announced && !isCell(draft, from - 1) && !isCell(draft, to)) {
      for (let at = from; at < to; at += 1) yield [at, counter];
    }
    from = to;
  }
}

/** A short line that nothing has named: a table has such cells. The first line is a headline. */
function isCell(draft: Draft, index: number): boolean {
  const piece = draft.pieces[index];
  if (piece === undefined || index === 0 || draft.labels[index] !== null) return false;
  return piece.part === "whole" && !isProse(piece.text);
}

/** Short lines right under "Читайте также" or "Лента новостей", until running text or an empty line. */
function* titlesInBoxes(draft: Draft): Iterable<readonly [number, typeof navigation]> {
  for (const [at, { text }] of draft.pieces.entries()) {
    if (draft.labels[at]?.reason !== "navigation" || text.length > longestPhrase) continue;
    if (boxHeadings.has(phraseOf(text))) yield* titlesUnder(draft, at);
  }
}

function* titlesUnder(
  draft: Draft,
  heading: number,
): Iterable<readonly [number, typeof navigation]> {
  for (let at = heading + 1; at <= heading + boxSize; at += 1) {
    const title = draft.pieces[at];
    if (title === undefined || draft.labels[at]?.role !== undefined) return;
    if (draft.labels[at] !== null) continue;
    if ((title.gap && at > heading + 1) || title.part !== "whole") return;
    if (!isTitleLike(title.text) && parseStamp(title.text) === null) return;
    yield [at, navigation];
  }
}

/** The section under the headline: a word of the page's head above the stamp, the credit, the dateline. */
function* sectionUnderHeadline(draft: Draft): Iterable<readonly [number, typeof navigation]> {
  const dateline = draft.pieces.findIndex(({ part }) => part === "dateline");
  const head = draft.pieces.slice(0, headDepth);
  const stamp = head.findLastIndex(({ text }) => parseStamp(text) !== null);
  const limit = Math.min(dateline === -1 ? stamp : dateline, headDepth);
  for (let at = 1; at < limit; at += 1) {
    const text = draft.pieces[at]?.text ?? "";
    if (text.length <= longestPhrase && edgeWords.has(phraseOf(text))) yield [at, navigation];
  }
}

/** Words of the page's head, where a title or a dateline follows them, and of its foot. */
function* wordsAtEdges(draft: Draft): Iterable<readonly [number, typeof navigation]> {
  const top = edgeRun(draft, 0, 1);
  const next = draft.pieces[top.end];
  if (next !== undefined && (next.part !== "whole" || isTitleLike(next.text))) yield* top.found;
  yield* edgeRun(draft, draft.pieces.length - 1, -1).found;
}

/** A section, the outlet's own name or its address. Years and places may be a table's: they stay. */
function isEdgeLine(draft: Draft, text: string): boolean {
  if (edgeWords.has(phraseOf(text)) || contactLine.test(text)) return true;
  if (imprintLine.test(text)) return true;
  // A lone name may be the headline of a text that has nothing else.
  return draft.pieces.length > 3 && isOutlet(text);
}

function isOutlet(text: string): boolean {
  return agencies.some((names) => names.includes(text));
}

/** From one end of the text inwards: what is dropped already, and words that belong there. */
function edgeRun(
  draft: Draft,
  from: number,
  step: 1 | -1,
): { readonly found: readonly (readonly [number, typeof navigation])[]; readonly end: number } {
  const found: (readonly [number, typeof navigation])[] = [];
  let at = from;
  for (; draft.pieces[at] !== undefined; at += step) {
    if (draft.labels[at]?.reason !== undefined) continue;
    const text = draft.pieces[at]?.text ?? "";
    if (text.length > longestPhrase || !isEdgeLine(draft, text)) break;
    found.push([at, navigation]);
  }
  return { found, end: at };
}
