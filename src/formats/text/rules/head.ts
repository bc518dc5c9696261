import { agencies } from "../../../languages/datelines/agencies.ts";
import { isTitleLike } from "../draft.ts";
import { isEditorialLine, namesAuthor } from "../editorial.ts";
import { flashWords, keywordStarts, phraseOf } from "../phrases.ts";
import { type Draft, eachPiece, type Label, type Rule } from "../piece.ts";

/** A standfirst is not longer than this. */
const longestLead = 450;

/** Between the headline and the dateline stands the standfirst; where more stands, it is the text. */
const headSize = 2;

/** Dateline, headline, standfirst, byline and editorial notes. */
export const headRules: readonly Rule[] = [
  eachPiece("dateline", ({ part }) => (part === "dateline" ? { role: "dateline" } : null)),
  eachPiece("keywords", ({ text }) =>
    text.length <= 400 && (keywordStarts.test(text) || /^(?:#[^\s#,]+[\s,]*)+$/.test(text))
      ? { reason: "navigation" }
      : null,
  ),
  eachPiece("byline", ({ text, part }) =>
    part === "whole" && text.length <= 120 && isByline(text) ? { role: "byline" } : null,
  ),
  { name: "flash", find: flash },
  { name: "headline", find: headline },
  { name: "repeated-headline", find: repeatedHeadline },
  eachPiece("note", ({ text, part }) =>
    part === "whole" && isNote(text) ? { role: "note" } : null,
  ),
  { name: "lead", find: lead },
  { name: "introduction", find: introduction },
];

/** Editorial lines by their words, or by standing in brackets as a whole: "(Исправляет …)". */
function isNote(text: string): boolean {
  return (
    text.length <= 400 &&
    (isEditorialLine(text) || /^\([^()]+(?:\([^()]*\)[^()]*)*\)\.?$/.test(text))
  );
}

function isByline(text: string): boolean {
  if (namesAuthor(text)) return !/[.!?…]$/.test(text) || text.length < 60;
  const signed =
    /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?(?:\s[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?){1,2},\s(.+?)\.?$/.exec(
      text,
    );
  return signed?.[1] !== undefined && agencies.some((names) => names.includes(signed[1] ?? ""));
}

/** "СРОЧНО" above the headline is a remark of the desk. */
function* flash(draft: Draft): Iterable<readonly [number, Label]> {
  const first = draft.labels.indexOf(null);
  const next = draft.pieces[first + 1];
  const text = draft.pieces[first]?.text ?? "";
  if (next?.part !== "whole" || text.length > 30) return;
  if (flashWords.has(phraseOf(text))) yield [first, { role: "note" }];
}

/** The first line, where it is a title and something follows it, or nothing else is there. */
function* headline(draft: Draft): Iterable<readonly [number, Label]> {
  const first = firstKept(draft);
  const piece = draft.pieces[first];
  if (piece === undefined || draft.labels[first] !== null || piece.part !== "whole") return;
  if (isTitleLike(piece.text)) yield [first, { role: "headline" }];
}

/** A remark of the desk above the headline: "(Повтор, опубликовано в 10:00)". */
const remark: RegExp =
  /^\((?:повтор|исправл|обновл|дополн|уточн|расшир|добавл|переда)[^()]*(?:\([^()]*\)[^()]*)*\)\.?$/iu;

/** The first piece that is neither dropped nor a remark nor part of a picture. */
function firstKept(draft: Draft): number {
  return draft.labels.findIndex((label, index) =>
    label === null
      ? !remark.test(draft.pieces[index]?.text ?? "")
      : label.role === "dateline" || label.role === "headline" || label.role === "byline",
  );
}

/** Pages print the title again above the text. */
function* repeatedHeadline(draft: Draft): Iterable<readonly [number, Label]> {
  const first = draft.labels.findIndex((label) => label?.role === "headline");
  const title = draft.pieces[first]?.text;
  for (let at = first + 1; first !== -1 && at <= first + 6; at += 1) {
    if (draft.pieces[at]?.text === title) yield [at, { reason: "duplicate" }];
  }
}

/** What stands between headline and dateline, or between headline and the picture above the text. */
function* lead(draft: Draft): Iterable<readonly [number, Label]> {
  const dateline = draft.pieces.findIndex((piece) => piece.part === "dateline");
  const first = draft.labels.findIndex((label) => label === null || label.role === "headline");
  const limit = dateline === -1 ? pictureAfter(draft, first) : dateline;
  const open: number[] = [];
  for (let at = Math.max(first, 0); at < limit; at += 1) {
    if (draft.labels[at] === null) open.push(at);
  }
  if (open.length === 0 || open.length > headSize) return;
  if (open.every((at) => (draft.pieces[at]?.text.length ?? 0) <= longestLead)) {
    for (const at of open) {
      const name = dateline !== -1 && isName(draft.pieces[at]?.text ?? "");
      yield [at, { role: name ? "byline" : "lead" }];
    }
  }
}

/** What an interview says before its first question. */
function* introduction(draft: Draft): Iterable<readonly [number, Label]> {
  const at = draft.labels.findIndex((label) => label?.role === "headline") + 1;
  const piece = draft.pieces[at];
  if (at === 0 || piece?.part !== "whole" || piece.text.length > longestLead) return;
  if (/^[—–]\s/.test(draft.pieces[at + 1]?.text ?? "")) yield [at, { role: "lead" }];
}

/** First name and surname, perhaps two of the latter. */
function isName(text: string): boolean {
  return /^[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+(?:[-\s][А-ЯЁ][а-яё]+)?$/.test(text);
}

/** Without a dateline: the first picture, where one line stands between the headline and it. */
function pictureAfter(draft: Draft, headlineAt: number): number {
  if (draft.labels[headlineAt]?.role !== "headline") return -1;
  for (let at = headlineAt + 1; at <= headlineAt + 4; at += 1) {
    const role = draft.labels[at]?.role;
    if (role === "credit" || role === "caption") return at;
  }
  return -1;
}
