import { renderAgency } from "../languages/agencies.ts";
import { formatDate, formatWeekday, isRealDate } from "../languages/dates.ts";
import { renderPlace } from "../languages/places/find-place.ts";
import { transliterateName } from "../languages/transliterate/transliterate-name.ts";
import type { Dateline } from "../model/article.ts";
import type { LanguageTag } from "../model/language.ts";
import { dateline as azerbaijani } from "./az/dateline.ts";
import { type DateSpan, findDateSpan } from "./dateline-spans.ts";
import { dateline as english } from "./en/dateline.ts";
import { type Messages, makeMessages } from "./make-messages.ts";

/** A stretch of the dateline and what stands there in the target language. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const interfaces = new Map<LanguageTag, Messages>();

/**
 * A dateline in the target language's wire style: "БАКУ, 26 апр — Sputnik." → az
 * "BAKI, 26 aprel — Sputnik.", en "BAKU, April 26 — Sputnik.". Punctuation, capitals and order of
 * the parts stay as written; months are written out; the year appears only where `text` has it.
 *
 * `null` where any part is not certain, so that the dateline goes to a provider instead: a place
 * that is neither listed nor spelt by a Russian pattern (-ск, -град), an agency in Cyrillic that is
 * not listed, a date that is not in the text, or Russian words that are no part of a dateline.
 * A reporter's name is always transliterated: a provider would not know it better.
 */
export function renderDateline(
  dateline: Dateline,
  text: string,
  language: LanguageTag,
): string | null {
  if (language === "ru") return text;
  if (language !== "az" && language !== "en") return null;
  const parts = [
    ...placeReplacements(dateline, text, language),
    agencyReplacement(dateline.agency, text, language),
    nameReplacement(dateline.reporter, text, (name) => transliterateName(name, language).text),
    ...dateReplacements(dateline, text, language),
  ];
  const found: Replacement[] = [];
  for (const part of parts) {
    if (part === "uncertain") return null;
    if (part !== "absent") found.push(part);
  }
  return assemble(found, text, language);
}

type Part = Replacement | "absent" | "uncertain";

function placeReplacements(dateline: Dateline, text: string, language: "az" | "en"): Part[] {
  let from = 0;
  return dateline.places.map((place) => {
    const start = text.indexOf(place, from);
    const rendered = placeName(place, language);
    if (start < 0 || rendered === null) return "uncertain";
    from = start + place.length;
    return { start, end: from, text: rendered };
  });
}

/** "г. Баку" is Bakı: neither language marks a city in a dateline. */
function placeName(written: string, language: "az" | "en"): string | null {
  const place = written.replace(/^г\.\s?/iu, "");
  const listed = renderPlace(place, language);
  if (listed !== null) return listed;
  const name = transliterateName(place, language);
  return name.sure ? name.text : null;
}

function nameReplacement(
  name: string | null | undefined,
  text: string,
  render: (name: string) => string | null,
): Part {
  if (name === null || name === undefined) return "absent";
  const start = text.lastIndexOf(name);
  const rendered = render(name);
  if (start < 0 || rendered === null) return "uncertain";
  return { start, end: start + name.length, text: rendered };
}

/** "Корр. ТАСС" is "TASS müxbiri", "TASS correspondent": both languages name the agency first. */
function agencyReplacement(agency: string | null, text: string, language: "az" | "en"): Part {
  const part = nameReplacement(agency, text, (name) => renderAgency(name, language));
  if (part === "absent" || part === "uncertain") return part;
  const title = /(?:спец\.?\s?)?корр(?:\.|еспондент(?=\s))\s*$/iu.exec(text.slice(0, part.start));
  if (title === null) return part;
  const key = /^спец/i.test(title[0]) ? "dateline.specialCorrespondent" : "dateline.correspondent";
  return {
    ...part,
    start: title.index,
    text: messagesOf(language).t(key, { agency: part.text }),
  };
}

function dateReplacements(dateline: Dateline, text: string, language: "az" | "en"): Part[] {
  const { date } = dateline;
  if (date === null) return [];
  const span = findDateSpan(text);
  if (span === null || span.day !== date.day || span.month !== date.month) return ["uncertain"];
  if (!isRealDate(span)) return ["uncertain"];
  const { t } = messagesOf(language);
  const parts: Part[] = [{ ...span.place, text: dateText(span, language) }];
  if (span.separateWeekday !== null) {
    const { weekday, place } = span.separateWeekday;
    parts.push({ ...place, text: formatWeekday(weekday, language) });
  }
  if (span.zonedTime !== null) {
    const { time, zone, place } = span.zonedTime;
    parts.push({ ...place, text: t(`dateline.${zone}Time`, { time }) });
  }
  return parts;
}

function dateText(span: DateSpan, language: "az" | "en"): string {
  const date = formatDate(span, language);
  const text =
    span.weekday === null
      ? date
      : messagesOf(language).t("dateline.weekdayDate", {
          date,
          weekday: formatWeekday(span.weekday, language),
        });
  return span.inCapitals ? text.toLocaleUpperCase(language) : text;
}

/** Puts the parts in their places; what is left between them must be understood as well. */
function assemble(
  parts: readonly Replacement[],
  text: string,
  language: "az" | "en",
): string | null {
  const ordered = parts.toSorted((a, b) => a.start - b.start);
  let result = "";
  let end = 0;
  for (const part of [...ordered, { start: text.length, end: text.length, text: "" }]) {
    const gap = part.start < end ? null : renderGap(text.slice(end, part.start), language);
    if (gap === null) return null;
    result += gap + part.text;
    end = part.end;
  }
  return result;
}

/** Between the parts stand punctuation, Latin words, "и", and countries that nobody named a place. */
function renderGap(gap: string, language: "az" | "en"): string | null {
  let understood = true;
  const text = gap.replaceAll(/\p{Script=Cyrillic}+(?:[ -]\p{Script=Cyrillic}+)*/gu, (words) => {
    if (words === "и") return messagesOf(language).t("dateline.and");
    const place = renderPlace(words, language);
    if (place === null) understood = false;
    return place ?? words;
  });
  return understood && !/\d/.test(gap.replaceAll(/(?<!\d)\d{1,2}[:.]\d{2}(?!\d)/g, ""))
    ? text
    : null;
}

function messagesOf(language: "az" | "en"): Messages {
  const known = interfaces.get(language);
  if (known !== undefined) return known;
  const messages = makeMessages(language, language === "az" ? azerbaijani : english);
  interfaces.set(language, messages);
  return messages;
}
