import { lengthDeviation } from "../languages/length-ratio.ts";
import type { Check, Pair, Remark } from "../model/check.ts";

const ENDED = /[.!?…:;]["”»“')\]’]*\s*$/u;

/** The translation goes on to the source's end. */
export const truncation: Check = {
  id: "truncation",
  severity: "warning",
  about: "The translation does not break off before the source's end.",
  examples: [
    {
      to: "en",
      source: "Комиссия приняла решение, и стороны договорились о встрече в июне.",
      wrong: "The commission made a decision, and the",
      right: "The commission made a decision, and the parties agreed to meet in June.",
    },
    {
      to: "az",
      source: "Комиссия приняла решение, и стороны договорились о встрече в июне.",
      wrong: "Komissiya qərar qəbul edib, tərəflər isə iyunda…",
      right: "Komissiya qərar qəbul edib, tərəflər isə iyunda görüşmək barədə razılığa gəliblər.",
    },
  ],
  *run({ source, target, to, role }: Pair): Iterable<Remark> {
    if (role === "dateline" || role === "credit" || role === "byline") return;
    const deviation = lengthDeviation(source, target, to);
    const isOpen = ENDED.test(source) && !ENDED.test(target);
    const trailsOff =
      /(?:…|\.{3}|[-–—,])["”»]?\s*$/u.test(target) && !/(?:…|\.{3}|[-–—,])["”»]?\s*$/u.test(source);
    const isCut = (isOpen && deviation < 0.5) || (trailsOff && deviation < -0.5);
    if (isCut || deviation < FAR_TOO_SHORT)
      yield { code: "truncation/cut", actual: [target.slice(-24)] };
  },
};

/** In standard deviations: half of a text that has no closing mark. */
const FAR_TOO_SHORT = -3.6;
