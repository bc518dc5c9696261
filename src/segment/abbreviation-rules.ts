import { followsNumber, tokenBefore } from "./abbreviation-kinds.ts";
import { type Boundary, opensSentence } from "./boundary.ts";
import { type AbbreviationKind, inLowerCase, type Lexicon } from "./lexicon.ts";
import type { Answer, Rule } from "./rule.ts";
import { timePhrase } from "./time-phrase.ts";

const currencyOwner = /^(?:США|USD|AZN|ABŞ|РФ|EUR)$/;
/** "5 p.m. Monday", "10 a.m. GMT". */
const afterClock =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|GMT|UTC|EST|EDT|ET|CET|CEST|PT|BST)$/;
const capitals = /^\p{Lu}{2}/u;
const latinWord = /^[A-Za-z]/;

type KindRule = (boundary: Boundary, lexicon: Lexicon) => Answer;

/** "2020 г. Стороны" ends a sentence, "В мае 2020 г. Алиев" opens one; "г. Баку" is a city. */
const afterCalendar: KindRule = (boundary, lexicon) => {
  if (!followsNumber(boundary, lexicon)) return null;
  if (boundary.text.charAt(boundary.next) === "№") return "join";
  if (afterClock.test(boundary.right)) return "join";
  const phrase = timePhrase(boundary, lexicon);
  if (phrase === "clause") return opensSentence(boundary, lexicon) ? "split" : "join";
  return phrase === null ? "split" : "join";
};

/** "3 млн. 500 тыс.", "5 млн. USD", "200 тыс. МВт" go on; "12 тыс. Среди них" does not. */
const afterNumeral: KindRule = (boundary, lexicon) => {
  const { right, rightKind } = boundary;
  if (rightKind === "digit" || capitals.test(right)) return "join";
  return latinWord.test(right) && lexicon.language === "ru" ? "join" : "split";
};

/** "и т. д. Компания", "5 млн руб. Сумма"; "долл. США" and "5 руб. 50 коп." go on. */
const afterTail: KindRule = (boundary, lexicon) => {
  if (currencyOwner.test(boundary.right)) return "join";
  return boundary.rightKind === "digit" && followsNumber(boundary, lexicon) ? "join" : "split";
};

/** "яблоки, груши и пр. Всё": behind "и" the abbreviation closes an enumeration. */
const afterEnumeration: KindRule = (boundary, lexicon) =>
  inLowerCase(tokenBefore(boundary), lexicon) === lexicon.and ? "split" : null;

const afterUnit: KindRule = (boundary, lexicon) =>
  followsNumber(boundary, lexicon) ? afterTail(boundary, lexicon) : null;

const afterHead: KindRule = () => "join";

/** "No. 5", "стр. 12"; "3) Третье" is the next item of a list instead. */
const beforeNumber: KindRule = ({ text, next, right, rightKind, rightStart }) => {
  if (/[+№(]/.test(text.charAt(next))) return "join";
  const item = text.charAt(rightStart + right.length) === ")" && rightStart === next;
  return rightKind === "digit" && !item ? "join" : null;
};

const afterEither: KindRule = (boundary, lexicon) =>
  opensSentence(boundary, lexicon) ? "split" : "join";

function abbreviationRule(kind: AbbreviationKind, name: string, answer: KindRule): Rule {
  return {
    name,
    decide: (boundary, lexicon) => (boundary.kinds.has(kind) ? answer(boundary, lexicon) : null),
  };
}

/** One rule for each kind of abbreviation, narrowest first. */
export const abbreviationRules: readonly Rule[] = [
  abbreviationRule("calendar", "calendar-unit", afterCalendar),
  abbreviationRule("numeral", "power-of-ten", afterNumeral),
  abbreviationRule("enumeration", "closed-enumeration", afterEnumeration),
  abbreviationRule("tail", "closing-abbreviation", afterTail),
  abbreviationRule("unit", "unit-after-number", afterUnit),
  abbreviationRule("beforeNumber", "abbreviation-before-number", beforeNumber),
  abbreviationRule("head", "leading-abbreviation", afterHead),
  abbreviationRule("either", "abbreviation-before-opener", afterEither),
];
