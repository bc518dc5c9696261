/** Bytes looked at: enough for letter frequencies, little enough for a file of any size. */
const sampleLength = 65_536;

/** High bytes of UTF-16 units in the texts we read: Latin, Cyrillic, punctuation. */
const usualHighBytes: ReadonlySet<number> = new Set([0x00, 0x01, 0x02, 0x04, 0x20, 0x21]);

/**
 * UTF-16 without a byte order mark: one of the two byte positions holds (almost) only the high
 * bytes of Latin, Cyrillic and punctuation, the other does not. Null where that is not clear.
 */
export function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, sampleLength) & ~1;
  if (length < 8) return null;
  const even = usualShare(bytes, 0, length);
  const odd = usualShare(bytes, 1, length);
  if (odd.usual > 0.97 && odd.telling > 0.5 && even.telling < 0.2) return "utf-16le";
  return even.usual > 0.97 && even.telling > 0.5 && odd.telling < 0.2 ? "utf-16be" : null;
}

/** Shares of usual high bytes, and of those that UTF-8 text never has (controls), at one parity. */
function usualShare(
  bytes: Uint8Array,
  parity: number,
  length: number,
): { usual: number; telling: number } {
  let usual = 0;
  let telling = 0;
  for (let offset = parity; offset < length; offset += 2) {
    const byte = bytes[offset] ?? 0;
    if (usualHighBytes.has(byte)) usual++;
    if (byte < 0x09) telling++;
  }
  return { usual: (usual * 2) / length, telling: (telling * 2) / length };
}

/** One-byte encodings of Russian, the likeliest first. */
const legacyEncodings = ["windows-1251", "koi8-r", "ibm866"] as const;

/** Letters of Russian with their frequency in per mille (rounded from any large corpus). */
const frequencies: ReadonlyMap<string, number> = new Map([
  ...Object.entries({ о: 110, е: 85, а: 80, и: 74, н: 67, т: 63, с: 55, р: 47, в: 45, л: 44 }),
  ...Object.entries({ к: 35, м: 32, д: 30, п: 28, у: 26, я: 20, ы: 19, ь: 17, г: 17, з: 16 }),
  ...Object.entries({ б: 16, ч: 14, й: 12, х: 10, ж: 9, ш: 7, ю: 6, ц: 5, щ: 4, э: 3 }),
  ...Object.entries({ ф: 3, ъ: 0.4, ё: 0.4, і: 1, ї: 1, є: 1, ў: 1 }),
]);

/** Mean log-likelihood per byte that Russian text reaches, and its least lead over the next best. */
const leastLikelihood = -4.2;
const leastLead = 0.3;

/** Bytes above 7F below which no statistic is clear. */
const leastBytes = 12;

/**
 * The one-byte encoding in which the bytes above 7F read like Russian letters and no other does;
 * null where the statistic is not clear.
 */
export function guessLegacyEncoding(bytes: Uint8Array): string | null {
  const sample = nonAsciiSample(bytes);
  const ranked = legacyEncodings
    .map((encoding) => ({ encoding, likelihood: russianLikelihood(sample, encoding) }))
    .sort((a, b) => b.likelihood - a.likelihood);
  const [best, next] = ranked;
  if (best === undefined || next === undefined) return null;
  const clear = best.likelihood - next.likelihood >= leastLead;
  return clear && best.likelihood >= leastLikelihood ? best.encoding : null;
}

/** A stretch of the input that begins a little before its first byte above 7F. */
function nonAsciiSample(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, first - 1);
  return bytes.subarray(start, start + sampleLength);
}

/** Mean natural logarithm of how likely each byte above 7F is as a Russian letter in its place. */
function russianLikelihood(sample: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(sample);
  let sum = 0;
  let count = 0;
  let previous = " ";
  for (const character of text) {
    if (character > "\x7f") {
      sum += characterLikelihood(character, previous);
      count++;
    }
    previous = character;
  }
  return count < leastBytes ? Number.NEGATIVE_INFINITY : sum / count;
}

function characterLikelihood(character: string, previous: string): number {
  const lower = character.toLowerCase();
  const frequency = frequencies.get(lower);
  if (frequency === undefined) return /[«»—–…№“”„°§©\u00a0]/.test(character) ? -5 : -9;
  const capitalInside = character !== lower && /\p{Ll}/u.test(previous);
  const insideLatinWord = /[A-Za-z]/.test(previous);
  const smallAfterCapital = character === lower && /\p{Lu}/u.test(previous);
  if (capitalInside || insideLatinWord) return Math.log(frequency / 1000) - 5;
  return Math.log(frequency / 1000) - (smallAfterCapital ? 0.5 : 0);
}
