import { expect, it } from "vitest";
import { type Decision, decide } from "../../src/batch/decide.ts";
import type { LedgerItem } from "../../src/stores/ledger/ledger.ts";

const known: LedgerItem = {
  number: 1,
  key: "urn:a",
  folder: "a",
  hash: "A",
  version: "2",
  setup: "s",
  state: "complete",
  severity: null,
};

interface Case {
  readonly what: string;
  readonly item?: Partial<LedgerItem>;
  readonly found?: { hash?: string; version?: string | null; withdrawn?: boolean };
  /** What this input had before. @default "A" */
  readonly before?: string | null;
  readonly setup?: string;
  readonly isGone?: true;
  readonly expected: Decision;
}

const translate = (change: "new" | "corrected" | "resumed" | "restored" | "updated"): Decision => ({
  action: "translate",
  change,
});
const skip = (reason: "unchanged" | "duplicate" | "superseded" | "withdrawn"): Decision => ({
  action: "skip",
  reason,
});

const cases: readonly Case[] = [
  { what: "never seen", item: { hash: null, state: "open" }, expected: translate("new") },
  { what: "the same", expected: skip("unchanged") },
  { what: "the same from another input", before: null, expected: skip("duplicate") },
  {
    what: "a higher version",
    found: { hash: "B", version: "3" },
    expected: translate("corrected"),
  },
  { what: "a lower version", found: { hash: "B", version: "1" }, expected: skip("superseded") },
  {
    what: "a tenth version after the ninth",
    item: { version: "9" },
    found: { hash: "B", version: "10" },
    expected: translate("corrected"),
  },
  {
    what: "an earlier date",
    item: { version: "2026-05-02T10:00:00Z" },
    found: { hash: "B", version: "2026-05-02T12:00:00+04:00" },
    expected: skip("superseded"),
  },
  {
    what: "another text without versions",
    found: { hash: "B", version: null },
    expected: translate("corrected"),
  },
  {
    what: "an old text from an input that has said nothing new",
    found: { hash: "B", version: null },
    before: "B",
    expected: skip("superseded"),
  },
  {
    what: "a text that goes back to an earlier one",
    found: { hash: "B", version: null },
    before: "A",
    expected: translate("corrected"),
  },
  { what: "partly translated", item: { state: "partial" }, expected: translate("resumed") },
  { what: "failed", item: { state: "failed" }, expected: translate("resumed") },
  { what: "interrupted", item: { state: "open" }, expected: translate("resumed") },
  { what: "done under other settings", setup: "t", expected: translate("updated") },
  { what: "done, but its files are gone", isGone: true, expected: translate("restored") },
  {
    what: "withdrawn",
    found: { hash: "B", version: "3", withdrawn: true },
    expected: { action: "withdraw" },
  },
  {
    what: "withdrawn before it was ever seen",
    item: { hash: null, state: "open" },
    found: { withdrawn: true },
    expected: { action: "withdraw" },
  },
  { what: "withdrawn already", item: { state: "withdrawn" }, expected: skip("withdrawn") },
  {
    what: "back after it was withdrawn",
    item: { state: "withdrawn" },
    found: { hash: "B", version: "4" },
    expected: translate("corrected"),
  },
];

it.each(cases)("$what", async ({ item, found, before = "A", setup = "s", isGone, expected }) => {
  const finding = { input: "in", hash: "A", version: "2", withdrawn: false, ...found };
  const decision = await decide({ ...known, ...item }, finding, {
    ledger: { sighting: () => before },
    setup,
    isDelivered: async () => isGone !== true,
  });
  expect(decision).toEqual(expected);
});
