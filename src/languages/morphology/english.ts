import { endingSet, type Inflection, unchanging } from "./inflection.ts";

/** Plurals that no rule gives. Lower case. */
const irregularPlurals: Readonly<Record<string, string>> = {
  child: "children",
  person: "people",
  foot: "feet",
  tooth: "teeth",
  goose: "geese",
  mouse: "mice",
  ox: "oxen",
  criterion: "criteria",
  phenomenon: "phenomena",
  datum: "data",
  medium: "media",
  bacterium: "bacteria",
  memorandum: "memoranda",
  referendum: "referenda",
  stratum: "strata",
  curriculum: "curricula",
  index: "indices",
  appendix: "appendices",
  nucleus: "nuclei",
  alumnus: "alumni",
  knife: "knives",
  life: "lives",
  wife: "wives",
  leaf: "leaves",
  half: "halves",
  wolf: "wolves",
  shelf: "shelves",
  self: "selves",
  thief: "thieves",
  loaf: "loaves",
  calf: "calves",
  scarf: "scarves",
};
/** Words in -man that are not compounds of "man". */
const notMan = /(?:^|ger|hu|ro|otto|norse?|to|sha|musul|tali|tur[ck]o|cay|o|ha)man$/;

/** Singular and plural of an English noun (lower case); possessives are a matter of the text. */
export function englishForms(word: string): readonly Inflection[] {
  const forms: Inflection[] = [{ stem: word, endings: endingSet(regularEndings(word)) }];
  const irregular = Object.hasOwn(irregularPlurals, word) ? irregularPlurals[word] : undefined;
  if (irregular !== undefined) forms.push(unchanging(irregular));
  if (/[^aeiou]y$/.test(word)) forms.push(unchanging(`${word.slice(0, -1)}ies`));
  if (/sis$/.test(word)) forms.push(unchanging(`${word.slice(0, -2)}es`));
  if (word === "man" || (/man$/.test(word) && !notMan.test(word))) {
    forms.push(unchanging(`${word.slice(0, -3)}men`));
  }
  return forms;
}

function regularEndings(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return word.endsWith("ch") ? "- es s" : "- es";
  return word.endsWith("o") ? "- s es" : "- s";
}
