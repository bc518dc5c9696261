import type { Check, Pair, Remark } from "../model/check.ts";

/** Faults of spacing; what the source has as well is its author's. */
const FAULTS: readonly RegExp[] = [
  /^\s+|\s+$/gu,
  /(?<=\S)[ \t\u00A0\u202F]{2,}(?=\S)/gu,
  /(?<=\p{L})\s+(?=[,;!?](?:\s|$))/gu,
  /(?<=\p{L})\s+\.(?=\s|$)/gu,
  /(?<=\p{Ll}{2}),(?=\p{L}{2})|(?<=\p{Ll}{2})[.!?](?=\p{Lu}\p{Ll})/gu,
  /(?<=[([“«])\s+(?=\S)|(?<=\S)\s+(?=[)\]”»](?:[\s.,;:!?]|$))/gu,
];
const ADDRESS = /\S*[@/]\S*|\S+\.(?:com|az|ru|org|net|example|info|tv|gov)\S*/giu;

/** Single spaces, none before a comma or full stop, one after. */
export const spaces: Check = {
  id: "spaces",
  severity: "warning",
  about: "One space between words, none before a comma or a full stop, one after it.",
  examples: [
    {
      to: "en",
      source: "Он приехал, сел.",
      wrong: "He came ,  sat down.",
      right: "He came, sat down.",
    },
    { to: "az", source: "Да, конечно.", wrong: "Bəli,əlbəttə.", right: "Bəli, əlbəttə." },
  ],
  *run({ source, target }: Pair): Iterable<Remark> {
    const own = target.replaceAll(ADDRESS, "x");
    for (const fault of FAULTS) {
      if (source.search(fault) >= 0) continue;
      const places = [...own.matchAll(fault)].map(({ index }) =>
        own.slice(Math.max(0, index - 8), index + 9),
      );
      if (places.length > 0) {
        yield { code: "spaces/wrong", actual: places };
        return;
      }
    }
  },
};
