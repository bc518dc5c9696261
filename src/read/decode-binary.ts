import { ReadError } from "../model/errors.ts";

/** First bytes of files that people mistake for articles. */
const signatures: readonly (readonly [what: string, magic: string])[] = [
  ["PDF", "%PDF-"],
  ["ZIP archive or Office document", "PK\x03\x04"],
  ["old Office document", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
  ["RTF document", "{\\rtf"],
  ["gzip archive", "\x1f\x8b\x08"],
  ["7-Zip archive", "7z\xbc\xaf\x27\x1c"],
  ["RAR archive", "Rar!\x1a\x07"],
  ["Zstandard archive", "\x28\xb5\x2f\xfd"],
  ["xz archive", "\xfd7zXZ\0"],
  ["PNG picture", "\x89PNG\r\n\x1a\n"],
  ["JPEG picture", "\xff\xd8\xff"],
  ["GIF picture", "GIF87a"],
  ["GIF picture", "GIF89a"],
  ["MP3 audio", "ID3\x03"],
  ["MP3 audio", "ID3\x04"],
  ["Ogg media", "OggS\0"],
  ["ELF program", "\x7fELF"],
  ["SQLite database", "SQLite format 3\0"],
  ["UTF-32 text", "\xff\xfe\0\0"],
  ["UTF-32 text", "\0\0\xfe\xff"],
];

/** Share of control characters in the sample above which bytes are not text. */
const mostControls = 0.02;
const sampleLength = 65_536;

/** Throws `read/binary` where the bytes are of a known binary format or full of control bytes. */
export function refuseBinary(bytes: Uint8Array, path: string): void {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const known = signatures.find(([, magic]) => head.startsWith(magic));
  if (known !== undefined) throw new ReadError("read/binary", { path, what: known[0] });
  const sample = bytes.subarray(0, sampleLength);
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls++;
  if (controls > Math.max(2, sample.length * mostControls)) {
    throw new ReadError("read/binary", { path, what: "control bytes" });
  }
}

/** C0 controls that no text has: all but tab to carriage return, substitute and escape. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b;
}
