import { hasTerm } from "../../languages/terms/has-term.ts";
import type { TermLanguage } from "../../languages/terms/words.ts";
import type { GlossaryEntry } from "../../model/glossary.ts";
import type { LanguageTag } from "../../model/language.ts";
import type { GlossaryFinding, GlossaryProblem } from "./glossary-finding.ts";

/** One text of an entry, and where it stands. */
interface Cell {
  readonly text: string;
  /** `source`, `forms`, or the language of a target. */
  readonly place: string;
}

const mixed =
  /\p{Script=Latin}\p{M}*\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{M}*\p{Script=Latin}|[ǝӘә]/u;
const spaces = /^\s|\s$|\s{2}|[\t\r\n\u00A0\u200B-\u200D\u2060\uFEFF]/;
/** Languages of the newsroom that are never written in Cyrillic under their plain tag. */
const latin: readonly LanguageTag[] = ["az", "en", "tr"];
const termLanguages: readonly TermLanguage[] = ["ru", "az", "en"];

/** What is wrong with an entry by itself. */
export function checkEntry(
  entry: GlossaryEntry,
  sourceLanguage: LanguageTag,
  targetLanguages: readonly LanguageTag[],
): readonly GlossaryFinding[] {
  const { line, source } = entry;
  if (source.trim() === "") return [found("empty-source", line, "the source term is empty", {})];
  return [
    ...missingTargets(entry, targetLanguages),
    ...cellsOf(entry).flatMap((cell) => checkCell(cell, line)),
    ...forbiddenPreferred(entry),
    ...unfindable(entry, sourceLanguage),
  ];
}

function missingTargets(
  { line, targets }: GlossaryEntry,
  languages: readonly LanguageTag[],
): readonly GlossaryFinding[] {
  return languages
    .filter((language) => !targets[language]?.some((target) => target.trim() !== ""))
    .map((language) => found("empty-target", line, `no ${language} target`, { language }));
}

function cellsOf({ source, forms, targets, forbidden }: GlossaryEntry): readonly Cell[] {
  const translations = [targets, forbidden].flatMap((group) =>
    Object.entries(group).flatMap(([place, texts]) => texts.map((text) => ({ text, place }))),
  );
  const own = [source, ...forms].map((text, at) => ({
    text,
    place: at === 0 ? "source" : "forms",
  }));
  return [...own, ...translations];
}

function checkCell({ text, place }: Cell, line: number): readonly GlossaryFinding[] {
  const findings: GlossaryFinding[] = [];
  const data = { place };
  if (spaces.test(text)) {
    findings.push(found("whitespace", line, `${place}: stray white space`, data));
  }
  if (mixed.test(text)) {
    const message = `${place}: a word mixes Latin and Cyrillic letters that look alike`;
    findings.push(found("look-alike", line, message, data));
  } else if (latin.includes(place) && /\p{Script=Cyrillic}/u.test(text)) {
    findings.push(found("cyrillic-in-target", line, `${place}: Cyrillic letters`, data));
  }
  return findings;
}

function forbiddenPreferred({
  line,
  targets,
  forbidden,
}: GlossaryEntry): readonly GlossaryFinding[] {
  return Object.keys(targets).flatMap((language) => {
    const both = targets[language]?.filter((target) => forbidden[language]?.includes(target)) ?? [];
    return both.map((term) =>
      found("forbidden-is-preferred", line, `${language}: "${term}" is both target and forbidden`, {
        language,
        term,
      }),
    );
  });
}

function unfindable(
  { line, source }: GlossaryEntry,
  sourceLanguage: LanguageTag,
): readonly GlossaryFinding[] {
  const language = termLanguages.find((known) => known === sourceLanguage);
  if (language === undefined || hasTerm(source, source, language)) return [];
  return [found("unfindable", line, `"${source}" holds no word that could be found`, { source })];
}

function found(
  problem: GlossaryProblem,
  line: number,
  message: string,
  data: GlossaryFinding["data"],
): GlossaryFinding {
  return {
    problem,
    severity: problem === "empty-target" ? "warning" : "error",
    line,
    message,
    data,
  };
}
