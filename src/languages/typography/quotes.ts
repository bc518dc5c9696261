/** « » „ ‟ “ ” " mark a quotation; ‘ ’ ‚ ‹ › ' one inside another, or an apostrophe. */
const mark = /[«»„‟“”"‹›‚‘’']/g;

/** Space inside marks; not between an address (protected) and what it would take in. */
const inner = /(?<=[«„‹]) +(?=\S)|(?<=\S) +(?=»)|(?<=[^\s\p{Co}]) +(?=›)/gu;

/** A mark as it stands in the text. */
interface Mark {
  readonly character: string;
  readonly isSingle: boolean;
  /** Whether a quotation may begin here: space or bracket before, none after. */
  readonly opensHere: boolean;
  readonly afterDigit: boolean;
}

/**
 * “ ” outside and ‘ ’ inside, whatever marks there were: «a «b» c» → “a ‘b’ c”. A mark without its
 * partner (a quotation over several sentences) is turned by where it stands. Inches (27"), feet and
 * apostrophes stay.
 */
export function quotes(text: string): string {
  const tight = text.replaceAll(inner, "");
  const depth = { now: 0 };
  return tight.replaceAll(mark, (character, at: number) => {
    const before = tight.slice(Math.max(0, at - 1), at);
    const after = tight.slice(at + 1, at + 3);
    if (isApostrophe(character, before, after)) return character;
    return turn(
      {
        character,
        isSingle: "‹›‚‘’'".includes(character),
        opensHere: /^(?:$|[\s([{“‘«„‹‚"'\u2010-\u2015/-])/.test(before) && /^\S/.test(after),
        afterDigit: /\d/.test(before),
      },
      depth,
    );
  });
}

/** Between letters or digits, or before a decade: don't, 5'10, '90s. */
function isApostrophe(character: string, before: string, after: string): boolean {
  if (!"'’‘".includes(character)) return false;
  if (/[\p{L}\d]/u.test(before) && /^[\p{L}\d]/u.test(after)) return true;
  return character !== "‘" && /^\d\d/.test(after);
}

function turn(own: Mark, depth: { now: number }): string {
  if (opens(own, depth.now)) {
    // A single mark outside every quotation is not turned into a double one: it may be a word's.
    if (own.isSingle && depth.now === 0) return "‘";
    depth.now += 1;
    return depth.now % 2 === 1 ? "“" : "‘";
  }
  if (depth.now === 0 && own.afterDigit && `"'`.includes(own.character)) return own.character;
  if (own.isSingle && depth.now % 2 === 1) return "’";
  if (depth.now === 0) return own.isSingle ? "’" : "”";
  depth.now -= 1;
  return depth.now % 2 === 0 ? "”" : "’";
}

function opens({ character, opensHere }: Mark, depth: number): boolean {
  if ("«„‟‹‚".includes(character)) return true;
  if ("»›”’".includes(character)) return false;
  // “ also closes a German „quotation“, which needs one open.
  return opensHere || (character === "“" && depth === 0);
}
