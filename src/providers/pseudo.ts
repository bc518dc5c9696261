import { BARE_ADDRESSES, URLS } from "../languages/patterns.ts";
import type { Provider, ProviderDefinition } from "../model/provider.ts";

/**
 * A deterministic stand-in for a translation: Cyrillic and Latin letters become accented Latin ones,
 * the whole is put in brackets; numbers, URLs, domains, e-mail addresses, @handles,
 * #hashtags and placeholders stay.
 */
export const pseudo: ProviderDefinition = {
  name: "pseudo",
  settings: [],
  limits: { concurrency: 16 },
  languages: "*",
  create: async () => createPseudo(),
};

function createPseudo(): Provider {
  return {
    name: "pseudo",
    version: "1",
    limits: pseudo.limits,
    supports: () => true,
    translate: async (job) => ({
      translations: job.segments.map(({ id, text }) => ({ id, text: pseudonymise(text) })),
    }),
  };
}

const KEPT: RegExp = new RegExp(
  `⟦[^⟧]*⟧|${URLS.source}|${BARE_ADDRESSES.source}|#[a-z\\d_]{2,}`,
  "giu",
);

const FROM = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz";
const TO = "áƀṽǵđéëžźíĵḱĺṁńóṕŕśţúḟẋčçšŝŭýîèûâáƀćđéḟǵĥíĵḱĺṁńóṕɋŕśţúṽŵẋýź";

function pseudonymise(text: string): string {
  let result = "";
  let from = 0;
  for (const match of text.matchAll(KEPT)) {
    result += accent(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return `[${result}${accent(text.slice(from))}]`;
}

function accent(text: string): string {
  return text.replaceAll(/\p{L}/gu, (letter) => {
    const lower = letter.toLowerCase();
    const accented = TO[FROM.indexOf(lower)];
    if (accented === undefined) return /\p{Script=Cyrillic}/u.test(letter) ? "ẋ" : letter;
    return lower === letter ? accented : accented.toUpperCase();
  });
}
