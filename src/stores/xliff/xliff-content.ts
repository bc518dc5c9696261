import type { XliffState } from "./xliff-file.ts";

/** A piece of a text as it was read. */
export type ContentToken =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "open" | "close" | "alone";
      /** Id of the code; of an end code that of its start. */
      readonly id: string;
      /** What the code stands for in plain text, where the file says so. */
      readonly equivalent: string | null;
    };

/** The content of one `source` or `target`. */
export type Content = readonly ContentToken[];

/** A segment as it was read. */
export interface ReadSegment {
  /** Its own id, or `<unit>.<number>`. */
  readonly id: string;
  readonly unit: string;
  readonly line: number;
  readonly source: Content;
  readonly target: Content | null;
  readonly state: XliffState;
  /** A person has approved the target (1.2: `approved`, or a state behind it). */
  readonly isApproved: boolean;
}

/** A `file` element. */
export interface ReadFile {
  readonly id: string;
  /** As written. */
  readonly sourceLanguage: string | null;
  readonly targetLanguage: string | null;
  readonly segments: readonly ReadSegment[];
}

/** The text alone, codes as nothing. */
export function plainText(content: Content): string {
  return content.map((token) => (token.kind === "text" ? token.text : "")).join("");
}
