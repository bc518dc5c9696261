import { ReadError } from "../model/errors.ts";
import type { Source } from "../model/source.ts";
import { refuseBinary } from "./decode-binary.ts";
import { declaredEncoding } from "./decode-declared.ts";
import { invalidUtf8At, unpairedSurrogateAt } from "./decode-invalid.ts";
import { guessLegacyEncoding, guessUtf16 } from "./decode-statistics.ts";

/** V8's longest string, in UTF-16 units: no input of more bytes is sure to fit. */
const longestText = 2 ** 29 - 24;

/**
 * Turns the bytes of an input into text. In this order: a byte order mark, UTF-16 that statistics
 * make certain, UTF-8 (which nothing else resembles by chance), the encoding that an XML or HTML
 * input declares, and a Russian one-byte encoding that letter frequencies make certain.
 *
 * @throws ReadError `read/empty`, `read/whitespace`, `read/binary`, `read/nul`, `read/surrogate`,
 * `read/undecodable`, `read/too-large`
 */
export function decode(bytes: Uint8Array, path: string): Source {
  if (bytes.length === 0) throw new ReadError("read/empty", { path });
  if (bytes.length > longestText) throw tooLarge(bytes, path);
  const { text, encoding } = decodeText(bytes, path);
  refuseNul(text, path);
  // \S does not match U+FEFF, so a lone byte order mark is white space too.
  if (!/\S/.test(text)) throw new ReadError("read/whitespace", { path });
  return { path, bytes, text, encoding };
}

function decodeText(bytes: Uint8Array, path: string): Pick<Source, "text" | "encoding"> {
  const utf16 = markedUtf16(bytes) ?? guessUtf16(bytes);
  if (utf16 !== null) return { text: decodeUtf16(bytes, utf16, path), encoding: utf16 };
  refuseBinary(bytes, path);
  const text = tryDecode(bytes, "utf-8");
  if (text !== null) return { text, encoding: "utf-8" };
  const encoding = declaredEncoding(bytes) ?? guessLegacyEncoding(bytes);
  const legacy = encoding === null ? null : tryDecode(bytes, encoding);
  if (legacy === null || encoding === null) throw undecodable(bytes, path);
  return { text: legacy, encoding };
}

function markedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // FF FE 00 00 is the mark of UTF-32, which no decoder here knows: it fails as binary.
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe;
  return marked && !(bytes.length >= 4 && bytes[2] === 0 && bytes[3] === 0) ? "utf-16le" : null;
}

function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be", path: string): string {
  const text = tryDecode(bytes, encoding);
  if (text !== null) return text;
  const offset = unpairedSurrogateAt(bytes, encoding);
  throw new ReadError("read/surrogate", { path, offset });
}

/** The text, byte order mark kept; null where a byte does not fit the encoding. */
function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

function refuseNul(text: string, path: string): void {
  const offset = text.indexOf("\0");
  if (offset >= 0) throw new ReadError("read/nul", { path, offset });
}

function undecodable(bytes: Uint8Array, path: string): ReadError {
  const { offset, surrogate } = invalidUtf8At(bytes);
  return new ReadError(surrogate ? "read/surrogate" : "read/undecodable", { path, offset });
}

function tooLarge(bytes: Uint8Array, path: string): ReadError {
  const megabytes = Math.ceil(bytes.length / 1e6);
  return new ReadError("read/too-large", { path, megabytes, limit: Math.floor(longestText / 1e6) });
}
