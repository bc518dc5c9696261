import { datePattern, parseDate } from "../../languages/datelines/dates.ts";

/** What a line that is only a point in time says; `date` (ISO) only where all of it is named. */
export interface Stamp {
  readonly date: string | null;
  readonly hasTime: boolean;
}

let built: { readonly time: RegExp; readonly moment: RegExp } | undefined;

function patterns(): { readonly time: RegExp; readonly moment: RegExp } {
  const clock = "\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s?(?:мск|МСК|GMT|UTC))?";
  const day = "[Сс]егодня|[Вв]чера|[Пп]озавчера";
  const lead =
    "(?:\\(?(?:[Оо]бновлен[оа]|[Оо]публикован[оа]|[Дд]ата(?:\\s(?:публикации|и время))?|[Вв]ремя)\\s?:?\\s?)?";
  const tail = "(?:\\s?\\([Оо]бновлен[оа]:?[\\d\\s.,:-]{4,30}\\))?\\)?";
  built ??= {
    time: new RegExp(`^${lead}(?:(?:${day}),?\\s(?:в\\s)?)?${clock}${tail}$`, "u"),
    moment: new RegExp(
      `^${lead}(?:${clock}[,\\s|—–-]{1,4})?(?<date>${datePattern})(?:[,\\s|—–-]{1,4}(?:в\\s)?${clock})?${tail}$`,
      "u",
    ),
  };
  return built;
}

/** Reads a line that holds a time, a date or both and nothing else: "26.04.2022 14:05", "Вчера, 19:54". */
export function parseStamp(line: string): Stamp | null {
  if (line.length > 80 || !/\d/.test(line)) return null;
  const { time, moment } = patterns();
  if (time.test(line)) return { date: null, hasTime: true };
  const found = moment.exec(line);
  const written = found?.groups?.["date"];
  const date = written === undefined ? null : parseDate(written);
  if (date === null) return null;
  return {
    date:
      date.year === undefined
        ? null
        : `${date.year}-${String(date.month).padStart(2, "0")}-${String(date.day).padStart(2, "0")}`,
    hasTime: /\d{1,2}:\d{2}/.test(line),
  };
}
