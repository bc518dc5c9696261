import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { sha256 } from "../align/bundle.ts";
import type { PoliteFetch } from "../run/polite-fetch.ts";
import type { Ledger } from "../stores/ledger/ledger.ts";
import type { Polled } from "./found.ts";

/** What polling needs to know. */
export interface PollPlace {
  readonly ledger: Ledger;
  readonly fetch: PoliteFetch;
  /** Hash of the run's settings: under other ones everything is fetched again. */
  readonly setup: string;
  readonly cwd: string;
  readonly out: string;
}

/**
 * Asks for an address; `null` = the server says that nothing has changed. It is asked that only if
 * all items of the last answer were done and the results are still there. What it answers is kept
 * until its items are done: the feed may have forgotten them by the next time.
 * @throws ReadError
 */
export async function pollFeed(url: string, place: PollPlace): Promise<Polled | null> {
  const { ledger, fetch, setup, cwd, out } = place;
  const known = ledger.feed(url);
  const isGood = known?.setup === setup && existsSync(resolve(cwd, out));
  const answer = await fetch(url, isGood ? known : {});
  if (answer.status === "unchanged") return null;
  const { bytes, etag, modified } = answer;
  const hash = sha256(bytes);
  ledger.keepAnswer(url, hash, bytes);
  return {
    bytes,
    hash,
    settle(isWhole) {
      ledger.dropAnswer(url, hash);
      if (isWhole) ledger.keepFeed(url, { setup, etag, modified });
    },
  };
}

/** Earlier answers of an address with items that were not done, oldest first, one at a time. */
export function* earlierAnswers(
  url: string,
  current: string | null,
  { ledger }: Pick<PollPlace, "ledger">,
): Generator<Polled> {
  for (const hash of ledger.answers(url)) {
    const bytes = hash === current ? null : ledger.answer(url, hash);
    if (bytes === null) continue;
    yield { bytes, hash, settle: () => ledger.dropAnswer(url, hash) };
  }
}
