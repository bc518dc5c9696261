import { agencies } from "./agencies.ts";
import { dateAt } from "./dates.ts";

/**
 * What a stretch of a dateline can be:
 * `W` words with capital letters, `D` a date, `A` a known agency, `S` slashes and `B` brackets that
 * name an agency or a correspondent, `s` and `b` slashes and brackets with something else,
 * a mark as it stands (`.` `,` `:` `/`), `-` any dash, `&` "и", `x` anything else, `$` the end.
 */
export interface Token {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

const upper = "A-ZА-ЯЁƏĞİÖŞÜÇІЇЄҐ";
const letter: string = `${upper}a-zа-яёəğıöşüçіїєґ`;

/** The longest run of words that can be one place or one person. */
const mostWords = 4;

/** No dateline has more parts than this. */
const mostTokens = 24;

/** Cuts the start of a paragraph into what a dateline can consist of; stops at the first other word. */
export function tokenise(head: string, wholeParagraph: boolean): readonly Token[] {
  const tokens: Token[] = [];
  let at = skipSpace(head, 0);
  while (at < head.length && tokens.length < mostTokens) {
    const token = tokenAt(head, at);
    tokens.push(token);
    if (token.kind === "x") return tokens;
    at = skipSpace(head, token.end);
  }
  if (wholeParagraph && at >= head.length) tokens.push({ kind: "$", start: at, end: at });
  return tokens;
}

function tokenAt(head: string, at: number): Token {
  const date = dateAt(head, at);
  if (date !== null) return { kind: "D", start: at, end: date };
  const agency = agencyAt(head, at);
  if (agency !== null) return { kind: "A", start: at, end: agency.end };
  const marked = markedAt(head, at);
  if (marked !== null) return marked;
  const words = wordsAt(head, at);
  if (words > at) return { kind: "W", start: at, end: words };
  const mark = /[.,:/]|[-–—]{1,2}|и(?=\s)/y;
  mark.lastIndex = at;
  const found = mark.exec(head)?.[0];
  if (found === undefined) return { kind: "x", start: at, end: at + 1 };
  return { kind: markKind(found), start: at, end: at + found.length };
}

function markKind(mark: string): string {
  if (mark === "и") return "&";
  return /[-–—]/.test(mark) ? "-" : mark;
}

/** "/Trend/", "/Корр. ТАСС Имя Фамилия/", "(Рейтер)", "[Report]", "/Московская область/". */
function markedAt(head: string, at: number): Token | null {
  const marked = new RegExp(
    `/([${letter}\\s.«»"’'–—-]{2,60})/|[(]([${letter}\\s.’'–—-]{2,40})[)]|\\[([${letter}\\s.’'–—-]{2,40})\\]`,
    "y",
  );
  marked.lastIndex = at;
  const found = marked.exec(head);
  if (found === null) return null;
  const slashes = found[1] !== undefined;
  const names = namesAgency(found[1] ?? found[2] ?? found[3] ?? "");
  const kind = slashes ? (names ? "S" : "s") : names ? "B" : "b";
  return { kind, start: at, end: at + found[0].length };
}

function namesAgency(text: string): boolean {
  if (/^\s*(?:спец\.?\s?)?корр(?:еспондент)?[.\s]/i.test(text)) return true;
  for (let at = 0; at < text.length; at += 1) {
    if (isWordStart(text, at) && agencyAt(text, at) !== null) return true;
  }
  return false;
}

/** End of a run of capitalised words, before any agency's name. */
function wordsAt(head: string, at: number): number {
  const word = new RegExp(
    `(?:[гГ]\\.\\s|(?:[${upper}]\\.\\s?){1,2}(?=[${upper}][${letter}]))?[${upper}][${letter}’'\`]*(?:-[${letter}][${letter}’'\`]*)*`,
    "y",
  );
  let end = at;
  for (let count = 0; count < mostWords; count += 1) {
    const from = count === 0 ? at : skipSpace(head, end);
    if (count > 0 && (from === end || agencyAt(head, from) !== null)) break;
    word.lastIndex = from;
    if (!word.test(head)) break;
    end = word.lastIndex;
  }
  return end;
}

/** A known agency, or an outlet's domain, at an offset: its name and where it ends, quotes included. */
export function agencyAt(
  text: string,
  at: number,
): { readonly name: string; readonly end: number } | null {
  const quoted = /["«]/.test(text.charAt(at));
  const from = quoted ? at + 1 : at;
  const name = knownAt(text, from) ?? domainAt(text, from);
  if (name === null) return null;
  const end = from + name.length;
  return { name, end: quoted && /["»]/.test(text.charAt(end)) ? end + 1 : end };
}

function knownAt(text: string, at: number): string | null {
  const names = agenciesByInitial().get(text.charAt(at)) ?? [];
  return (
    names.find((name) => text.startsWith(name, at) && !continuesWord(text, at + name.length)) ??
    null
  );
}

function domainAt(text: string, at: number): string | null {
  const domain = new RegExp(
    `[${letter}0-9-]{2,30}\\.(?:az|ru|com|by|kz|ge|org)(?![${letter}0-9])`,
    "iy",
  );
  domain.lastIndex = at;
  return domain.exec(text)?.[0] ?? null;
}

let byInitial: ReadonlyMap<string, readonly string[]> | undefined;

/** Known names by their first letter, the longest first. */
function agenciesByInitial(): ReadonlyMap<string, readonly string[]> {
  byInitial ??= groupByInitial();
  return byInitial;
}

function groupByInitial(): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of agencies.flat().sort((one, other) => other.length - one.length)) {
    const initial = name.charAt(0);
    groups.set(initial, [...(groups.get(initial) ?? []), name]);
  }
  return groups;
}

const letterOrDigit: RegExp = new RegExp(`[${letter}0-9]`);

/** Whether a word goes on at `at`: a letter, a digit, or a hyphen and a letter ("ТАСС-Спорт"). */
function continuesWord(text: string, at: number): boolean {
  const next = text.charAt(at);
  return letterOrDigit.test(next) || (next === "-" && letterOrDigit.test(text.charAt(at + 1)));
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !letterOrDigit.test(text.charAt(at - 1));
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && /\s/.test(text.charAt(next))) next += 1;
  return next;
}
