/** Some forms of a word: a stem in lower case and the endings it takes (`""` = the bare stem). */
export interface Inflection {
  readonly stem: string;
  readonly endings: ReadonlySet<string>;
}

const known = new Map<string, ReadonlySet<string>>();

/** The set that a list such as `"- а у ом"` writes down; `-` is the zero ending. One set a list. */
export function endingSet(list: string): ReadonlySet<string> {
  let set = known.get(list);
  if (!set) {
    set = new Set(list.split(" ").map((ending) => (ending === "-" ? "" : ending)));
    known.set(list, set);
  }
  return set;
}

/** A word that does not change. */
export function unchanging(word: string): Inflection {
  return { stem: word, endings: endingSet("-") };
}

/** Whether `word` (lower case) is one of the forms. */
export function isForm(word: string, forms: readonly Inflection[]): boolean {
  return forms.some(
    ({ stem, endings }) => word.startsWith(stem) && endings.has(word.slice(stem.length)),
  );
}
