import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { PoliteFetch } from "../run/polite-fetch.ts";
import type { Ledger } from "../stores/ledger/ledger.ts";
import type { Polled } from "./read-items.ts";

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
 * all items of the last answer were done and the results are still there, so no item is ever missed.
 * @throws ReadError
 */
export async function pollFeed(url: string, place: PollPlace): Promise<Polled | null> {
  const { ledger, fetch, setup, cwd, out } = place;
  const known = ledger.feed(url);
  const isGood = known?.setup === setup && existsSync(resolve(cwd, out));
  const answer = await fetch(url, isGood ? known : {});
  if (answer.status === "unchanged") return null;
  const { bytes, etag, modified } = answer;
  return { bytes, keep: () => ledger.keepFeed(url, { setup, etag, modified }) };
}
