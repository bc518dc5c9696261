import type { CheckCode } from "../model/check-texts.ts";
import type { ErrorCode } from "../model/error-texts/index.ts";
import type { batch } from "./en/batch.ts";
import type { cli } from "./en/cli.ts";
import type { commands } from "./en/commands.ts";
import type { dateline } from "./en/dateline.ts";
import type { exchange } from "./en/exchange.ts";
import type { glossary } from "./en/glossary.ts";
import type { init } from "./en/init.ts";
import type { languages } from "./en/languages.ts";
import type { memory } from "./en/memory.ts";
import type { models } from "./en/models.ts";
import type { notices } from "./en/notices.ts";
import type { phrases } from "./en/phrases.ts";
import type { reasons } from "./en/reasons.ts";
import type { spending } from "./en/spending.ts";
import type { PluralKey, SingleKey } from "./translation.ts";

/** Areas of the interface's texts; a new area is added here and in each language's index. */
type Texts = typeof batch &
  typeof cli &
  typeof commands &
  typeof dateline &
  typeof exchange &
  typeof glossary &
  typeof init &
  typeof languages &
  typeof memory &
  typeof models &
  typeof notices &
  typeof phrases &
  typeof reasons &
  typeof spending;

/** Key of a text; of a plural one without its suffix, so that `count` must be given. */
export type MessageKey = SingleKey<Texts> | PluralKey<Texts> | ErrorCode | CheckCode;

/** A language's texts by key, plural suffix included. */
export type MessageTexts = Readonly<Record<string, string>>;
