import type { Job } from "../../model/job.ts";

/**
 * What stands around a job's texts, in reading order: the headline, then the neighbours. At most
 * `most` code points of whole texts.
 * @param own whether the job's texts themselves belong to it, for services that see each text alone
 */
export function surroundings(
  { headline, segments }: Pick<Job, "headline" | "segments">,
  most: number,
  own: "with own texts" | "without own texts" = "without own texts",
): string[] {
  const ownTexts = new Set(segments.map(({ text }) => text));
  const passage = segments.flatMap(({ previous, text, next }) => [previous, text, next]);
  const around = new Set([headline, ...passage].filter((text) => text !== null));
  const isWanted = (text: string) => own === "with own texts" || !ownTexts.has(text);
  const isAlone = around.size === 1 && ownTexts.size === 1;
  const kept: string[] = [];
  let left = most;
  for (const text of isAlone ? [] : around) {
    const size = [...text].length;
    if (!isWanted(text) || size > left) continue;
    kept.push(text);
    left -= size;
  }
  return kept;
}
