/** Close vowel that follows by vowel harmony: ı after a ı, u after o u, i after ə e i, ü after ö ü. */
export type Harmony = "ı" | "i" | "u" | "ü";

/** How a word ends, which is all its suffixes depend on. */
export interface WordEnd {
  readonly harmony: Harmony;
  readonly end: "vowel" | "consonant";
}

const sets = new Map<string, ReadonlySet<string>>();

/** How a word (lower case) ends; words without a vowel count as front. */
export function wordEnd(word: string): WordEnd {
  const last = /[aıoueəiöü](?=[^aıoueəiöü]*$)/.exec(word)?.[0] ?? "e";
  const end = /[aıoueəiöü]$/.test(word) ? "vowel" : "consonant";
  if (/[aı]/.test(last)) return { harmony: "ı", end };
  if (/[ou]/.test(last)) return { harmony: "u", end };
  return { harmony: /[öü]/.test(last) ? "ü" : "i", end };
}

/**
 * Inflectional suffixes a noun can take, the empty one included: plural, possessive of the third
 * person and of "our"/"your", case, then -dır, -kı or -dək. Derivation (-lı, -çı, -sız, -lıq) makes
 * another word and is left out, and so is "my"/"thy", rare in news and spelled like other words.
 */
export function nounSuffixes({ harmony, end }: WordEnd): ReadonlySet<string> {
  return kept(harmony + end, () => build({ harmony, end }));
}

/** Suffixes whatever the sound: abbreviations are read by letters, so their harmony is not seen. */
export function anySuffix(): ReadonlySet<string> {
  return kept("any", () => {
    const ends = (["vowel", "consonant"] as const).flatMap((end) =>
      (["ı", "i", "u", "ü"] as const).map((harmony) => ({ harmony, end })),
    );
    return ends.flatMap((each) => [...nounSuffixes(each)]);
  });
}

/** The set built at its first use. */
function kept(key: string, list: () => readonly string[]): ReadonlySet<string> {
  let set = sets.get(key);
  if (!set) {
    set = new Set(list());
    sets.set(key, set);
  }
  return set;
}

/** The suffixes after a consonant that begin with a vowel, before which stems change. */
export function vowelSuffixes(harmony: Harmony): ReadonlySet<string> {
  return kept(`${harmony} vowels`, () =>
    [...nounSuffixes({ harmony, end: "consonant" })].filter((suffix) => /^[aıueəiü]/.test(suffix)),
  );
}

/** Suffixes of the plural of a possessive, after its own ending is taken off: naziri → nazirləri. */
export function possessivePluralSuffixes(harmony: Harmony): ReadonlySet<string> {
  const close = open(harmony) === "a" ? "ı" : "i";
  const ending = `l${open(harmony)}r${close}`;
  return kept(`${harmony} plural`, () => afterPossessive(close).map((suffix) => ending + suffix));
}

function open(harmony: Harmony): "a" | "ə" {
  return harmony === "ı" || harmony === "u" ? "a" : "ə";
}

function build(word: WordEnd): string[] {
  const plural = `l${open(word.harmony)}r`;
  const pluralEnd = { harmony: open(word.harmony) === "a" ? "ı" : "i", end: "consonant" } as const;
  return [...numbered(word), ...numbered(pluralEnd).map((suffix) => plural + suffix)];
}

function numbered(word: WordEnd): string[] {
  const { harmony: close, end } = word;
  const third = end === "vowel" ? `s${close}` : close;
  const link = end === "vowel" ? "" : close;
  const owners = [`${link}m${close}z`, `${link}n${close}z`];
  const consonant = { harmony: close, end: "consonant" } as const;
  return [
    ...cases(word),
    // A noun phrase's own -ı/-i/-u/-ü may already be the possessive: Nazirliyi → Nazirliyinin.
    ...(end === "vowel" ? afterPossessive(close) : []),
    ...afterPossessive(close).map((suffix) => third + suffix),
    ...owners.flatMap((owner) => cases(consonant).map((suffix) => owner + suffix)),
  ];
}

function cases({ harmony: close, end }: WordEnd): string[] {
  const wide = open(close);
  const vowel = end === "vowel";
  const dative = vowel ? `y${wide}` : wide;
  return withTails(close, {
    dative,
    locative: `d${wide}`,
    others: [
      "",
      vowel ? `n${close}n` : `${close}n`,
      vowel ? `n${close}` : close,
      `d${wide}n`,
      vowel ? `yl${wide}` : `l${wide}`,
    ],
  });
}

function afterPossessive(close: Harmony): string[] {
  const wide = open(close);
  return withTails(close, {
    dative: `n${wide}`,
    locative: `nd${wide}`,
    others: ["", `n${close}n`, `n${close}`, `nd${wide}n`, `yl${wide}`],
  });
}

interface Cases {
  readonly dative: string;
  readonly locative: string;
  readonly others: readonly string[];
}

function withTails(close: Harmony, { dative, locative, others }: Cases): string[] {
  const wide = open(close);
  const narrow = wide === "a" ? "ı" : "i";
  const plain = [dative, locative, ...others];
  const related = ["", `l${wide}r`, `n${narrow}n`, `l${wide}r${narrow}n`, `n${narrow}`];
  return [
    ...plain,
    ...plain.map((suffix) => `${suffix}d${suffix === "" ? close : narrow}r`),
    ...related.map((tail) => `${locative}k${narrow}${tail}`),
    `${dative}dək`,
  ];
}
