import { hasTerm } from "../languages/terms/has-term.ts";
import type { TermLanguage } from "../languages/terms/words.ts";
import type { Check, Pair, Remark } from "../model/check.ts";
import type { GlossaryHit } from "../model/glossary.ts";

const TERM = { source: "Милли Меджлис", targets: ["Milli Majlis"], forbidden: ["Milli Medjlis"] };
const SESSION = "Заседание Милли Меджлиса";

/** The glossary's targets are used, its forbidden ones are not. */
export const glossary: Check = {
  id: "glossary",
  severity: "warning",
  about: "A term of the glossary has one of its targets, and none that it forbids.",
  examples: [
    {
      to: "en",
      source: SESSION,
      wrong: "A meeting of the parliament",
      right: "A meeting of the Milli Majlis",
      term: TERM,
    },
    {
      to: "en",
      source: SESSION,
      wrong: "A meeting of the Milli Medjlis",
      right: "A meeting of the Milli Majlis",
      term: TERM,
    },
  ],
  *run({ source, target, to, terms }: Pair): Iterable<Remark> {
    const language = languageOf(to);
    if (language === null) return;
    for (const term of unique(terms.filter((own) => !isInTitle(source, own)))) {
      const used = term.forbidden.filter((form) => hasTerm(target, form, language));
      const isRight = term.targets.some((form) => hasTerm(target, form, language));
      const bad = used.filter(
        (form) => !isRight || !term.targets.some((own) => own.includes(form)),
      );
      if (bad.length > 0) {
        yield {
          code: "glossary/forbidden",
          severity: "error",
          expected: term.targets,
          actual: bad,
        };
      } else if (!isRight) {
        const expected = term.targets;
        yield {
          code: "glossary/unused",
          expected,
          ...(isCommon(term) ? { severity: "info" } : {}),
        };
      }
    }
  },
};

function languageOf(to: string): TermLanguage | null {
  return to === "az" || to === "en" ? to : null;
}

function unique(terms: readonly GlossaryHit[]): readonly GlossaryHit[] {
  return terms.filter((term, at) => terms.findIndex(({ source }) => source === term.source) === at);
}

/** One common noun may be told otherwise: $ for dollar, reporters for journalists. */
function isCommon({ source }: GlossaryHit): boolean {
  return /^\p{Ll}+$/u.test(source);
}

/** Part of a quoted name: a newspaper called «Деловой Каспий». */
function isInTitle(text: string, { start, end }: GlossaryHit): boolean {
  const opened = Math.max(text.lastIndexOf("«", start), text.lastIndexOf("“", start));
  const closed = text.slice(end).search(/[»”]/u);
  const inside = opened >= 0 && closed >= 0 ? text.slice(opened + 1, end + closed) : "";
  return (
    inside !== "" && !/[«»“”]/u.test(inside) && inside.length > end - start && inside.length <= 40
  );
}
