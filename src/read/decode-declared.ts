/** How much of an input is searched for a declaration; HTML wants it in the first 1,024 bytes. */
const headLength = 1_024;

/** WHATWG labels that name UTF-8 or UTF-16, which were tried before. */
const unicode = /^(?:utf-?(?:8|16)|unicode)/i;

/**
 * The one-byte (or other legacy) encoding that an XML declaration or an HTML `meta` declares, as a
 * WHATWG name; null where none is declared, it is unknown, or it is a Unicode one.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, headLength));
  const label =
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ??
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  if (label === undefined || unicode.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null; // An unknown label says nothing: statistics decide.
  }
}
