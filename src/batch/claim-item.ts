import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { slug } from "../languages/slug.ts";
import type { Article } from "../model/article.ts";
import { BUNDLE_NAME } from "../run/bundle-file.ts";
import type { Ledger, LedgerItem } from "../stores/ledger/ledger.ts";
import { identityOf, itemKey } from "./identify.ts";

/** Where items get their folders. */
export interface ClaimPlace {
  readonly ledger: Ledger;
  readonly cwd: string;
  /** Folder of the results, relative to `cwd`. */
  readonly out: string;
}

/**
 * Finds the ledger's item of each article of one input. Two items of one input with the same id but
 * different texts are two items: the second one's key ends in `#2`, whichever order they come in.
 */
export function openClaims(
  input: string,
  { ledger, cwd, out }: ClaimPlace,
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
