import { isTooLong, isTooShort } from "../languages/length-ratio.ts";
import type { Check, Pair, Remark } from "../model/check.ts";

/** The target is about as long as translations of such a text are. */
export const length: Check = {
  id: "length",
  severity: "warning",
  about: "The length fits the source's, by bounds measured on reference translations.",
  examples: [
    {
      to: "en",
      source: "Представители пяти прикаспийских государств согласовали повестку переговоров.",
      wrong: "Representatives met.",
      right: "Representatives of the five Caspian states have agreed on an agenda for talks.",
    },
    {
      to: "az",
      source: "Они продолжались три дня.",
      wrong:
        "Məsləhətləşmələr üç gün davam edib və bu müddət ərzində tərəflər bir çox məsələni müzakirə ediblər.",
      right: "Məsləhətləşmələr üç gün davam edib.",
    },
  ],
  *run({ source, target, to, role }: Pair): Iterable<Remark> {
    if (role === "dateline" || role === "credit" || role === "byline") return;
    const sizes = { expected: [String(source.length)], actual: [String(target.length)] };
    if (isTooShort(source, target, to)) yield { code: "length/short", ...sizes };
    else if (isTooLong(source, target, to)) yield { code: "length/long", ...sizes };
  },
};
