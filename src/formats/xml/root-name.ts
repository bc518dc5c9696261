/** The name of an XML document's root element, without parsing it; `null` where it is no XML. */
export function rootName(text: string): string | null {
  const head = text.slice(0, 20_000);
  const prolog =
    /^\uFEFF?(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:[^[\]>]|\[[^\]]*\])*>)*/iu;
  const start = prolog.exec(head)?.[0].length ?? 0;
  return /^<([\p{L}_][\w:.-]*)(?=[\s/>])/u.exec(head.slice(start))?.[1] ?? null;
}
