/** Turns the bytes of an XML file into text, chunk by chunk. */
export interface XmlDecoder {
  /** Throws `TypeError` where the bytes are not valid in the file's encoding. */
  decode(bytes: Uint8Array): string;
  end(): string;
}

/**
 * A decoder for the encoding that byte order mark, zero bytes or XML declaration name
 * (XML 1.0, appendix F); UTF-8 where none does. Throws `RangeError` for an unknown encoding.
 */
export function xmlDecoder(first: Uint8Array): XmlDecoder {
  const decoder = new TextDecoder(encodingOf(first), { fatal: true });
  return {
    decode: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0x3c && b === 0) return "utf-16le";
  if (a === 0 && b === 0x3c) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, 256));
  const declared = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1] ?? "utf-8";
  // A declaration that could be read byte by byte cannot be UTF-16 whatever it says.
  return /^(utf-?16|ucs-?2)/i.test(declared) ? "utf-8" : declared;
}
