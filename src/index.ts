export { corpusScore, type Metric, type Score, sentenceScore } from "./evaluate/score.ts";
export { findTerms } from "./languages/terms/find-terms.ts";
export type { Article, Block, Dateline, Dropped, Role } from "./model/article.ts";
export type { Bundle, BundleEdition, BundleSegment, BundleTarget } from "./model/bundle.ts";
export { bundleSchema } from "./model/bundle-schema.ts";
export type { Detection } from "./model/detection.ts";
export {
  ConfigError,
  DragomanError,
  ProviderError,
  ReadError,
  StoreError,
  WriteError,
} from "./model/errors.ts";
export type { Finding, Severity } from "./model/finding.ts";
export type { LanguageTag, Multilingual } from "./model/language.ts";
export type { Memory, MemoryMatch, MemoryQuery } from "./model/memory.ts";
export type { Segment } from "./model/segment.ts";
export type { Origin, Target, TargetStatus } from "./model/translation.ts";
export { VERSION } from "./model/version.ts";
export { detectLanguage } from "./read/detect.ts";
export {
  type ReadArticleOptions,
  readArticle,
  type TranslateOptions,
  translateArticle,
} from "./run/library.ts";
export { splitSentences } from "./segment/sentences.ts";
