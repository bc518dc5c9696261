import { createHash } from "node:crypto";
import type { Job, JobSegment, JobTerm } from "../model/job.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Limits } from "../model/provider.ts";

/** What the jobs of one pair have in common. */
export interface Shipment {
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly headline: string | null;
  /** Glossary terms that occur in a text. */
  termsOf?(text: string): readonly JobTerm[];
}

/** Bytes that JSON adds around a text: `{"id":"b12.3","text":""},`. */
const OVERHEAD_BYTES = 32;
/** Bytes of a request body besides its texts. */
const ENVELOPE_BYTES = 1024;

/** Cuts segments, in order, into jobs that respect every limit; a segment too big for any goes alone. */
export function pack(
  segments: readonly JobSegment[],
  shipment: Shipment,
  limits: Limits,
): readonly Job[] {
  const batches: JobSegment[][] = [];
  let load = { segments: 0, characters: 0, bytes: 0 };
  for (const segment of segments) {
    const weight = weigh(segment);
    const sum = {
      segments: load.segments + 1,
      characters: load.characters + weight.characters,
      bytes: load.bytes + weight.bytes,
    };
    const batch = batches.at(-1);
    if (batch !== undefined && fits(sum, limits)) {
      batch.push(segment);
      load = sum;
    } else {
      batches.push([segment]);
      load = { segments: 1, ...weight };
    }
  }
  return batches.map((batch) => toJob(batch, { ...shipment, terms: termsIn(batch, shipment) }));
}

/** The two halves of a job that was too big; one segment cannot be halved. */
export function halve(job: Job): readonly Job[] {
  const middle = Math.ceil(job.segments.length / 2);
  return [job.segments.slice(0, middle), job.segments.slice(middle)]
    .filter((half) => half.length > 0)
    .map((half) => toJob(half, job));
}

/** Each term once, in the order of its first occurrence. */
function termsIn(segments: readonly JobSegment[], { termsOf }: Shipment): readonly JobTerm[] {
  const terms = new Map<string, JobTerm>();
  for (const { source, target } of segments.flatMap(({ text }) => termsOf?.(text) ?? [])) {
    if (!terms.has(source)) terms.set(source, { source, target });
  }
  return [...terms.values()];
}

/** A job of these segments, named by a hash of everything that decides the answer. */
function toJob(
  segments: readonly JobSegment[],
  { from, to, headline, terms }: Pick<Job, "from" | "to" | "headline" | "terms">,
): Job {
  const content = { from, to, headline, terms, segments };
  const id = createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16);
  return { id, ...content };
}

function weigh({ text }: JobSegment): { characters: number; bytes: number } {
  let characters = 0;
  for (const _ of text) characters += 1;
  return { characters, bytes: Buffer.byteLength(JSON.stringify(text)) + OVERHEAD_BYTES };
}

function fits(
  load: { segments: number; characters: number; bytes: number },
  { segments = Infinity, characters = Infinity, bytes = Infinity }: Limits,
): boolean {
  return (
    load.segments <= segments &&
    load.characters <= characters &&
    load.bytes + ENVELOPE_BYTES <= bytes
  );
}
