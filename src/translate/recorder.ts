import type { Job, JobSegment, ReplyItem, Usage } from "../model/job.ts";
import type { Purchase } from "../model/journal.ts";
import type { Provider } from "../model/provider.ts";
import type { Origin } from "../model/translation.ts";
import type { Lane } from "./lane.ts";
import type { Billed, Outcome } from "./outcome.ts";

/** What the gate says of one text of a reply. */
export type Verdict = { readonly text: string } | { readonly text: null; readonly reason: string };

/** A text that was sent, what came back and what the gate says. */
export interface Judged {
  readonly segment: JobSegment;
  readonly answer: ReplyItem | undefined;
  readonly verdict: Verdict;
}

/** Remembers what every text cost, in the journals of the lanes where they have one. */
export interface Recorder {
  /** The key of a text with the lane at `index`; `null` where it has no journal. */
  keyOf(segment: JobSegment, job: Job, index: number): string | null;
  /** What the lane at `index` would answer, as far as that was paid for already; else `null`. */
  recall(segment: JobSegment, job: Job, index: number): Outcome | null;
  /** Keeps a reply of the lane at `index` before anything else is done with it. */
  keep(
    job: Job,
    judged: readonly Judged[],
    usage: Usage | undefined,
    index: number,
  ): ReadonlyMap<string, Outcome>;
}

/** Opens the record of texts that go through these lanes. */
export async function openRecorder({
  lanes,
}: {
  readonly lanes: readonly Lane[];
}): Promise<Recorder> {
  const journals = lanes.map(({ journal }) => journal);
  const { journalKey } = journals.some((journal) => journal !== null)
    ? await import("./journal-key.ts")
    : { journalKey: null };
  const bills = new Map<string, Billed>();
  const bill = (id: string, provider: string, characters: number) => {
    const before = bills.get(id) ?? {};
    const now = { ...before, [provider]: (before[provider] ?? 0) + characters };
    bills.set(id, now);
    return now;
  };
  const keys = lanes.map(() => new Map<string, string>());
  const keyOf: Recorder["keyOf"] = (segment, job, index) => {
    const lane = lanes[index];
    if (journalKey === null || lane?.journal == null) return null;
    const key = keys[index]?.get(segment.id) ?? journalKey(segment, job, lane.provider);
    keys[index]?.set(segment.id, key);
    return key;
  };
  const find = (segment: JobSegment, job: Job, index: number) => {
    const key = keyOf(segment, job, index);
    return key === null ? null : (lanes[index]?.journal?.find(key) ?? null);
  };
  return {
    keyOf,
    recall(segment, job, index) {
      const lane = lanes[index];
      const known = find(segment, job, index);
      if (lane === undefined || known === null) return null;
      const later = lanes
        .slice(index + 1)
        .map((_, offset) => find(segment, job, index + 1 + offset));
      const isSettledLater = later.some((one) => one !== null && one.text !== null);
      if (known.text === null && !isSettledLater) return null; // it may go better this time
      const billed = bill(segment.id, lane.provider.name, known.characters);
      return toOutcome(known, lane.provider, billed);
    },
    keep(job, judged, usage, index) {
      const lane = lanes[index];
      if (lane === undefined) throw new TypeError(`there is no lane ${index}`);
      const shares = shareOut(
        lane.isLocal ? 0 : usage?.characters,
        judged.map(({ segment }) => lengthOf(segment.text)),
      );
      const purchases = judged.map((one, at) => toPurchase(one, shares[at] ?? 0));
      const keyed = judged.flatMap(({ segment }, at): [string, Purchase][] => {
        const key = keyOf(segment, job, index);
        return key === null ? [] : [[key, purchases[at] ?? NOTHING]];
      });
      if (keyed.length > 0) lane.journal?.keep(new Map(keyed));
      return new Map(
        judged.map(({ segment: { id } }, at) => {
          const purchase = purchases[at] ?? NOTHING;
          const billed = bill(id, lane.provider.name, purchase.characters);
          return [id, toOutcome(purchase, lane.provider, billed)];
        }),
      );
    },
  };
}

const NOTHING: Purchase = { text: null, reason: "reply/missing", characters: 0 };

function toPurchase({ answer, verdict }: Judged, characters: number): Purchase {
  const { quality, model } = answer ?? {};
  return {
    ...verdict,
    characters,
    ...(quality === undefined ? {} : { quality }),
    ...(model === undefined ? {} : { model }),
  };
}

function toOutcome(purchase: Purchase, provider: Provider, billed: Billed): Outcome {
  const { text, reason = "reply/empty" } = purchase;
  if (text === null) return { status: "failed", reason };
  const origin = originOf(purchase, provider);
  return { status: "done", text, origin, synthetic: provider.kind === "synthetic", billed };
}

function originOf({ model, quality }: Purchase, { name, version }: Provider): Origin {
  return {
    provider: name,
    version,
    ...(model === undefined ? {} : { model }),
    ...(quality === undefined ? {} : { quality }),
  };
}

/**
 * A reported total shared out by length, in whole numbers that add up to it; without a report, the
 * lengths themselves.
 */
export function shareOut(total: number | undefined, lengths: readonly number[]): readonly number[] {
  const sum = lengths.reduce((all, length) => all + length, 0);
  if (total === undefined || total === sum) return lengths;
  let seen = 0;
  let given = 0;
  return lengths.map((length, index) => {
    seen += length;
    const isLast = index === lengths.length - 1;
    const upTo = isLast ? total : Math.round((total * seen) / Math.max(1, sum));
    const share = upTo - given;
    given = upTo;
    return share;
  });
}

function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
