/** A link's text and its end; offsets count in the document. */
export interface Link {
  readonly textStart: number;
  readonly textEnd: number;
  readonly end: number;
}

const DESTINATION =
  /\([ \t\n]*(?:<[^<>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)(?:[ \t\n]+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?[ \t\n]*\)/uy;
const REFERENCE = /\[[^[\]]*\]/uy;

/** The inline or reference link that begins at an offset; `null` where there is none. */
export function linkAt(text: string, at: number, end: number): Link | null {
  if (text[at] !== "[" || text[at + 1] === "^") return null;
  const close = closingBracket(text, at, end);
  if (close === null) return null;
  const stop = targetEnd(text, close + 1, end);
  return stop === null || close === at + 1
    ? null
    : { textStart: at + 1, textEnd: close, end: stop };
}

/** The image that begins at an offset, with its alternative text as the link's text. */
export function imageAt(text: string, at: number, end: number): Link | null {
  if (text[at] !== "!" || text[at + 1] !== "[") return null;
  const close = closingBracket(text, at + 1, end);
  const stop = close === null ? null : targetEnd(text, close + 1, end);
  return close === null || stop === null ? null : { textStart: at + 2, textEnd: close, end: stop };
}

/** The bracket that closes the one at `at`; not across a kilobyte. */
function closingBracket(text: string, at: number, end: number): number | null {
  let depth = 0;
  for (let offset = at; offset < Math.min(end, at + LONGEST); offset += 1) {
    const char = text[offset];
    if (char === "\\") offset += 1;
    else if (char === "[") depth += 1;
    else if (char === "]") {
      depth -= 1;
      if (depth === 0) return offset;
    }
  }
  return null;
}

const LONGEST = 1_000;

function targetEnd(text: string, at: number, end: number): number | null {
  for (const pattern of [DESTINATION, REFERENCE]) {
    pattern.lastIndex = at;
    const [whole] = pattern.exec(text) ?? [];
    if (whole !== undefined && at + whole.length <= end) return at + whole.length;
  }
  return null;
}
