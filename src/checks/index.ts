import type { Check } from "../model/check.ts";
import { abbreviations } from "./abbreviations.ts";
import { additions } from "./additions.ts";
import { capitalisation } from "./capitalisation.ts";
import { consistency } from "./consistency.ts";
import { dateline } from "./dateline.ts";
import { dates } from "./dates.ts";
import { doubledWords } from "./doubled-words.ts";
import { glossary } from "./glossary.ts";
import { language } from "./language.ts";
import { length } from "./length.ts";
import { names } from "./names.ts";
import { negation } from "./negation.ts";
import { numbers } from "./numbers.ts";
import { placeholders } from "./placeholders.ts";
import { punctuation } from "./punctuation.ts";
import { quotes } from "./quotes.ts";
import { repetition } from "./repetition.ts";
import { script } from "./script.ts";
import { spaces } from "./spaces.ts";
import { speech } from "./speech.ts";
import { suffixes } from "./suffixes.ts";
import { truncation } from "./truncation.ts";
import { units } from "./units.ts";
import { untranslated } from "./untranslated.ts";
import { urls } from "./urls.ts";

/** Every check, in the order of its findings. */
export const checks: readonly Check[] = [
  numbers,
  units,
  dates,
  names,
  glossary,
  abbreviations,
  untranslated,
  script,
  language,
  placeholders,
  urls,
  negation,
  quotes,
  speech,
  punctuation,
  spaces,
  doubledWords,
  capitalisation,
  suffixes,
  length,
  repetition,
  truncation,
  additions,
  consistency,
  dateline,
];
