import { endsWithStop, isProse, keptNeighbour } from "../draft.ts";
import { digitsLine } from "../phrases.ts";
import { type Draft, eachPiece, type Piece, type Rule } from "../piece.ts";

/** A subheading is not longer than this. */
const longestSubheading = 100;

const bullet = /^(?:[•·▪●*‣◦]|\d{1,2}\)|[а-яa-z]\))\s.*[\p{L}\p{N}]/u;
const numbered = /^\d{1,2}\.\s/;
const dash = /^[-–—]\s/;

/** List items, quotes, subheadings; what is left is a paragraph. */
export const bodyRules: readonly Rule[] = [
  eachPiece("rest-of-dateline", ({ part }) => (part === "rest" ? { role: "paragraph" } : null)),
  eachPiece("list-item", ({ text }, index, draft) =>
    bullet.test(text) || isInList(draft, index) || isClause(draft, index)
      ? { role: "list-item" }
      : null,
  ),
  eachPiece("quote", ({ text }) => (isQuote(text) ? { role: "quote" } : null)),
  eachPiece("subheading", (piece, index, draft) =>
    isSubheading(draft, piece, index) ? { role: "subheading" } : null,
  ),
  eachPiece("paragraph", () => ({ role: "paragraph" })),
];

/** Numbers and dashes make a list only where a neighbour has them too; a lone dash is speech. */
function isInList(draft: Draft, index: number): boolean {
  const text = draft.pieces[index]?.text ?? "";
  const neighbours = [draft.pieces[index - 1]?.text ?? "", draft.pieces[index + 1]?.text ?? ""];
  if (numbered.test(text)) return neighbours.some((other) => numbered.test(other));
  if (!dash.test(text)) return false;
  const isItem = (other: string): boolean => dash.test(other) && !/[.!?…]$/.test(other);
  return isItem(text)
    ? neighbours.some((other) => dash.test(other))
    : isLastItem(text, neighbours[0]);
}

/** "Планируется:", then lines with a small letter that end in semicolons, the last in a stop. */
function isClause(draft: Draft, index: number): boolean {
  const text = draft.pieces[index]?.text ?? "";
  const before = draft.pieces[index - 1]?.text ?? "";
  if (!/^\p{Ll}/u.test(text) || !/[:;]$/.test(before)) return false;
  return text.endsWith(";") || before.endsWith(";");
}

/** The last item of a list ends with a full stop, those before it do not. */
function isLastItem(text: string, before: string | undefined): boolean {
  return /\.$/.test(text) && before !== undefined && dash.test(before) && /[;,]$/.test(before);
}

/** Wholly in quotation marks, marked as quoted, or a line of dialogue. */
function isQuote(text: string): boolean {
  if (/^(?:>\s|—\s\p{Lu}|–\s\p{Lu})/u.test(text)) return true;
  if (text.length < 30 || text.length > 3000) return false;
  return (
    /^«[^«»]+(?:«[^«»]*»[^«»]*)*»[.!?]?$/u.test(text) || /^["“„][^"“”„]+["”“][.!?]?$/u.test(text)
  );
}

/** A short line without a stop between running text before and after it. */
function isSubheading(draft: Draft, piece: Piece, index: number): boolean {
  const { text } = piece;
  if (/^={2,4}[^=]+={2,4}$/.test(text)) return true;
  if (text.length > longestSubheading || !/^["«“„]?[\p{Lu}\d]/u.test(text) || !/\p{L}/u.test(text))
    return false;
  if (endsWithStop(text) && !/[?!]$/.test(text)) return false;
  if (isSpeech(draft, text)) return false;
  if (digitsLine.test(text) || leavesQuoteOpen(text) || /\t|\s{3,}/.test(text)) return false;
  const before = keptNeighbour(draft, index, -1);
  const after = keptNeighbour(draft, index, 1);
  if (before === null || after === null) return false;
  return isText(draft, before) && isText(draft, after);
}

/** "Редакция: Когда откроют порт?" in an interview: the same name speaks again elsewhere. */
function isSpeech({ pieces }: Draft, text: string): boolean {
  const speaker = /^\p{Lu}[^:.!?]{1,40}:(?=\s)/u.exec(text)?.[0];
  if (speaker === undefined) return false;
  return pieces.filter((piece) => piece.text.startsWith(speaker)).length > 1;
}

/** "«Уважаемые участники форума!" begins a speech of several paragraphs. */
function leavesQuoteOpen(text: string): boolean {
  return text.split("«").length > text.split("»").length;
}

function isText(draft: Draft, index: number): boolean {
  const role = draft.labels[index]?.role;
  if (role === "headline" || role === "lead") return false;
  if (
    role === "caption" ||
    role === "credit" ||
    role === "list-item" ||
    role === "quote" ||
    role === "paragraph"
  )
    return true;
  return isProse(draft.pieces[index]?.text ?? "");
}
