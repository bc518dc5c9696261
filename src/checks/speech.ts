import type { Check, Pair, Remark } from "../model/check.ts";

/** Direct speech of a dialogue stays direct speech: a dash in Azerbaijani, marks in English. */
export const speech: Check = {
  id: "speech",
  severity: "warning",
  about: "A line of dialogue stays one: with a dash in Azerbaijani, in quotation marks in English.",
  examples: [
    { to: "en", source: "— Да, конечно.", wrong: "Yes, of course.", right: "“Yes, of course.”" },
    { to: "az", source: "— Да, конечно.", wrong: "Bəli, əlbəttə.", right: "— Bəli, əlbəttə." },
  ],
  *run({ source, target, role }: Pair): Iterable<Remark> {
    if (role === "list-item" || !/^[–—]\s*\p{Lu}/u.test(source)) return;
    if (/["“”«»„]/u.test(target) || /^\s*[–—-]/u.test(target)) return;
    yield { code: "speech/lost" };
  },
};
