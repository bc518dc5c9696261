import type { InlineCode } from "../model/article.ts";
import {
  FOREIGN_MARK,
  isForeignMark,
  type MarkedText,
  type Piece,
  piecesOf,
} from "../model/marked-text.ts";

/** A target with its markup back in place. */
export interface Restored {
  readonly text: string;
  /** Offsets relative to `text`. */
  readonly codes: readonly InlineCode[];
  /** False where markup was lost, doubled or crossed on the way; no word is ever lost. */
  readonly balanced: boolean;
}

/** `⟦1⟧` opens, `⟦/1⟧` closes, `⟦2/⟧` stands alone. */
export const PLACEHOLDER: RegExp = /⟦(\/?)(\d+)(\/?)⟧/gu;

/**
 * The text with every code as a placeholder: `⟦1⟧` opens, `⟦/1⟧` closes, `⟦2/⟧` stands alone. Codes
 * around the whole text are left off: {@link restore} puts them back by itself.
 */
export function protect(segment: MarkedText): string {
  const { inner, name } = parts(segment);
  return inner.map((piece) => (typeof piece === "string" ? piece : name(piece))).join("");
}

/** A restored target with the placeholders that {@link protect} gives its segment's codes. */
export function protectTarget(target: MarkedText, segment: MarkedText): string {
  const { inner, name } = parts(segment);
  const names = new Set(inner.flatMap((piece) => (typeof piece === "string" ? [] : [name(piece)])));
  return piecesOf(target)
    .map((piece) => (typeof piece === "string" ? piece : known(name(piece), names)))
    .join("");
}

/**
 * Puts a segment's markup back in place of the placeholders of its translation. Codes that came
 * back unpaired or crossed are left out; code that stands alone and was lost goes to the end.
 */
export function restore(target: string, segment: MarkedText): Restored {
  const { lead, inner, tail, name } = parts(segment);
  const wanted = new Map<string, InlineCode>();
  for (const piece of inner) if (typeof piece !== "string") wanted.set(name(piece), piece);
  const sent = nameMarks(target, { lead, tail, wanted });
  const found = readPlaceholders(sent, wanted, segment.text);
  const kept = withoutCrossings(found.pieces);
  const present = new Set(kept.filter((piece) => typeof piece !== "string"));
  const lost = [...wanted.values()].filter((code) => !present.has(code));
  const alone = lost.filter(({ kind }) => kind === "standalone");
  return {
    ...assemble([...lead, ...kept, ...alone, ...tail]),
    balanced: found.clean && lost.length === 0,
  };
}

function known(placeholder: string, names: ReadonlySet<string>): string {
  return names.has(placeholder) ? placeholder : "";
}

interface Parts {
  /** Codes before and behind everything that is sent. */
  readonly lead: readonly InlineCode[];
  readonly inner: readonly Piece[];
  readonly tail: readonly InlineCode[];
  name(code: InlineCode): string;
}

function parts(segment: MarkedText): Parts {
  const inner = [...piecesOf(segment)];
  const lead: InlineCode[] = [];
  const tail: InlineCode[] = [];
  for (;;) {
    const [first, last] = [inner[0], inner.at(-1)];
    const before = inner.length;
    if (isAlone(first)) {
      lead.push(first);
      inner.shift();
    } else if (isAlone(last)) {
      tail.unshift(last);
      inner.pop();
    } else if (isCode(first) && isCode(last) && isPair(first, last)) {
      lead.push(first);
      tail.unshift(last);
      inner.splice(0, inner.length, ...inner.slice(1, -1));
    }
    if (inner.length === before) break;
  }
  return { lead, inner, tail, name: numbering(inner, segment.text) };
}

function isCode(piece: Piece | undefined): piece is InlineCode {
  return typeof piece === "object";
}

function isAlone(piece: Piece | undefined): piece is InlineCode {
  return isCode(piece) && piece.kind === "standalone";
}

function isPair(first: InlineCode, last: InlineCode): boolean {
  return first.kind === "open" && last.kind === "close" && first.pair === last.pair;
}

/** Numbers pairs in order, above any number that the text itself has in such brackets. */
function numbering(pieces: readonly Piece[], text: string): (code: InlineCode) => string {
  const taken = [...text.matchAll(PLACEHOLDER)].map(([, , number]) => Number(number));
  const base = Math.max(0, ...taken.filter(Number.isSafeInteger));
  const numbers = new Map<number, number>();
  for (const piece of pieces) {
    if (typeof piece === "string" || numbers.has(piece.pair)) continue;
    numbers.set(piece.pair, base + numbers.size + 1);
  }
  return ({ kind, pair }) => {
    const number = numbers.get(pair) ?? 0;
    if (kind === "standalone") return `⟦${number}/⟧`;
    return kind === "open" ? `⟦${number}⟧` : `⟦/${number}⟧`;
  };
}

/**
 * Foreign marks that stand in a target as people read them (a memory's, a person's) by their names,
 * so that none is put there twice; those that go to the ends are taken off.
 */
function nameMarks(
  target: string,
  {
    lead,
    tail,
    wanted,
  }: Pick<Parts, "lead" | "tail"> & { wanted: ReadonlyMap<string, InlineCode> },
): string {
  const open = [
    ...lead.map((code) => ["", code] as const),
    ...wanted,
    ...tail.map((code) => ["", code] as const),
  ].filter(([, code]) => isForeignMark(code));
  if (open.length === 0) return target;
  return target.replaceAll(FOREIGN_MARK, (mark) => {
    if (wanted.has(mark)) return mark;
    const at = open.findIndex(([, code]) => code.data === mark);
    const [found] = at < 0 ? [] : open.splice(at, 1);
    return found?.[0] ?? mark;
  });
}

/** The target as text and codes; a placeholder that nobody gave, or a second one, is left out. */
function readPlaceholders(
  target: string,
  wanted: ReadonlyMap<string, InlineCode>,
  source: string,
): { readonly pieces: readonly Piece[]; readonly clean: boolean } {
  const pieces: Piece[] = [];
  const used = new Set<string>();
  let clean = true;
  let from = 0;
  for (const match of target.matchAll(PLACEHOLDER)) {
    const [placeholder] = match;
    const code = wanted.get(placeholder);
    if (code === undefined && source.includes(placeholder)) continue;
    pieces.push(target.slice(from, match.index));
    from = match.index + placeholder.length;
    if (code === undefined || used.has(placeholder)) clean = false;
    else pieces.push(code);
    used.add(placeholder);
  }
  return { pieces: [...pieces, target.slice(from)], clean };
}

/** Leaves out codes that do not nest: a close before its open, a pair that crosses another. */
function withoutCrossings(pieces: readonly Piece[]): readonly Piece[] {
  const open: InlineCode[] = [];
  const good = new Set<InlineCode>();
  for (const piece of pieces) {
    if (typeof piece === "string") continue;
    if (piece.kind === "standalone") good.add(piece);
    else if (piece.kind === "open") open.push(piece);
    else {
      const at = open.findLastIndex(({ pair }) => pair === piece.pair);
      const [opening] = at < 0 ? [] : open.splice(at);
      if (opening !== undefined) good.add(opening).add(piece);
    }
  }
  return pieces.filter((piece) => typeof piece === "string" || good.has(piece));
}

/** The text with its codes; one that takes room in the source takes room here. */
function assemble(pieces: readonly Piece[]): Pick<Restored, "text" | "codes"> {
  const codes: InlineCode[] = [];
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else {
      const start = text.length;
      if (piece.end > piece.start) text += piece.data;
      codes.push({ ...piece, start, end: text.length });
    }
  }
  return { text, codes };
}
