const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/**
 * The letters of a structured edition as a reader sees them: without tags, escapes of JSON and XML
 * undone, white space gone. Markup may be escaped once more inside a string.
 */
export function readableText(edition: string): string {
  const strings = edition.replaceAll(/\\(?:u([\da-f]{4})|(.))/giu, (_, code?: string, char = "") =>
    code === undefined
      ? /[nrt]/u.test(char)
        ? " "
        : char
      : String.fromCharCode(parseInt(code, 16)),
  );
  return withoutSpace(decode(withoutTags(decode(withoutTags(strings)))));
}

/** A text without its white space, to compare whatever its line breaks. */
export function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/gu, "");
}

function withoutTags(text: string): string {
  return text.replaceAll(/<!\[CDATA\[|\]\]>|<\/?[\p{L}_][^<>]*>/gu, "");
}

function decode(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[String(name)] ?? whole;
      const point = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
