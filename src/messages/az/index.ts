import type { MessageTexts } from "../message-texts.ts";
import { batch } from "./batch.ts";
import { checks } from "./checks.ts";
import { cli } from "./cli.ts";
import { commands } from "./commands.ts";
import { dateline } from "./dateline.ts";
import { batchErrors } from "./errors-batch.ts";
import { budgetErrors } from "./errors-budget.ts";
import { configErrors } from "./errors-config.ts";
import { exchangeErrors } from "./errors-exchange.ts";
import { modelErrors } from "./errors-model.ts";
import { providerErrors } from "./errors-provider.ts";
import { readErrors } from "./errors-read.ts";
import { reportErrors } from "./errors-report.ts";
import { storeErrors } from "./errors-store.ts";
import { writeErrors } from "./errors-write.ts";
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

/** Every text in Azerbaijani. */
export const az: MessageTexts = {
  ...batch,
  ...checks,
  ...cli,
  ...commands,
  ...dateline,
  ...batchErrors,
  ...budgetErrors,
  ...configErrors,
  ...exchangeErrors,
  ...modelErrors,
  ...providerErrors,
  ...readErrors,
  ...reportErrors,
  ...storeErrors,
  ...writeErrors,
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
};
