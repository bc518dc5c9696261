import { isDigit, isSpace, kindAt } from "./characters.ts";
import { type AbbreviationKind, inLowerCase, type Lexicon } from "./lexicon.ts";
import { type Place, previousToken } from "./tokens.ts";

const none: ReadonlySet<AbbreviationKind> = new Set();
/** "ВС", "ОП", "AD": capitals without stops are a name, not the abbreviation they resemble. */
const acronym = /^(?!(?:INC|LTD|CORP|CO)$)\p{Lu}{2,}$/u;
const letters = /^(?:\p{L}\.){1,3}$/u;
const latinDomain = /[a-z\d]\.[a-z]+$/i;
const numberToken = /(?:\d(?:-?[а-яё]{1,2})?|^[IVXLCDMХ]{1,7})$/;
const longestAbbreviation = 12;

/** One capital letter before the full stop: an initial, if it is no abbreviation. */
export function isCapitalLetter({ text, mark, word }: Place): boolean {
  return word.length === 1 && kindAt(text, mark - 1) === "upper";
}

/** The token before the one at the boundary: "и" in "и др.". */
export function tokenBefore({ text, sentenceStart, mark, token }: Place): string {
  return previousToken(text, sentenceStart, mark - token.length).token;
}

/** "5 с.", "1949г.", "XIX в.", "5 млн т.": a number stands before the word at the boundary. */
export function followsNumber(place: Place, lexicon: Lexicon): boolean {
  const { token, word } = place;
  if (token !== word && isDigit(token.charCodeAt(0))) return true;
  const before = tokenBefore(place);
  if (numberToken.test(before)) return true;
  const noun = before.endsWith(".") ? before.slice(0, -1) : before;
  return lexicon.abbreviations.get(inLowerCase(noun, lexicon))?.has("numeral") ?? false;
}

/** "т. д.", "к. э. н.": letters with spaces between them are one abbreviation: "т.д", "к.э.н". */
function spelledOut({ text, sentenceStart, mark, token }: Place): string {
  let start = mark - token.length;
  let whole = token;
  while (whole.length < longestAbbreviation && start > sentenceStart + 2) {
    if (!isSpace(text.charCodeAt(start - 1)) || text.charCodeAt(start - 2) !== 0x2e) break;
    const before = previousToken(text, sentenceStart, start);
    if (!letters.test(before.token)) break;
    whole = before.token + whole;
    start = before.start;
  }
  return whole;
}

/** The lists that hold the word (or the letters) before a full stop; empty if none does. */
export function abbreviationKinds(place: Place, lexicon: Lexicon): ReadonlySet<AbbreviationKind> {
  const { token, word, sentenceStart, mark } = place;
  if (word.length > longestAbbreviation || token === "") return none;
  if (lexicon.language !== "en" && token === word && acronym.test(word)) return none;
  const whole = word.length < 4 ? spelledOut(place) : token;
  const found = lexicon.abbreviations.get(inLowerCase(whole, lexicon));
  const initial = isCapitalLetter(place) && mark - sentenceStart > 1;
  if (initial && whole.length === 1) return none;
  if (found !== undefined) return found;
  if (initial || (token.length > word.length && latinDomain.test(token))) return none;
  return lexicon.abbreviations.get(inLowerCase(word, lexicon)) ?? none;
}
