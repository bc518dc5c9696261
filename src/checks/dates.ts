import { formatWeekday } from "../languages/dates.ts";
import { monthsIn, type NamedMonth, weekdaysIn } from "../languages/dates-in.ts";
import type { Check, Pair, Remark } from "../model/check.ts";

/** Months, days of the month and weekdays are those of the source; hours are compared with the numbers. */
export const dates: Check = {
  id: "dates",
  severity: "error",
  about: "Months, days of the month and weekdays are those of the source.",
  examples: [
    { to: "en", source: "26 апреля 2022 года", wrong: "May 26, 2022", right: "April 26, 2022" },
    {
      to: "az",
      source: "с 3 июня по 29 ноября",
      wrong: "iyunun 29-dan noyabrın 3-dək",
      right: "iyunun 3-dən noyabrın 29-dək",
    },
    {
      to: "en",
      source: "Суд сообщил во вторник.",
      wrong: "The court said on Wednesday.",
      right: "The court said on Tuesday.",
    },
    {
      to: "az",
      source: "В 19:00 в понедельник",
      wrong: "Cümə günü saat 19:00-da",
      right: "Bazar ertəsi saat 19:00-da",
    },
  ],
  *run({ source, target, from, to }: Pair): Iterable<Remark> {
    yield* compareMonths(monthsIn(source, from), monthsIn(target, to));
    const wanted = weekdaysIn(source, from);
    const given = weekdaysIn(target, to);
    const missing = wanted.filter((day) => !given.includes(day));
    const added = given.filter((day) => !wanted.includes(day));
    if (missing.length === 0 || (added.length === 0 && given.length > 0)) return;
    const name = (day: number) => formatWeekday(day, to);
    const expected = missing.map(name);
    if (added.length === 0) yield { code: "dates/missing", severity: "warning", expected };
    else yield { code: "dates/weekday", expected, actual: added.map(name) };
  },
};

function* compareMonths(
  wanted: readonly NamedMonth[],
  given: readonly NamedMonth[],
): Iterable<Remark> {
  const has = (all: readonly NamedMonth[], month: number) => all.some((own) => own.month === month);
  const missing = wanted.filter(({ month }) => !has(given, month));
  const added = given.filter(({ month }) => !has(wanted, month));
  const written = (all: readonly NamedMonth[]) => all.map((own) => own.written);
  if (missing.length > 0 && added.length > 0) {
    yield { code: "dates/changed", expected: written(missing), actual: written(added) };
  } else if (missing.length > 0) {
    yield { code: "dates/missing", severity: "warning", expected: written(missing) };
  } else {
    const moved = given.filter(({ month, days }) => {
      const known = wanted.filter((own) => own.month === month).flatMap((own) => own.days);
      return known.length > 0 && days.length > 0 && !days.some((day) => known.includes(day));
    });
    if (moved.length === 0) return;
    const dated = ({ days, written: name }: NamedMonth) => [days.join("–"), name].join(" ");
    yield { code: "dates/changed", expected: wanted.map(dated), actual: moved.map(dated) };
  }
}
