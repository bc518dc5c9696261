/**
 * UTF-16 codes of one text after the other, to be worked on in place. A text that was cut out of a
 * larger one is read letter by letter at several times the cost of a list of numbers.
 */
export interface TextCodes {
  /** The codes, and behind `length` whatever was there before. */
  readonly codes: Uint16Array;
  readonly length: number;
  /** Puts a text in place of the one before. */
  read(text: string): void;
  /** Puts codes in place of the text before. */
  copy(codes: Uint16Array): void;
  /** Makes the text this short. */
  cut(length: number): void;
  /** The codes as a text. */
  toString(): string;
}

/** Room for the codes of a text; it grows with the longest. */
export function textCodes(): TextCodes {
  let bytes = Buffer.alloc(2048);
  let codes = numbersOf(bytes);
  let length = 0;
  const makeRoom = (wanted: number): void => {
    length = wanted;
    if (wanted <= codes.length) return;
    bytes = Buffer.alloc(wanted * 4);
    codes = numbersOf(bytes);
  };
  return {
    get codes() {
      return codes;
    },
    get length() {
      return length;
    },
    read(text) {
      makeRoom(text.length);
      bytes.write(text, "utf16le");
    },
    copy(others) {
      makeRoom(others.length);
      codes.set(others);
    },
    cut(shorter) {
      length = shorter;
    },
    toString: () => bytes.toString("utf16le", 0, length * 2),
  };
}

function numbersOf(bytes: Buffer): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
}

/** Many texts as codes, one behind the other. */
export interface PackedCodes {
  /** Codes so far: where the next text will begin. */
  readonly length: number;
  add(text: string): void;
  /** The codes in memory of their own. */
  values(): Uint16Array;
}

/** An empty pack. */
export function packedCodes(): PackedCodes {
  let bytes = Buffer.alloc(1 << 16);
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(text) {
      const wanted = (length + text.length) * 2;
      if (wanted > bytes.length) {
        const wider = Buffer.alloc(wanted * 2);
        bytes.copy(wider, 0, 0, length * 2);
        bytes = wider;
      }
      bytes.write(text, length * 2, "utf16le");
      length += text.length;
    },
    values: () => numbersOf(bytes).slice(0, length),
  };
}
