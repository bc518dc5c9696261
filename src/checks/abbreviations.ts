import { initialisms, spelledOut } from "../languages/names/initialisms.ts";
import type { Check, Pair, Remark } from "../model/check.ts";

/** Initialisms are translated, not spelt by letters: ВОЗ is WHO and ÜST. */
export const abbreviations: Check = {
  id: "abbreviations",
  severity: "warning",
  about: "Russian initialisms are rendered by the target's own: ВОЗ is WHO and ÜST, never VOZ.",
  examples: [
    {
      to: "en",
      source: "ВОЗ готова помочь.",
      wrong: "VOZ is ready to help.",
      right: "WHO is ready to help.",
    },
    {
      to: "az",
      source: "МИД сообщил об этом.",
      wrong: "MİD bu barədə məlumat verib.",
      right: "XİN bu barədə məlumat verib.",
    },
    {
      to: "en",
      source: "Об этом заявил представитель ООН.",
      wrong: "A spokesman for the OSCE said this.",
      right: "A U.N. spokesman said this.",
    },
  ],
  *run({ source, target, to, terms }: Pair): Iterable<Remark> {
    const column = to === "az" ? 1 : to === "en" ? 2 : null;
    if (column === null) return;
    const own = initialisms.filter(
      ([ru]) => hasWord(source, ru) && !terms.some((term) => term.source === ru),
    );
    for (const row of own) {
      const accepted = row[column].split("|");
      if (accepted.some((form) => hasForm(target, form, to))) continue;
      const [found] = spelledOut[row[0]]?.exec(target) ?? [];
      const expected = accepted.slice(0, 1);
      if (found === undefined) yield { code: "abbreviations/missing", expected };
      else yield { code: "abbreviations/spelled", expected, actual: [found] };
    }
  },
};

function hasWord(text: string, word: string): boolean {
  if (!text.includes(word)) return false;
  return new RegExp(`(?<![\\p{L}\\d-])${word}(?![\\p{L}\\d])`, "u").test(text);
}

/** An initialism as it is, words in any case with any ending. */
function hasForm(text: string, form: string, language: string): boolean {
  if (/^[\p{Lu}.]{2,}$/u.test(form)) {
    return new RegExp(`(?<!\\p{L})${form.replaceAll(".", "\\.")}(?!\\p{Ll}{4})`, "u").test(text);
  }
  return text.toLocaleLowerCase(language).includes(form.toLocaleLowerCase(language));
}
