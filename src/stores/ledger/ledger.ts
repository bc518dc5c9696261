import type { Severity } from "../../model/finding.ts";

/**
 * How far an item is. `open`: its folder is taken, nothing is delivered yet. `partial`: delivered
 * with untranslated segments. `withdrawn`: its publisher took it back.
 */
export type ItemState = "open" | "complete" | "partial" | "failed" | "withdrawn";

/** What is known of an item: the content that was delivered last, and where. */
export interface LedgerItem {
  readonly number: number;
  readonly key: string;
  /** Name of its folder below the run's output folder; no other item ever gets it. */
  readonly folder: string;
  /** Hash of the content; `null` where nothing was delivered yet. */
  readonly hash: string | null;
  readonly version: string | null;
  /** Hash of the settings it was delivered under. */
  readonly setup: string | null;
  readonly state: ItemState;
  /** The worst finding of what was delivered. */
  readonly severity: Severity | null;
}

/** What became of an item, to be remembered together with its line of `run.jsonl`. */
export interface Settlement {
  /** Where the item was found: a path or URL. */
  readonly input: string;
  readonly hash: string;
  readonly version: string | null;
  readonly setup: string;
  readonly state: ItemState;
  readonly severity: Severity | null;
}

/** A line of `run.jsonl` that may not have reached the file yet. */
export interface ReportLine {
  readonly number: number;
  readonly line: string;
}

/** What a server said of a feed when all of its items were done. */
export interface FeedState {
  readonly setup: string;
  readonly etag: string | null;
  readonly modified: string | null;
}

/** The memory of batch runs into one output folder. Every call may throw `StoreError`. */
export interface Ledger {
  find(key: string): LedgerItem | null;
  /**
   * The item of this key; a new one gets the folder `base`, or `base-2`, …: the first that no item
   * has and that `isFree` accepts.
   */
  claim(key: string, base: string, isFree: (folder: string) => boolean): LedgerItem;
  /** The content that this input last had for the item; `null` = it never had it. */
  sighting(item: LedgerItem, input: string): string | null;
  /** Remembers where an item was seen, without any other change. */
  see(item: LedgerItem, input: string, hash: string): void;
  /** Remembers what became of an item and its line of `run.jsonl`: both or neither. */
  settle(item: LedgerItem, settlement: Settlement, line: LineMaker): ReportLine;
  /** A line for something that is no item: an input that cannot be read. */
  report(line: LineMaker): ReportLine;
  /** Lines that may not be in `run.jsonl` yet, in order. */
  unreported(): readonly ReportLine[];
  /** Forgets the lines up to this number: they are in the file. */
  reported(number: number): void;
  feed(url: string): FeedState | null;
  keepFeed(url: string, state: FeedState): void;
  /** Keeps an answer until all of its items are done; `hash` is that of its bytes. */
  keepAnswer(url: string, hash: string, bytes: Uint8Array): void;
  dropAnswer(url: string, hash: string): void;
  /** Hashes of the answers that are kept, oldest first. */
  answers(url: string): readonly string[];
  /** `null` where it is not kept (any more). */
  answer(url: string, hash: string): Uint8Array | null;
  close(): void;
}

/** Makes a line of `run.jsonl` from its number. */
export type LineMaker = (number: number) => string;
