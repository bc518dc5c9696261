import type { Segment } from "../model/segment.ts";
import type { Target } from "../model/translation.ts";
import { restore } from "./inline.ts";

/** The target with its segment's markup back in place, and a finding where some of it was lost. */
export function restoreTarget(target: Target, segment: Segment): Target {
  if (target.text === null || segment.codes === undefined || target.codes !== undefined) {
    return target;
  }
  const { text, codes, balanced } = restore(target.text, segment);
  const restored = { ...target, text, codes };
  if (balanced) return restored;
  const message = "Inline markup was lost or crossed in translation; the text is whole.";
  // A dateline is rendered anew: that markup inside it goes is no translator's fault.
  const severity = target.status === "rendered" ? "info" : "warning";
  const finding = { check: "inline-codes", severity, message } as const;
  return { ...restored, findings: [...target.findings, finding] };
}
