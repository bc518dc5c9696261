/** How a name of the source stands in a target. */
export type NameMatch = "same" | "similar" | "none";

/**
 * Whether one of `spellings` stands in `words` (the target's capitalised words): as it is, with an
 * ending (Musayevin, Kluge’s), or in another romanisation of the same sounds (Musaev, Mousayev).
 */
export function matchName(spellings: readonly string[], words: readonly string[]): NameMatch {
  const known = spellings.map((own) => own.toLocaleLowerCase("az"));
  const given = words.map((word) => word.toLocaleLowerCase("az"));
  if (given.some((word) => known.some((own) => begins(word, own)))) return "same";
  const bones = known.map(skeleton).filter((own) => own.length > 0);
  const isSimilar = given.some((word) => bones.some((own) => begins(skeleton(word), own, 2)));
  return isSimilar ? "similar" : "none";
}

function begins(word: string, name: string, least = 3): boolean {
  return word === name || (name.length >= least && word.startsWith(name));
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|şş|sch|sh|ş|š|sz/gu, "s"],
  [/zh|dzh|dj|j|c(?=[eiəıüö])|ž/gu, "z"],
  [/ts|tz|cz|ch|ç|tch|č|c/gu, "s"],
  [/kh|gh|ğ|x|h|q|g|k|ck/gu, "k"],
  [/ph|f|v|w|u(?=[aeəio])/gu, "v"],
  [/th|d|t/gu, "t"],
  [/b|p/gu, "p"],
  [/[aeəiıoöuüyjáéíóúäëïèêâîôûœæ'’-]/gu, ""],
];

/** The consonants of a name as far as romanisations agree on them: Heydar and Гейдар are "ktr". */
function skeleton(name: string): string {
  const bones = SOUNDS.reduce((text, [sound, sign]) => text.replaceAll(sound, sign), name);
  return bones.replaceAll(/(.)\1+/gu, "$1").replace(/^k(?=.{2})/u, "");
}
