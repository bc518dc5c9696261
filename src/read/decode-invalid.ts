/**
 * Offset of the first byte that is not valid UTF-8, and whether a surrogate stands there (three
 * bytes ED A0..BF xx, which some programs write for half of a pair). The length where all is valid.
 */
export function invalidUtf8At(bytes: Uint8Array): { offset: number; surrogate: boolean } {
  let offset = 0;
  while (offset < bytes.length) {
    const length = sequenceLength(bytes, offset);
    if (length === 0) break;
    offset += length;
  }
  const surrogate = bytes[offset] === 0xed && ((bytes[offset + 1] ?? 0) & 0xe0) === 0xa0;
  return { offset, surrogate };
}

/** Bytes of the sequence at `offset`, 0 where it is ill-formed (Unicode 16, table 3-7). */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const [least, most] = secondByteRange(lead);
  const second = bytes[offset + 1] ?? 0;
  if (second < least || second > most) return 0;
  for (let index = 2; index < length; index++) {
    if (((bytes[offset + index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function secondByteRange(lead: number): readonly [least: number, most: number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}

/** Byte offset of the first surrogate without its other half; the length where there is none. */
export function unpairedSurrogateAt(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): number {
  const high = encoding === "utf-16le" ? 1 : 0;
  for (let offset = 0; offset + 1 < bytes.length; offset += 2) {
    const kind = (bytes[offset + high] ?? 0) & 0xfc;
    if (kind === 0xdc) return offset;
    if (kind !== 0xd8) continue;
    if (((bytes[offset + 2 + high] ?? 0) & 0xfc) !== 0xdc) return offset;
    offset += 2;
  }
  return bytes.length - (bytes.length % 2);
}
