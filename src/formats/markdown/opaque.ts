/** A block whose lines are no text: code, HTML, comments. */
export interface Opaque {
  /** Whether the line that opened the block closes it too. */
  readonly single: boolean;
  isLast(line: string): boolean;
}

const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/u;
const RAW = /^<(script|pre|style|textarea)(?=[\s>]|$)/iu;
const BLOCK_TAG =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?=[\s/>]|$)/iu;
const WHOLE_TAG = /^<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>[ \t]*$/iu;

/** The opaque block that a line opens (CommonMark 4.5 and 4.6), or `null`. */
export function opaqueFrom(line: string, inParagraph: boolean): Opaque | null {
  const [fence] = FENCE.exec(line) ?? [];
  if (fence !== undefined) return fenced(fence);
  const [, raw] = RAW.exec(line) ?? [];
  if (raw !== undefined) return until(line, `</${raw.toLowerCase()}>`);
  if (line.startsWith("<!--")) return until(line, "-->");
  if (line.startsWith("<?")) return until(line, "?>");
  if (/^<![A-Za-z]/u.test(line)) return until(line, ">");
  const isTag = BLOCK_TAG.test(line) || (!inParagraph && WHOLE_TAG.test(line));
  return isTag ? { single: false, isLast: (next) => next.trim() === "" } : null;
}

function until(line: string, mark: string): Opaque {
  const isLast = (next: string) => next.toLowerCase().includes(mark);
  return { single: isLast(line), isLast };
}

function fenced(fence: string): Opaque {
  const mark = fence.charAt(0);
  return {
    single: false,
    isLast: (next) => {
      const bare = next.replace(/^[ \t>]*/u, "").trimEnd();
      return bare.length >= fence.length && bare === mark.repeat(bare.length);
    },
  };
}
