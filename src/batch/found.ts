import type { Article } from "../model/article.ts";
import type { DragomanError } from "../model/errors.ts";
import type { Format } from "../model/format.ts";
import type { Source } from "../model/source.ts";
import type { LedgerItem } from "../stores/ledger/ledger.ts";
import type { Finding } from "./decide.ts";

/** An item of an input, with the folder it owns. */
export interface FoundItem extends Finding {
  readonly kind: "item";
  readonly article: Article;
  readonly source: Source;
  readonly format: Format;
  /** The item as the ledger knows it. */
  readonly item: LedgerItem;
  readonly isUrgent: boolean;
  /** Where the input keeps count of its items. */
  readonly tally: Tally;
}

/** An input, or the rest of one, that cannot be read. */
export interface FailedInput {
  readonly kind: "failed";
  readonly input: string;
  readonly error: DragomanError;
  readonly isUrgent: false;
}

/** What a batch works on. */
export type Found = FoundItem | FailedInput;

/** Counts the items of one input until all of them are done. */
export interface Tally {
  /** One more item was found. */
  begin(): void;
  /** An item was done; `isGood` = nothing about it has to be done again. */
  end(isGood: boolean): void;
  /** There are no more items. */
  close(isGood: boolean): void;
}

/** Calls `whenGood` once every item of an input is done and all was well. */
export function openTally(whenGood: () => void): Tally {
  let left = 1; // the input itself
  let isGood = true;
  const end = (wasGood: boolean) => {
    isGood &&= wasGood;
    left -= 1;
    if (left === 0 && isGood) whenGood();
  };
  return {
    begin() {
      left += 1;
    },
    end,
    close: end,
  };
}
