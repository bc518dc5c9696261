/** Bytes of an input with what decoding made of them. */
export interface Source {
  /** As given on the command line; `-` for stdin. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The decoded text, byte order mark included where there was one (U+FEFF counts as one character). */
  readonly text: string;
  /** WHATWG name: `utf-8`, `utf-16le`, `windows-1251`, `koi8-r`. */
  readonly encoding: string;
}
