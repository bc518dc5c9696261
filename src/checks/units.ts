import { type Unit, unitsIn } from "../languages/units.ts";
import type { Check, Pair, Remark } from "../model/check.ts";

/** A currency sign on the wrong side of its number, or with a space. */
const MISPLACED: Readonly<Record<string, RegExp>> = {
  en: /\d\s?[$€£](?!\d)|[$€£]\s\d/u,
  az: /(?<![\p{L}\d])[$€£]\s\d/u,
};

/** Currencies, percent and units of measure are those of the source, where the target puts them. */
export const units: Check = {
  id: "units",
  severity: "warning",
  about: "Currencies, percent and units are those of the source: доллар is $ or dollar, not euro.",
  examples: [
    { to: "en", source: "40 млрд долларов", wrong: "40 billion euros", right: "$40 billion" },
    {
      to: "az",
      source: "52,9% жителей",
      wrong: "sakinlərin 52,9-u",
      right: "sakinlərin 52,9 faizi",
    },
    { to: "en", source: "55 км от Баку", wrong: "55 miles from Baku", right: "55 km from Baku" },
    { to: "en", source: "40 долларов", wrong: "40$", right: "$40" },
  ],
  *run({ source, target, from, to }: Pair): Iterable<Remark> {
    const wanted = unitsIn(source, from);
    const given = unitsIn(target, to);
    const missing = wanted.filter((unit) => !given.includes(unit));
    const added = given.filter((unit) => !wanted.includes(unit));
    const swapped = missing.filter(({ family }) => added.some((unit) => unit.family === family));
    const lost = missing.filter(({ family }) => family === "share" || family === "money");
    const money = (all: readonly Unit[]) => all.filter(({ family }) => family === "money");
    const isForeign = money(wanted).length > 0 && money(added).length > 0;
    if (swapped.length > 0 || isForeign) {
      const expected = swapped.length > 0 ? swapped : money(wanted);
      yield { code: "units/changed", expected: ids(expected), actual: ids(added) };
    } else if (lost.length > 0 && /\d/u.test(target)) {
      yield { code: "units/missing", expected: ids(lost) };
    }
    const [misplaced] = MISPLACED[to]?.exec(target) ?? [];
    if (misplaced !== undefined) yield { code: "units/format", actual: [misplaced] };
  },
};

function ids(all: readonly Unit[]): string[] {
  return all.map(({ id }) => id);
}
