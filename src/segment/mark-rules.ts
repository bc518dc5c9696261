import { isSpace, isTerminator, isWordCode, kindAt } from "./characters.ts";
import type { Rule } from "./rule.ts";

const blankLine = /\n[^\S\n]*\n/;
const listNumber = /^(?:\d{1,3}|\d{1,2}:\d{2}|\d{1,4}(?:\.\d{1,4}){1,4}|[IVXLCDM]{1,6}|\p{L})$/u;

/** The rest of a bracket that was opened before: no opening bracket, no further sentence. */
const remark = /^[^()[\]!?]{1,40}[)\]]/;
const longestOrnament = 80;

function hasWord(text: string, from: number, to: number): boolean {
  for (let offset = from; offset < to; offset += 1) {
    if (isWordCode(text.charCodeAt(offset))) return true;
  }
  return false;
}

/** A paragraph that holds a blank line after all ends a sentence there. */
export const blankLineEnds: Rule = {
  name: "blank-line",
  decide: ({ text, end, next }) =>
    next - end > 1 && blankLine.test(text.slice(end, next)) ? "split" : null,
};

/** "и др., но", ". . .", "«Что?», спросил": punctuation that belongs to what stands before it. */
export const punctuationFollows: Rule = {
  name: "punctuation-follows",
  decide: ({ text, next }) => {
    const code = text.charCodeAt(next);
    const goesOn = code === 0x2c || code === 0x3b || code === 0x3a || code === 0x25;
    const closes = code === 0x29 || code === 0x5d || code === 0xbb || code === 0x2f;
    return goesOn || closes ? "join" : null;
  },
};

/** ". . ." spelled with spaces: inner stops join, three in all are a pause, four end a sentence. */
export const spacedEllipsis: Rule = {
  name: "spaced-ellipsis",
  decide: ({ text, mark, next, rightStart }) => {
    if (text.charCodeAt(mark) !== 0x2e) return null;
    if (text.charCodeAt(next) === 0x2e && isSpace(text.charCodeAt(next + 1))) return "join";
    if (text.charCodeAt(next) === 0x2e && rightStart > next && next + 1 === text.length)
      return "join";
    if (text.charCodeAt(mark - 1) !== 0x20 || text.charCodeAt(mark - 2) !== 0x2e) return null;
    const before = text.slice(Math.max(0, mark - 6), mark);
    return before.endsWith(". . . ") || /[^\s.]\. \. $/.test(before) ? null : "join";
  },
};

/** A sentence does not begin with a small letter; a name in mixed case ("iPhone") may. */
export const smallLetterFollows: Rule = {
  name: "small-letter-follows",
  decide: ({ text, rightKind, rightStart }) => {
    if (rightKind !== "lower") return null;
    const brand = text.charCodeAt(rightStart) < 0x80 && kindAt(text, rightStart + 1) === "upper";
    return brand ? null : "join";
  },
};

/** "…И тут", "(!)", "[...]": marks without a word of their own belong to what follows. */
export const bareMark: Rule = {
  name: "bare-mark",
  decide: ({ text, sentenceStart, mark, end }) => {
    const before = text.charCodeAt(mark - 1);
    const bracketed = before === 0x28 || before === 0x5b;
    if (bracketed && /[)\]]/.test(text.slice(mark, end))) return "join";
    return mark - sentenceStart < 8 && !hasWord(text, sentenceStart, mark) ? "join" : null;
  },
};

/** "Повестка: 1. Бюджет. 2. Кадры.": a list begins behind the colon, and goes on. */
function isFirstAfterColon(text: string, mark: number, token: string, before: string): boolean {
  return (
    token === "1" && /:\s$/.test(before) && /^[^:]{2,300}\s2\.\s/.test(text.slice(mark, mark + 310))
  );
}

/** "1. Повысить", "8.1. Зачем", "II. Итоги", "а. Первое", "08:40. Центр": none is a sentence alone. */
export const listMarker: Rule = {
  name: "list-marker",
  decide: ({ text, sentenceStart, mark, token, isStop }) => {
    if (!isStop || token.length > 20) return null;
    const before = text.slice(sentenceStart, mark - token.length);
    if (isFirstAfterColon(text, mark, token, before)) return "join";
    if (before.length > 3 || hasWord(before, 0, before.length)) return null;
    return listNumber.test(token) ? "join" : null;
  },
};

/** `«Готовы?» — Иванов`, `"Да!" – Əliyev`: after a closing quote a dash introduces the speaker. */
export const speakerFollows: Rule = {
  name: "speaker-follows",
  decide: ({ text, mark, end, afterDash }) => {
    if (!afterDash || end - mark < 2 || text.charCodeAt(mark) === 0x2e) return null;
    return isTerminator(text.charCodeAt(end - 1)) ? null : "join";
  },
};

/** "Servers! =-----": what holds no word is no sentence of its own. */
export const nothingFollows: Rule = {
  name: "nothing-follows",
  decide: ({ text, next, rightKind }) => {
    if (rightKind !== "other" || text.length - next > longestOrnament) return null;
    return hasWord(text, next, text.length) ? null : "join";
  },
};

/** The full stops of a dateline do not end sentences, except the last. */
export const insideDateline: Rule = {
  name: "inside-dateline",
  decide: ({ mark, datelineEnd }) => (mark < datelineEnd ? "join" : null),
};

/** "(… на эту тему. — Прим. ред.)": an editor's remark behind a dash, up to the closing bracket. */
export const remarkFollows: Rule = {
  name: "remark-follows",
  decide: ({ text, rightStart, afterDash }) =>
    afterDash && remark.test(text.slice(rightStart, rightStart + longestOrnament)) ? "join" : null,
};

/** "мая. /ТАСС/": a slash-marked source belongs to the sentence before it. */
export const slashFollows: Rule = {
  name: "slash-follows",
  decide: ({ text, next }) => (text.charCodeAt(next) === 0x2f ? "join" : null),
};
