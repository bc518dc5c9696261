/** What a part tells a person while it works: the interface has the text, by `code`. */
export interface Notice {
  readonly code: NoticeCode;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Stable names of notices. */
export type NoticeCode =
  | "model/fetching"
  | "model/fetching-anew"
  | "model/fetched"
  | "model/waiting"
  | "model/fallback"
  | "model/progress";
