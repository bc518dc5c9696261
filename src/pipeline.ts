/** The order of stages: read → segment → plan → translate → check → align. Writing is the run's. */
export { analyse, type ReadArticle } from "./pipeline/analyse.ts";
export { planArticle } from "./pipeline/plan-article.ts";
export type { Chain, RunOptions } from "./pipeline/run-options.ts";
export { type TranslatedArticle, translateArticle } from "./pipeline/translate-article.ts";
export { assignmentsOf } from "./pipeline/translate-open.ts";
