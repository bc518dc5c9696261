import { checkTexts } from "../../model/check-texts.ts";
import { errorTexts } from "../../model/error-texts/index.ts";
import type { MessageTexts } from "../message-texts.ts";
import { batch } from "./batch.ts";
import { cli } from "./cli.ts";
import { commands } from "./commands.ts";
import { dateline } from "./dateline.ts";
import { exchange } from "./exchange.ts";
import { glossary } from "./glossary.ts";
import { init } from "./init.ts";
import { languages } from "./languages.ts";
import { memory } from "./memory.ts";
import { models } from "./models.ts";
import { notices } from "./notices.ts";
import { phrases } from "./phrases.ts";
import { reasons } from "./reasons.ts";
import { spending } from "./spending.ts";

/** Every text in English; errors and remarks of checks come from the model. */
export const en: MessageTexts = {
  ...batch,
  ...cli,
  ...commands,
  ...dateline,
  ...exchange,
  ...glossary,
  ...init,
  ...languages,
  ...memory,
  ...models,
  ...notices,
  ...phrases,
  ...reasons,
  ...spending,
  ...errorTexts,
  ...checkTexts,
};
