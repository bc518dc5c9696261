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
  /** An item was done; `isSettled` = doing it again would change nothing. */
  end(isSettled: boolean): void;
  /** There are no more items; `isWhole` = the input could be read to its end. */
  close(isWhole: boolean): void;
}

/** Calls `whenSettled` once every item of an input is settled; never where one is not. */
export function openTally(whenSettled: (isWhole: boolean) => void): Tally {
  let left = 1; // the input itself
  let areSettled = true;
  let isWhole = true;
  const end = (isSettled: boolean) => {
    areSettled &&= isSettled;
    left -= 1;
    if (left === 0 && areSettled) whenSettled(isWhole);
  };
  return {
    begin() {
      left += 1;
    },
    end,
    close(wasWhole) {
      isWhole = wasWhole;
      end(true);
    },
  };
}

/** The bytes of an input, and what to do when all of its items are done. */
export interface Polled {
  readonly bytes: Uint8Array;
  /** Of the bytes. */
  readonly hash: string | null;
  /** `isWhole` = it could be read to its end. */
  settle(isWhole: boolean): void;
}
