/** Different words, each once, as the index folds them: where parts of words are looked for. */
export interface Vocabulary {
  /** Adds the word of the first `length` of `letters`. */
  add(letters: Uint16Array, length: number): void;
  /** All words as UTF-16 codes, each between two line feeds: `\nпорт\nалят\n`. */
  values(): Uint16Array;
}

/** What stands before and after each word. */
const lineFeed = 10;

/** An empty vocabulary: the words one behind the other, and a hash table of where each begins. */
export function vocabulary(): Vocabulary {
  let codes = new Uint16Array(1 << 12);
  codes[0] = lineFeed;
  let used = 1;
  let slots = new Uint32Array(1 << 10);
  let words = 0;

  /** The slot of a word, or the free one where it belongs. */
  const place = (letters: Uint16Array, from: number, length: number): number => {
    let at = hashOf(letters, from, length) & (slots.length - 1);
    for (let start = slots[at]; start !== 0; start = slots[at]) {
      if (isAt(codes, start ?? 0, letters, from, length)) return at;
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  };
  const widen = (): void => {
    const old = slots;
    slots = new Uint32Array(old.length * 2);
    for (const start of old) {
      if (start !== 0) slots[place(codes, start, codes.indexOf(lineFeed, start) - start)] = start;
    }
  };
  return {
    add(letters, length) {
      const at = place(letters, 0, length);
      if (slots[at] !== 0) return;
      if (used + length >= codes.length) {
        const wider = new Uint16Array(codes.length * 2 + length);
        wider.set(codes);
        codes = wider;
      }
      slots[at] = used;
      codes.set(letters.subarray(0, length), used);
      used += length + 1;
      codes[used - 1] = lineFeed;
      words += 1;
      if (words * 2 > slots.length) widen();
    },
    values: () => codes.slice(0, used),
  };
}

/** FNV-1a, 32 bits, mixed down into the low ones. */
function hashOf(letters: Uint16Array, from: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + length; at += 1) {
    hash = Math.imul(hash ^ (letters[at] ?? 0), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

/** Whether the word that begins at `start` is these letters and no more. */
function isAt(
  codes: Uint16Array,
  start: number,
  letters: Uint16Array,
  from: number,
  length: number,
): boolean {
  for (let at = 0; at < length; at += 1) {
    if (codes[start + at] !== letters[from + at]) return false;
  }
  return codes[start + length] === lineFeed;
}

/** Where a part may stand in a word. */
export type PartPlace = "anywhere" | "beginning" | "end";

/** The words of {@link Vocabulary.values} that hold a part there. */
export function wordsWith(words: Uint16Array, part: string, place: PartPlace): readonly string[] {
  const bytes = Buffer.from(words.buffer, words.byteOffset, words.byteLength);
  const needle = `${place === "beginning" ? "\n" : ""}${part}${place === "end" ? "\n" : ""}`;
  const found: string[] = [];
  for (let at = bytes.indexOf(needle, 0, "utf16le"); at >= 0; ) {
    const middle = at / 2 + (place === "beginning" ? 1 : 0);
    const start = words.lastIndexOf(lineFeed, middle) + 1;
    const end = words.indexOf(lineFeed, middle);
    found.push(bytes.toString("utf16le", start * 2, end * 2));
    at = bytes.indexOf(needle, end * 2, "utf16le");
  }
  return found;
}
