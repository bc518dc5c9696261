import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { slug } from "../languages/slug.ts";
import type { Article } from "../model/article.ts";
import { type DragomanError, ReadError } from "../model/errors.ts";
import { BUNDLE_NAME } from "../run/bundle-file.ts";
import { isUrl, type OpenInput, openInput } from "../run/read-input.ts";
import type { Ledger, LedgerItem } from "../stores/ledger/ledger.ts";
import { asFailure } from "./failure.ts";
import type { FoundInput } from "./find-inputs.ts";
import { type FailedInput, type Found, type FoundItem, openTally, type Tally } from "./found.ts";
import { contentHash, identityOf, itemKey } from "./identify.ts";
import { readStableFile } from "./stable-file.ts";

/** What was fetched: bytes, and what to remember when all items are done. */
export interface Polled {
  readonly bytes: Uint8Array;
  keep(): void;
}

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
  let tally: Tally | null = null;
  try {
    const polled = await bytesOf(path, place);
    if (polled === null) {
      place.onNothingNew(path);
      return;
    }
    tally = openTally(polled.keep);
    const opened = await openInput(polled.bytes, place.format, path);
    yield* articlesOf(path, opened, tally, place);
    tally.close(true);
  } catch (error) {
    if (place.signal.aborted) return;
    tally?.close(false);
    yield failed(path, asFailure(error, path));
  }
}

async function* articlesOf(
  input: string,
  { source, format, articles }: OpenInput,
  tally: Tally,
  place: ItemPlace,
): AsyncGenerator<FoundItem> {
  const claim = claimer(input, place);
  let isEmpty = true;
  for (const article of articles) {
    isEmpty = false;
    const hash = contentHash(article);
    const item = claim(article, hash);
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
  return { bytes, keep: () => undefined };
}

/**
 * Finds the ledger's item of each article of one input. Two items of one input with the same id but
 * different texts are two items: the second one's key ends in `#2`, whichever order they come in.
 */
function claimer(
  input: string,
  { ledger, cwd, out }: ItemPlace,
): (article: Article, hash: string) => LedgerItem {
  const seen = new Map<string, { readonly hash: string; readonly version: string | null }>();
  return (article, hash) => {
    const base = itemKey(article, input);
    const { version } = identityOf(article);
    const keyOf = (copy: number) => (copy === 1 ? base : `${base}#${copy}`);
    const isMine = (key: string) => {
      const other = seen.get(key);
      return other === undefined || other.hash === hash || other.version !== version;
    };
    let key = "";
    for (let copy = 1; key === ""; copy += 1) {
      const known = ledger.find(keyOf(copy));
      if (known?.hash === hash && isMine(keyOf(copy))) key = keyOf(copy);
      if (known === null) break;
    }
    for (let copy = 1; key === ""; copy += 1) if (isMine(keyOf(copy))) key = keyOf(copy);
    seen.set(key, { hash, version });
    const folder = resolve(cwd, out);
    return ledger.claim(key, slug(article.id), (name) => isFree(join(folder, name), input));
  };
}

/** Whether a folder holds no bundle, or one of the same input from before there was a ledger. */
function isFree(folder: string, input: string): boolean {
  const path = join(folder, BUNDLE_NAME);
  if (!existsSync(path)) return true;
  try {
    const bundle: unknown = JSON.parse(readFileSync(path, "utf8"));
    const { source } = bundle as { source?: { path?: unknown } };
    return source?.path === basename(input);
  } catch {
    return false;
  }
}

function failed(input: string, error: DragomanError): FailedInput {
  return { kind: "failed", input, error, isUrgent: false };
}
