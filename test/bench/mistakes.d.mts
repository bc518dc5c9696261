/** A reference segment in three languages. */
export interface MistakeRow {
  readonly role: string;
  readonly ru: string;
  readonly az: string;
  readonly en: string;
}

/** What a mutator cannot know by itself. */
export interface MistakeTools {
  /** People's names of a Russian text as the target may spell them. */
  namesIn(source: string, to: "az" | "en"): readonly string[];
  /** The edition's first segment where the row comes after it. */
  readonly opening: MistakeRow | null;
  termsIn(
    source: string,
    to: "az" | "en",
  ): readonly { readonly source: string; readonly targets: readonly string[] }[];
}

/** A class of mistakes. */
export interface Mistake {
  readonly id: string;
  readonly only?: "az" | "en";
  /** Ids of the checks one of which must find it. */
  readonly checks: readonly string[];
  make(
    row: MistakeRow,
    to: "az" | "en",
    random: () => number,
    tools: MistakeTools,
  ): string | { readonly source: string; readonly target: string } | null;
}

export declare const mistakes: readonly Mistake[];
export declare function randomFrom(seed: number): () => number;
