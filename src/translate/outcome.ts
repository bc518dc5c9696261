import type { Origin } from "../model/translation.ts";

/** Code points by provider. */
export type Billed = Readonly<Record<string, number>>;

/** What became of one text. */
export type Outcome =
  | {
      readonly status: "done";
      readonly text: string;
      readonly origin: Origin;
      /** Not a translation: typographic conventions do not apply. */
      readonly synthetic: boolean;
      /** Code points billed for this text by provider, those of refused replies included. */
      readonly billed: Billed;
    }
  | { readonly status: "failed"; readonly reason: string };
