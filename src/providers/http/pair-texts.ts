import { ProviderError } from "../../model/errors.ts";
import type { Job, ReplyItem } from "../../model/job.ts";

/**
 * Pairs the texts of an answer with a job's segments, for services that answer in the order of the
 * request. Where the number is wrong nobody knows which is missing: the job is split.
 * @throws ProviderError `provider/count`
 */
export function pairTexts(provider: string, job: Job, texts: readonly unknown[]): ReplyItem[] {
  const wanted = job.segments.length;
  if (texts.length !== wanted) {
    const data = { provider, given: texts.length, segments: wanted };
    throw new ProviderError("provider/count", data, wanted > 1 ? "split" : "retry");
  }
  return job.segments.map(({ id, text: source }, index) => {
    const text = texts[index];
    if (typeof text !== "string" || text.trim() === "") {
      return { id, text: null, reason: "reply/empty" };
    }
    // LibreTranslate's protection against abuse answers 200 with an emoji.
    if (WORDS.test(source) && !WORDS.test(text))
      return { id, text: null, reason: "reply/no-words" };
    return { id, text };
  });
}

const WORDS = /[\p{L}\p{N}]/u;

/** Unicode code points of a job's texts: what most services bill. */
export function countCharacters(texts: readonly string[]): number {
  let count = 0;
  for (const text of texts) for (const _ of text) count += 1;
  return count;
}
