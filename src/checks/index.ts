import type { Check } from "../model/check.ts";
import { additions } from "./additions.ts";
import { capitalisation } from "./capitalisation.ts";
import { dates } from "./dates.ts";
import { doubledWords } from "./doubled-words.ts";
import { language } from "./language.ts";
import { length } from "./length.ts";
import { numbers } from "./numbers.ts";
import { placeholders } from "./placeholders.ts";
import { punctuation } from "./punctuation.ts";
import { quotes } from "./quotes.ts";
import { repetition } from "./repetition.ts";
import { script } from "./script.ts";
import { spaces } from "./spaces.ts";
import { speech } from "./speech.ts";
import { truncation } from "./truncation.ts";
import { untranslated } from "./untranslated.ts";
import { urls } from "./urls.ts";

/** Every check, in the order of its findings. */
export const checks: readonly Check[] = [
  numbers,
  dates,
  untranslated,
  script,
  language,
  placeholders,
  urls,
  quotes,
  speech,
  punctuation,
  spaces,
  doubledWords,
  capitalisation,
  length,
  repetition,
  truncation,
  additions,
];
