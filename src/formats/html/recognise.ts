import type { Source } from "../../model/source.ts";

/** HTML: a doctype, an `html` element, or a text that begins with a block element of HTML. */
export function recognisesHtml({ text }: Source): boolean {
  const head = text.slice(0, 4_000).replace(/^\uFEFF?(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*\?>)*/u, "");
  return /^<(?:!doctype\s+html\b|html[\s>]|head[\s>]|body[\s>]|(?:article|main|section|div|p|h[1-6]|meta|title|link|figure|ul|ol|blockquote|table)[\s>])/iu.test(
    head,
  );
}
