import { type MarkedText, visibleText } from "../model/marked-text.ts";
import { PLACEHOLDER, protect } from "./inline.ts";

/** Where the characters begin that stand for placeholders while a dateline is rendered. */
const FIRST = 0xe000;
const STAND_IN = /[\uE000-\uF8FF]/gu;

/**
 * A dateline rendered with a placeholder wherever its source has markup; without them where markup
 * stands inside a part ("**Б**АКУ"), `null` where there is no rendering.
 */
export function renderMarked(
  dateline: MarkedText,
  render: (text: string) => string | null,
): string | null {
  const sent = protect(dateline);
  const placeholders: string[] = [];
  const text = sent.replaceAll(PLACEHOLDER, (placeholder) => {
    placeholders.push(placeholder);
    return String.fromCharCode(FIRST + placeholders.length - 1);
  });
  const isClear = text.match(STAND_IN)?.length === placeholders.length;
  const rendered = placeholders.length === 0 || isClear ? render(text) : null;
  if (rendered === null) return render(visibleText(dateline));
  return rendered.replaceAll(STAND_IN, (char) => placeholders[char.charCodeAt(0) - FIRST] ?? char);
}
