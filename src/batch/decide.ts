import type { Ledger, LedgerItem } from "../stores/ledger/ledger.ts";
import { compareVersions } from "./identify.ts";

/** An item as it was found now. */
export interface Finding {
  readonly input: string;
  readonly hash: string;
  readonly version: string | null;
  readonly withdrawn: boolean;
}

/** Why an item is not translated. */
export type SkipReason = "unchanged" | "duplicate" | "superseded" | "withdrawn";

/** Why an item is translated. `restored`: its files are gone. `updated`: other settings. */
export type Change = "new" | "corrected" | "resumed" | "restored" | "updated";

/** What is to be done with an item. */
export type Decision =
  | { readonly action: "skip"; readonly reason: SkipReason }
  | { readonly action: "withdraw" }
  | { readonly action: "translate"; readonly change: Change };

/** What a decision rests on besides the item. */
export interface Grounds {
  readonly ledger: Pick<Ledger, "sighting">;
  /** Hash of the run's settings. */
  readonly setup: string;
  /** Whether everything that was delivered for the item still exists. */
  isDelivered(item: LedgerItem): Promise<boolean>;
}

/** Compares an item with what the ledger knows of it. */
export async function decide(
  item: LedgerItem,
  found: Finding,
  { ledger, setup, isDelivered }: Grounds,
): Promise<Decision> {
  if (item.hash === null) return found.withdrawn ? withdraw : translate("new");
  const before = ledger.sighting(item, found.input);
  if (item.hash !== found.hash) {
    if (isOld(item, found, before)) return skip("superseded");
    return found.withdrawn ? withdraw : translate("corrected");
  }
  if (item.state === "withdrawn") return skip("withdrawn");
  if (item.state !== "complete") return translate("resumed");
  if (item.setup !== setup) return translate("updated");
  if (!(await isDelivered(item))) return translate("restored");
  return skip(before === null ? "duplicate" : "unchanged");
}

const withdraw: Decision = { action: "withdraw" };
const translate = (change: Change): Decision => ({ action: "translate", change });
const skip = (reason: SkipReason): Decision => ({ action: "skip", reason });

/**
 * Another content than the last one is old when its version says so. Without versions: when this
 * very input had it before and has said nothing new since, so that two files with one id do not take
 * turns. The same input going back to an earlier text is a correction.
 */
function isOld(item: LedgerItem, found: Finding, before: string | null): boolean {
  const order = compareVersions(found.version, item.version);
  if (order !== null && order !== 0) return order < 0;
  return before === found.hash;
}
