import { followsNumber, isCapitalLetter, tokenBefore } from "./abbreviation-kinds.ts";
import { type Boundary, opensSentence } from "./boundary.ts";
import { inLowerCase, type Lexicon } from "./lexicon.ts";
import type { Answer, Rule } from "./rule.ts";
import { previousToken } from "./tokens.ts";

const initials = /^(?:\p{Lu}\.){1,2}$/u;
const surname =
  /^\p{Lu}\p{Ll}+(?:[оеё]в|[иы]н|[оеё]в[ауы]|[иы]н[ауы]|[оеё]вым|[иы]ным|[сц]к(?:ий|ого|ому|им|ая|ой|ую)|енко|чук|янц?|дзе|швили|заде|оглы|[oe]v|[oe]va|zad[əe]|l[iıuü])$/u;
const romanDigit = /[IVX]/;

/** "группа А. Победитель": a letter that labels the noun before it is no initial. */
function labelsNoun(boundary: Boundary, lexicon: Lexicon): boolean {
  const before = inLowerCase(tokenBefore(boundary), lexicon);
  return lexicon.lettered.some((noun) => before.startsWith(noun));
}

/** "Алиев И. Г. Документ": the surname stands before its initials, so the name is complete. */
function completesName({ text, sentenceStart, mark, token, right }: Boundary): boolean {
  let before = previousToken(text, sentenceStart, mark - token.length);
  let count = token.includes(".") ? 2 : 1;
  while (count < 3 && initials.test(before.token)) {
    count += 1;
    before = previousToken(text, sentenceStart, before.start);
  }
  return count > 1 && surname.test(before.token) && !surname.test(right);
}

/** "Николай I. Россия", "10 G. Из-за", "план Б. Стороны". */
function isNoInitial(boundary: Boundary, lexicon: Lexicon): boolean {
  const { token, word, text, rightStart } = boundary;
  if (token !== word) return followsNumber(boundary, lexicon) || completesName(boundary);
  if (followsNumber(boundary, lexicon) || labelsNoun(boundary, lexicon)) return true;
  if (completesName(boundary)) return true;
  const initialFollows = text.charCodeAt(rightStart + 1) === 0x2e;
  return lexicon.language === "ru" && romanDigit.test(word) && !initialFollows;
}

function answerFor(boundary: Boundary, lexicon: Lexicon): Answer {
  const { rightKind, rightStart, next, afterDash } = boundary;
  if (rightKind !== "upper" || afterDash || rightStart > next) return null;
  if (opensSentence(boundary, lexicon) || isNoInitial(boundary, lexicon)) return "split";
  return "join";
}

/** "А. С. Пушкина", "Albert I. Jones", "U.S. Navy": a single capital is an initial. */
export const initialRule: Rule = {
  name: "initial",
  decide: (boundary, lexicon) =>
    boundary.isStop && isCapitalLetter(boundary) ? answerFor(boundary, lexicon) : null,
};
