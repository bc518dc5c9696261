import type { Segment } from "../model/segment.ts";
import type { Origin, Target, TargetsByLanguage } from "../model/translation.ts";
import { oneLine } from "./plan.ts";

/** Origins that are no provider. */
const FREE: ReadonlySet<string> = new Set(["memory", "rule", "source"]);

/**
 * Code points that the texts of these targets cost when they were bought, by provider in order of
 * names. It follows from the targets alone, so a resumed run comes to the same sum as one without
 * interruption. A text that several segments hold was bought once per target.
 */
export function billOf(
  segments: readonly Segment[],
  targets: TargetsByLanguage,
  isLocal: (provider: string) => boolean,
): Readonly<Record<string, number>> {
  const billed = new Map<string, number>();
  for (const texts of targets.values()) {
    const bought = new Set<string>();
    for (const { id, language, text } of segments) {
      const key = `${language}\0${oneLine(text)}`;
      const shares = Object.entries(priceOf(texts.get(id), text, isLocal));
      if (shares.length === 0 || bought.has(key)) continue;
      bought.add(key);
      for (const [provider, count] of shares) {
        billed.set(provider, (billed.get(provider) ?? 0) + count);
      }
    }
  }
  return Object.fromEntries([...billed].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function priceOf(
  target: Target | undefined,
  text: string,
  isLocal: (provider: string) => boolean,
): Readonly<Record<string, number>> {
  const { origin } = target ?? {};
  if (origin === undefined || FREE.has(origin.provider)) return {};
  return origin.billed ?? usualBill(origin.provider, text, isLocal);
}

/** What a text costs where nothing special happened: its code points, or nothing on this machine. */
function usualBill(
  provider: string,
  text: string,
  isLocal: (provider: string) => boolean,
): Readonly<Record<string, number>> {
  return { [provider]: isLocal(provider) ? 0 : [...oneLine(text)].length };
}

/**
 * A text's origin with its bill, where that is not the usual one; with placeholders in the text that
 * was sent, it is longer or shorter than the segment, and the bill is always kept.
 */
export function withBill(
  { origin, billed }: { readonly origin: Origin; readonly billed: NonNullable<Origin["billed"]> },
  text: string,
  isLocal: (provider: string) => boolean,
): Origin {
  const usual = JSON.stringify(usualBill(origin.provider, text, isLocal));
  const isUsual = usual === JSON.stringify(billed) && !text.includes("⟦");
  return isUsual ? origin : { ...origin, billed };
}
