import { endsWithStop } from "../draft.ts";
import { namesAuthor } from "../editorial.ts";
import { type Draft, eachPiece, type Label, type Piece, type Rule } from "../piece.ts";

/** How far from a picture's lines its caption is repeated. */
const nearby = 3;

/** Lines longer than this are text, whatever they repeat. */
const longestCaption = 1200;

/** What a caption adds to the alternative text is not longer than this. */
const longestRemark = 40;

/** "На фото: церемония в порту". */
const announced = /^на\s(?:фото|фотографии|снимке|видео)\s?:\s/iu;

/** The button that agencies print between a credit and its caption. */
const bank = /^перейти\sв\s(?:фото|медиа)банк$/iu;

const duplicate = { reason: "duplicate" } as const;
const caption = { role: "caption" } as const;

/** Credits, captions and their repetitions. */
export const pictureRules: readonly Rule[] = [
  eachPiece("credit", ({ part }) => (part === "credit" ? { role: "credit" } : null)),
  eachPiece("glued-caption", ({ part, text }, index, draft) => {
    if (part !== "caption") return null;
    if (namesAuthor(text)) return { role: "byline" };
    return repeatsEarlier(draft, index, text) ? duplicate : caption;
  }),
  eachPiece("alternative-text", ({ part, text }, index, draft) => {
    if (part !== "alternative") return null;
    return repeatsNearby(draft, index, text) ? duplicate : caption;
  }),
  eachPiece("announced-caption", ({ part, text }) =>
    part === "whole" && text.length <= 300 && announced.test(text) ? caption : null,
  ),
  eachPiece("picture-mark", ({ part }) => (part === "mark" ? duplicate : null)),
  eachPiece("repeated-caption", (piece, index, draft) =>
    piece.part === "whole" && repeatsEarlier(draft, index, piece.text) ? duplicate : null,
  ),
  eachPiece("longer-caption", (piece, index, draft) =>
    isLongerCaption(draft, piece, index) ? caption : null,
  ),
  eachPiece("caption-beside-credit", (piece, index, draft) =>
    isBesideCredit(draft, piece, index) ? caption : null,
  ),
  eachPiece("repeated-photographer", ({ part, text }, index, draft) =>
    part === "whole" && signsCredit(draft, index, text) ? duplicate : null,
  ),
  eachPiece("repeated-caption-again", (piece, index, draft) =>
    piece.part === "whole" && repeatsEarlier(draft, index, piece.text) ? duplicate : null,
  ),
];

/** Whether a caption within reach before this piece says the same. */
function repeatsEarlier(draft: Draft, index: number, text: string): boolean {
  for (let at = Math.max(0, index - nearby - 1); at < index; at += 1) {
    const other = draft.pieces[at];
    if (other === undefined || !saysTheSame(other.text, text)) continue;
    if (draft.labels[at]?.role === "caption" || other.part === "caption") return true;
  }
  return false;
}

/** Whether any piece around an alternative text says the same, other alternative texts only before it. */
function repeatsNearby(draft: Draft, index: number, text: string): boolean {
  for (let at = Math.max(0, index - nearby - 1); at <= index + nearby + 1; at += 1) {
    const other = draft.pieces[at];
    if (at === index || other === undefined) continue;
    if (at > index && other.part === "whole" && saysMore(other.text, text)) return true;
    if (!saysTheSame(other.text, text)) continue;
    if (other.part !== "alternative" || at < index) return true;
  }
  return false;
}

/** "Паводок на реке Амур. Архивное фото" below the alternative text "Паводок на реке Амур". */
function isLongerCaption(draft: Draft, piece: Piece, index: number): boolean {
  if (piece.part !== "whole") return false;
  return draft.pieces
    .slice(Math.max(0, index - nearby - 1), index)
    .some(({ part, text }) => part === "alternative" && saysMore(piece.text, text));
}

/** Whether a caption is an alternative text and a remark such as "Архивное фото". */
function saysMore(caption: string, alternative: string): boolean {
  const more = caption.length - alternative.length;
  if (more <= 0 || more > longestRemark || !caption.startsWith(alternative)) return false;
  return /^\s?[.,(]/.test(caption.slice(-more));
}

/** A line that is the name behind the slash of an earlier credit. */
function signsCredit(draft: Draft, index: number, text: string): boolean {
  if (index === 0 || text.length < 5 || text.length > 40) return false;
  return draft.pieces.some(
    (other, at) => at < index && other.part === "credit" && other.text.endsWith(`/ ${text}`),
  );
}

/** Equal but for the kind of spaces and a full stop. */
function saysTheSame(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 3 || one.length > longestCaption) return false;
  return one === other || plain(one) === plain(other);
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").replace(/\.$/, "");
}

/** A short line before a credit of its own line, or else after it. */
function isBesideCredit(draft: Draft, piece: Piece, index: number): boolean {
  if (piece.part !== "whole" || piece.text.length > 300) return false;
  if (namesAuthor(piece.text)) return false;
  if (ownsCredit(draft, index + 1) && index > 0)
    return !endsWithStop(piece.text) && !isHeadOfText(draft, index);
  const credit = bank.test(draft.pieces[index - 1]?.text ?? "") ? index - 2 : index - 1;
  if (!ownsCredit(draft, credit) || piece.gap) return false;
  const before: Label | null | undefined = draft.labels[credit - 1];
  return before?.role !== "caption" && !endsWithStop(piece.text);
}

/** A credit that has no caption glued to it. */
function ownsCredit(draft: Draft, index: number): boolean {
  return (
    draft.pieces[index]?.part === "credit" &&
    draft.pieces[index + 1]?.part !== "caption" &&
    draft.pieces[index - 1]?.part !== "caption"
  );
}

/** The first line that is kept is a headline before it is a caption. */
function isHeadOfText(draft: Draft, index: number): boolean {
  return draft.labels
    .slice(Math.max(0, index - 50), index)
    .every((label) => label?.reason !== undefined);
}
