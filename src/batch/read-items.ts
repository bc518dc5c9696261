import { resolve } from "node:path";
import type { Article } from "../model/article.ts";
import { type DragomanError, ReadError } from "../model/errors.ts";
import { isUrl, type OpenInput, openInput } from "../run/read-input.ts";
import type { Ledger, LedgerItem } from "../stores/ledger/ledger.ts";
import { openClaims } from "./claim-item.ts";
import { asFailure } from "./failure.ts";
import type { FoundInput } from "./find-inputs.ts";
import {
  type FailedInput,
  type Found,
  type FoundItem,
  openTally,
  type Polled,
  type Tally,
} from "./found.ts";
import { contentHash, identityOf } from "./identify.ts";
import { earlierAnswers } from "./poll-feed.ts";
import { readStableFile } from "./stable-file.ts";

/** Where items are read from. */
export interface ItemPlace {
  readonly cwd: string;
  /** Folder of the results, relative to `cwd`. */
  readonly out: string;
  /** `auto`, or the name of a format. */
  readonly format: string;
  readonly ledger: Ledger;
  readonly signal: AbortSignal;
  /** Largest input in megabytes. */
  readonly maxSize: number;
  /** @throws ReadError when there are more bytes than `most` */
  stdin(most: number): Promise<Uint8Array>;
  /** `null` = nothing has changed since the last time. @throws ReadError */
  poll(url: string): Promise<Polled | null>;
  isUrgent(input: string, article: Article): boolean;
  onNothingNew(url: string): void;
}

/** The items of the inputs, read one by one as they are asked for. Failures are items of their own. */
export async function* readItems(
  inputs: AsyncIterable<FoundInput>,
  place: ItemPlace,
): AsyncGenerator<Found> {
  for await (const input of inputs) {
    if (place.signal.aborted) return;
    if ("error" in input) yield failed(input.path, input.error);
    else yield* itemsOf(input.path, place);
  }
}

async function* itemsOf(path: string, place: ItemPlace): AsyncGenerator<Found> {
  let current: string | null = null;
  try {
    const polled = await bytesOf(path, place);
    current = polled?.hash ?? null;
    if (polled === null) place.onNothingNew(path);
    else yield* itemsIn(path, polled, place, () => true);
  } catch (error) {
    if (place.signal.aborted) return;
    yield failed(path, asFailure(error, path));
  }
  if (!isUrl(path)) return;
  for (const earlier of earlierAnswers(path, current, place)) {
    if (place.signal.aborted) return;
    yield* itemsIn(path, earlier, place, isOpen);
  }
}

/** Whether an item still waits for just this content. */
function isOpen({ state, hash }: LedgerItem, found: string): boolean {
  if (hash === null) return true;
  return hash === found && (state === "partial" || state === "open" || state === "failed");
}

type Choice = (item: LedgerItem, hash: string) => boolean;

async function* itemsIn(
  path: string,
  { bytes, settle }: Polled,
  place: ItemPlace,
  isWanted: Choice,
): AsyncGenerator<Found> {
  const tally = openTally(settle);
  try {
    const opened = await openInput(bytes, place.format, path);
    yield* articlesOf(path, opened, { tally, place, isWanted });
    tally.close(true);
  } catch (error) {
    if (place.signal.aborted) return;
    const failure = asFailure(error, path);
    tally.close(false);
    yield failed(path, failure);
  }
}

interface Reading {
  readonly tally: Tally;
  readonly place: ItemPlace;
  readonly isWanted: Choice;
}

async function* articlesOf(
  input: string,
  { source, format, articles }: OpenInput,
  { tally, place, isWanted }: Reading,
): AsyncGenerator<FoundItem> {
  const claim = openClaims(input, place);
  let isEmpty = true;
  for (const article of articles) {
    isEmpty = false;
    const hash = contentHash(article);
    const item = claim(article, hash);
    if (!isWanted(item, hash)) continue;
    const { version, withdrawn } = identityOf(article);
    tally.begin();
    yield {
      kind: "item",
      input,
      article: { ...article, id: item.folder },
      source,
      format,
      item,
      hash,
      version,
      withdrawn,
      isUrgent: place.isUrgent(input, article),
      tally,
    };
  }
  if (isEmpty) throw new ReadError("read/no-articles", { path: input });
}

async function bytesOf(path: string, place: ItemPlace): Promise<Polled | null> {
  if (isUrl(path)) return place.poll(path);
  const bytes =
    path === "-"
      ? await place.stdin(place.maxSize * 1_000_000)
      : await readStableFile(resolve(place.cwd, path), path, place);
  return { bytes, hash: null, settle: () => undefined };
}

function failed(input: string, error: DragomanError): FailedInput {
  return { kind: "failed", input, error, isUrgent: false };
}
