/** What a word begins with, as far as sentence boundaries care. */
export type CharacterKind = "upper" | "lower" | "digit" | "other";

const fullStop = 0x2e;
const ellipsis = 0x2026;
/** `»`, `"`, `”`, `’`, `'`, `)`, `]`, `›`; `“` closes as well where it touches a terminator. */
const closers: ReadonlySet<number> = new Set([
  0xbb, 0x22, 0x201d, 0x2019, 0x27, 0x29, 0x5d, 0x203a, 0x201c,
]);
/** `«`, `"`, `“`, `„`, `‘`, `'`, `(`, `[`, `‹`. */
const openers: ReadonlySet<number> = new Set([
  0xab, 0x22, 0x201c, 0x201e, 0x2018, 0x27, 0x28, 0x5b, 0x2039,
]);
const letter = /^\p{L}/u;

/** Most of what a text is made of; asked first because it is cheap. */
function isPlainLetter(code: number): boolean {
  return (code >= 0x400 && code < 0x530) || (code >= 0x61 && code <= 0x7a);
}

/** White space as JavaScript's `\s` has it. */
export function isSpace(code: number): boolean {
  if ((code > 0x20 && code < 0xa0) || (code > 0xa0 && code < 0x1680)) return false;
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** `.`, `!`, `?`, `…`. */
export function isTerminator(code: number): boolean {
  return code === fullStop || code === 0x21 || code === 0x3f || code === ellipsis;
}

/** A mark that may stand between a terminator and the space after its sentence. */
export function isCloser(code: number): boolean {
  if (isPlainLetter(code)) return false;
  return closers.has(code);
}

/** A mark that may stand before the first word of a sentence. */
export function isOpener(code: number): boolean {
  if (isPlainLetter(code)) return false;
  return openers.has(code);
}

/** A hyphen or dash of any length: `-`, `–`, `—`, `―`, `−`. */
export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2012 && code <= 0x2015) || code === 0x2212;
}

/** An ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A letter or an ASCII digit, by UTF-16 unit; surrogates count as neither. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) {
    return isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  }
  if (code >= 0x400 && code <= 0x52f) return code !== 0x482;
  return code >= 0xaa && letter.test(String.fromCharCode(code));
}

/** Case of the character at an offset; letters without case count as upper: they open sentences. */
export function kindAt(text: string, offset: number): CharacterKind {
  const code = text.charCodeAt(offset);
  if (isDigit(code)) return "digit";
  if (code >= 0x430 && code <= 0x44f) return "lower";
  if (code >= 0x410 && code <= 0x42f) return "upper";
  if (!isWordCode(code)) return "other";
  const character = text.charAt(offset);
  return character.toUpperCase() === character ? "upper" : "lower";
}
