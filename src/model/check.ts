import type { Role } from "./article.ts";
import type { CheckCode } from "./check-texts.ts";
import type { Severity } from "./finding.ts";
import type { GlossaryHit } from "./glossary.ts";
import type { LanguageTag } from "./language.ts";

/** A segment of an edition: its source and its translation, `null` where there is none. */
export interface PairText {
  readonly id: string;
  readonly block: string;
  readonly role: Role;
  readonly source: string;
  readonly target: string | null;
  /** Glossary entries that occur in the source and have a target. */
  readonly terms: readonly GlossaryHit[];
}

/** One segment with its translation and what stands around it: all a check may look at. */
export interface Pair extends PairText {
  readonly target: string;
  readonly from: LanguageTag;
  /** `und` where the target is no translation: a test provider's text. */
  readonly to: LanguageTag;
  /** Every segment of the edition in order, this one included; the same array for all of them. */
  readonly edition: readonly PairText[];
  /** Where this segment stands in `edition`. */
  readonly at: number;
}

/** What a check noticed, before its check and severity are added. */
export interface Remark {
  /** Which text says it: `numbers/missing`. */
  readonly code: CheckCode;
  /** Where this remark is milder than its check. */
  readonly severity?: Severity;
  readonly expected?: readonly string[];
  readonly actual?: readonly string[];
}

/** A translation that a check must notice, and one it must accept. */
export interface CheckExample {
  readonly to: LanguageTag;
  readonly source: string;
  readonly wrong: string;
  readonly right: string;
  /** @default "paragraph" */
  readonly role?: Role;
  /** A glossary entry that occurs in the source. */
  readonly term?: Pick<GlossaryHit, "source" | "targets" | "forbidden">;
  /** The segment before. */
  readonly before?: { readonly source: string; readonly target: string };
}

/** Looks at one translated segment for one kind of mistake. Pure: no network, no clock, no files. */
export interface Check {
  /** `numbers`; also the name of its file and of its setting. */
  readonly id: string;
  /** How bad its remarks are unless they or the configuration say otherwise. */
  readonly severity: Severity;
  /** What it looks for, in one sentence. */
  readonly about: string;
  readonly examples: readonly CheckExample[];
  /** Holds for any text, also for that of the test providers `echo` and `pseudo`. */
  readonly anyText?: true;
  run(pair: Pair): Iterable<Remark>;
}
