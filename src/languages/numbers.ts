import type { LanguageTag } from "../model/language.ts";
import { figures } from "./numbers/figures.ts";
import type { Quantity } from "./numbers/quantity.ts";
import { spelledNumbers } from "./numbers/spelled.ts";
import { URLS } from "./patterns.ts";

/** How the numbers of a text and its translation differ, as they are written. */
export interface NumberDifference {
  /** Figures of the source that the target has neither in digits nor in words. */
  readonly missing: readonly Quantity[];
  /** Figures of the target that the source has neither in digits nor in words. */
  readonly added: readonly Quantity[];
  /** Figures of the target that are right only by another language's decimal or grouping sign. */
  readonly misformatted: readonly Quantity[];
  /** Spelled-out numbers of the source without a counterpart, and of the target. */
  readonly missingWords: readonly Quantity[];
  readonly addedWords: readonly Quantity[];
}

/** A text and its translation; a language that is not given is any. */
export interface NumberPair {
  readonly source: string;
  readonly target: string;
  readonly from?: LanguageTag;
  readonly to?: LanguageTag;
}

/** Every number of a text, in digits and in words, in text order; addresses are left out. */
export function numbersIn(text: string, language?: LanguageTag): readonly Quantity[] {
  const plain = text.replaceAll(URLS, (url) => " ".repeat(url.length)).replaceAll(HANDLE, blank);
  return [...figures(plain, language), ...spelledNumbers(plain, language)].sort(
    (a, b) => a.start - b.start,
  );
}

const HANDLE =
  /(?<![\p{L}\d])[@#][\p{L}\d_]+|⟦[^⟧]*⟧|(?<![a-z\d.-])(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/\S*)?/giu;
const blank = (text: string): string => " ".repeat(text.length);

/** Compares the numbers of a text and its translation, however grouped, scaled or spelled out. */
export function compareNumbers({ source, target, from, to }: NumberPair): NumberDifference {
  const wanted = numbersIn(source, from);
  const given = numbersIn(target, to);
  const wantedKeys = keysOf(wanted);
  const givenKeys = keysOf(given);
  const whole = new Set(wanted.flatMap(({ values, others }) => [...values, ...others]));
  const figuresOf = (all: readonly Quantity[]) => all.filter(({ kind }) => kind === "figure");
  const wordsOf = (all: readonly Quantity[]) => all.filter(({ kind }) => kind === "word");
  return {
    missing: figuresOf(wanted).filter((own) => !isKnown(own, givenKeys)),
    added: figuresOf(given).filter((own) => !isKnown(own, wantedKeys)),
    misformatted: figuresOf(given).filter(
      ({ others, values, written }) =>
        others.some((key) => whole.has(key)) &&
        !values.some((key) => whole.has(key)) &&
        !isKeptAsItWas(written, source),
    ),
    missingWords: wordsOf(wanted).filter((own) => !isKnown(own, givenKeys)),
    addedWords: wordsOf(given).filter((own) => !isKnown(own, wantedKeys)),
  };
}

/** A number that the source does not write in its own way either: a version, "12.4". */
function isKeptAsItWas(written: string, source: string): boolean {
  return written.includes(".") && source.includes(written);
}

function keysOf(all: readonly Quantity[]): ReadonlySet<string> {
  return new Set(
    all.flatMap(({ values, others, parts }) => [...values, ...others, ...partKeys(parts)]),
  );
}

function partKeys(parts: readonly Quantity[]): string[] {
  return parts.flatMap(({ values, others }) => [...values, ...others]);
}

function isKnown({ values, others, parts }: Quantity, keys: ReadonlySet<string>): boolean {
  if ([...values, ...others].some((key) => keys.has(key))) return true;
  return parts.length > 0 && parts.every((part) => isKnown(part, keys));
}

/** Up to here a target may spell a number as a word that no table knows, or leave it out. */
const SPELLED_UP_TO = 20;

/**
 * Whether every figure of the source is in the target, however grouped, and no figure of three or
 * more digits is new. Numbers up to 20 may be told otherwise, as long as no other stands instead;
 * hours may be told in twelve, scale words may become zeros and the other way round.
 */
export function keepsNumbers(
  source: string,
  target: string,
  from: LanguageTag = "ru",
  to?: LanguageTag,
): boolean {
  const languages = to === undefined ? { from } : { from, to };
  const { missing, added } = compareNumbers({ source, target, ...languages });
  if (copiesFigures(source, target, added)) return true;
  // Without a scale word that was understood: what follows may be one of another spelling.
  const isBare = (written: string) => to === undefined || !/\p{L}/u.test(written);
  const given = numbersIn(target).filter(({ written }) => isBare(written));
  const lost = without(missing, significant(given));
  const extra = [
    ...added.filter(({ written }) => !isBare(written)),
    ...without(
      added.filter(({ written }) => isBare(written)),
      significant(numbersIn(source)),
    ),
  ];
  if (lost.length > 0 && extra.length > 0) return false;
  return lost.every(isSpellable) && extra.every(({ written }) => digits(written).length < 3);
}

/**
 * Whether the target has the very digits of the source and no scale word that says otherwise: what
 * follows a figure may be a word that is not known here.
 */
export function copiesFigures(source: string, target: string, added: readonly Quantity[]): boolean {
  const runs = (text: string) => (text.match(/\d+/gu) ?? []).sort().join(" ");
  return runs(source) === runs(target) && added.every(({ written }) => !/\p{L}/u.test(written));
}

/** Digits without grouping signs and closing zeros, as they stand when scales are not understood. */
function significant(numbers: readonly Quantity[]): ReadonlySet<string> {
  const found = numbers.flatMap((own) => [own, ...own.parts]);
  return new Set(found.map(({ written }) => core(written)).filter((own) => own !== ""));
}

function without(all: readonly Quantity[], known: ReadonlySet<string>): readonly Quantity[] {
  return all.filter(({ written, parts }) => {
    const pieces = parts.length === 0 ? [written] : parts.map((part) => part.written);
    return !known.has(core(written)) && !pieces.every((piece) => known.has(core(piece)));
  });
}

function core(written: string): string {
  return digits(written).replace(/0+$/u, "");
}

/** Whether a translation may leave the number out or tell it in words of its own. */
export function isSpellable({ written }: Quantity): boolean {
  return /^\d+$/u.test(written) && Number(written) <= SPELLED_UP_TO;
}

function digits(written: string): string {
  return written.replaceAll(/\D/gu, "");
}
