import { batchErrors } from "./batch.ts";
import { budgetErrors } from "./budget.ts";
import { configErrors } from "./config.ts";
import { exchangeErrors } from "./exchange.ts";
import { modelErrors } from "./model.ts";
import { providerErrors } from "./provider.ts";
import { readErrors } from "./read.ts";
import { reportErrors } from "./report.ts";
import { storeErrors } from "./store.ts";
import { writeErrors } from "./write.ts";

/** English text of every error: what happened, where, what to do. Other languages: `messages/`. */
export const errorTexts: Readonly<Record<ErrorCode, string>> = {
  ...configErrors,
  ...readErrors,
  ...writeErrors,
  ...providerErrors,
  ...storeErrors,
  ...modelErrors,
  ...exchangeErrors,
  ...budgetErrors,
  ...batchErrors,
  ...reportErrors,
};

/** Stable name of an expected failure: `read/empty`. */
export type ErrorCode =
  | keyof typeof configErrors
  | keyof typeof readErrors
  | keyof typeof writeErrors
  | keyof typeof providerErrors
  | keyof typeof storeErrors
  | keyof typeof modelErrors
  | keyof typeof exchangeErrors
  | keyof typeof budgetErrors
  | keyof typeof batchErrors
  | keyof typeof reportErrors;
