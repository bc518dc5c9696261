import { fingerprintsOf } from "../check/fingerprint.ts";
import type { CheckRules } from "../check/run-checks.ts";
import { DragomanError } from "../model/errors.ts";
import { type Checked, checkBundle } from "./check-bundles.ts";
import { checkFixture } from "./check-fixture.ts";
import type { FreshnessRules } from "./check-freshness.ts";
import type { Checkable } from "./find-checked.ts";

/** Checks everything in order; what cannot be read is a problem of its own and stops nothing. */
export async function checkAll(
  found: readonly Checkable[],
  rules: { readonly checks: CheckRules; readonly freshness: FreshnessRules },
): Promise<readonly Checked[]> {
  const checked: Checked[] = [];
  for (const item of found) {
    const { kind, path } = item;
    try {
      const isBundle = kind === "bundle";
      checked.push(await (isBundle ? checkBundle(path, rules) : checkFixture(path, rules.checks)));
    } catch (error) {
      if (!(error instanceof DragomanError)) throw error;
      checked.push(unreadable(item, error));
    }
  }
  return checked;
}

function unreadable(item: Checkable, failure: DragomanError): Checked {
  const { message, code, data } = failure;
  const problem = { check: "unreadable", severity: "error", message, code, data } as const;
  const [fingerprint = ""] = fingerprintsOf("", [problem], () => undefined);
  return { ...item, languages: [], problems: [{ ...problem, fingerprint }], failure };
}
