import { expect, it } from "vitest";
import { renderDateline } from "../../src/messages/dateline.ts";
import type { Dateline } from "../../src/model/article.ts";

type Parts = Partial<Omit<Dateline, "block">>;

function dateline(parts: Parts): Dateline {
  return { block: "b0", places: [], date: null, agency: null, style: "other", ...parts };
}

const april = { day: 26, month: 4 };

const rows: readonly (readonly [text: string, parts: Parts, az: string, en: string])[] = [
  [
    "БАКУ, 26 апр — Sputnik.",
    { places: ["БАКУ"], date: { ...april, year: 2022 }, agency: "Sputnik", style: "ria" },
    "BAKI, 26 aprel — Sputnik.",
    "BAKU, April 26 — Sputnik.",
  ],
  [
    "МОСКВА, 24 мая — РИА Новости, Елизавета Исакова.",
    {
      places: ["МОСКВА"],
      date: { day: 24, month: 5 },
      agency: "РИА Новости",
      reporter: "Елизавета Исакова",
      style: "ria",
    },
    "MOSKVA, 24 may — RİA Novosti, Yelizaveta İsakova.",
    "MOSCOW, May 24 — RIA Novosti, Yelizaveta Isakova.",
  ],
  [
    "МОСКВА, 5 мая. /ТАСС/.",
    { places: ["МОСКВА"], date: { day: 5, month: 5 }, agency: "ТАСС", style: "tass" },
    "MOSKVA, 5 may. /TASS/.",
    "MOSCOW, May 5. /TASS/.",
  ],
  ["/Корр. ТАСС/.", { agency: "ТАСС", style: "tass" }, "/TASS müxbiri/.", "/TASS correspondent/."],
  [
    "БАКУ, 4 августа. /Спец. корр. ТАСС Иван Петров/.",
    {
      places: ["БАКУ"],
      date: { day: 4, month: 8 },
      agency: "ТАСС",
      reporter: "Иван Петров",
      style: "tass",
    },
    "BAKI, 4 avqust. /TASS xüsusi müxbiri İvan Petrov/.",
    "BAKU, August 4. /TASS special correspondent Ivan Petrov/.",
  ],
  [
    "Баку.12 мая.REPORT.AZ/",
    {
      places: ["Баку"],
      date: { day: 12, month: 5 },
      agency: "REPORT.AZ",
      style: "report",
    },
    "Bakı.12 may.REPORT.AZ/",
    "Baku.May 12.REPORT.AZ/",
  ],
  [
    "ТАСС, 10 августа.",
    { date: { day: 10, month: 8 }, agency: "ТАСС", style: "tass-short" },
    "TASS, 10 avqust.",
    "TASS, August 10.",
  ],
  [
    "Москва. 30 апреля. INTERFAX.RU -",
    { places: ["Москва"], date: { day: 30, month: 4 }, agency: "INTERFAX.RU", style: "interfax" },
    "Moskva. 30 aprel. INTERFAX.RU -",
    "Moscow. April 30. INTERFAX.RU -",
  ],
  [
    "Баку, 26 апреля, АЗЕРТАДЖ",
    { places: ["Баку"], date: april, agency: "АЗЕРТАДЖ", style: "azertac" },
    "Bakı, 26 aprel, AZƏRTAC",
    "Baku, April 26, AZERTAC",
  ],
  [
    "Баку. 26 апреля. REPORT.AZ",
    { places: ["Баку"], date: april, agency: "REPORT.AZ", style: "report" },
    "Bakı. 26 aprel. REPORT.AZ",
    "Baku. April 26. REPORT.AZ",
  ],
  [
    "Баку. 12 янв. Report.az.",
    { places: ["Баку"], date: { day: 12, month: 1 }, agency: "Report.az", style: "report" },
    "Bakı. 12 yanvar. Report.az.",
    "Baku. January 12. Report.az.",
  ],
  [
    "Баку, Азербайджан, 26 апреля /Trend/",
    { places: ["Баку", "Азербайджан"], date: april, agency: "Trend", style: "trend" },
    "Bakı, Azərbaycan, 26 aprel /Trend/",
    "Baku, Azerbaijan, April 26 /Trend/",
  ],
  [
    "Баку, Азербайджан, 26 апреля /Trend/",
    { places: ["Баку"], date: april, agency: "Trend", style: "trend" },
    "Bakı, Azərbaycan, 26 aprel /Trend/",
    "Baku, Azerbaijan, April 26 /Trend/",
  ],
  ["Баку – АПА.", { places: ["Баку"], agency: "АПА", style: "apa" }, "Bakı – APA.", "Baku – APA."],
  [
    "Баку. Гюнай Алиева – APA",
    { places: ["Баку"], reporter: "Гюнай Алиева", agency: "APA", style: "apa" },
    "Bakı. Günay Əliyeva – APA",
    "Baku. Gunay Aliyeva – APA",
  ],
  [
    "МОСКВА, 26 апр (Рейтер) -",
    { places: ["МОСКВА"], date: april, agency: "Рейтер", style: "reuters" },
    "MOSKVA, 26 aprel (Reuters) -",
    "MOSCOW, April 26 (Reuters) -",
  ],
  [
    "26 апреля 2022",
    { date: { ...april, year: 2022 }, style: "wikinews" },
    "26 aprel 2022",
    "April 26, 2022",
  ],
  [
    "ЖЕНЕВА, 26 апреля 2022 года — Sputnik.",
    { places: ["ЖЕНЕВА"], date: { ...april, year: 2022 }, agency: "Sputnik", style: "ria" },
    "CENEVRƏ, 26 aprel 2022 — Sputnik.",
    "GENEVA, April 26, 2022 — Sputnik.",
  ],
  [
    "Баку, 26.04.2022, АЗЕРТАДЖ",
    { places: ["Баку"], date: { ...april, year: 2022 }, agency: "АЗЕРТАДЖ", style: "azertac" },
    "Bakı, 26 aprel 2022, AZƏRTAC",
    "Baku, April 26, 2022, AZERTAC",
  ],
  [
    "МОСКВА, вторник, 26 апр. — Sputnik.",
    { places: ["МОСКВА"], date: { ...april, weekday: 2 }, agency: "Sputnik", style: "ria" },
    "MOSKVA, 26 aprel, çərşənbə axşamı — Sputnik.",
    "MOSCOW, Tuesday, April 26 — Sputnik.",
  ],
  [
    "МОСКВА/НЬЮ-ЙОРК, 26 апр. /ТАСС/.",
    { places: ["МОСКВА", "НЬЮ-ЙОРК"], date: april, agency: "ТАСС", style: "tass" },
    "MOSKVA/NYU-YORK, 26 aprel. /TASS/.",
    "MOSCOW/NEW YORK, April 26. /TASS/.",
  ],
  [
    "Ереван и Баку, 26 апреля, 12:35 мск — Sputnik",
    { places: ["Ереван", "Баку"], date: { ...april, time: "12:35" }, agency: "Sputnik" },
    "İrəvan və Bakı, 26 aprel, Moskva vaxtı ilə 12:35 — Sputnik",
    "Yerevan and Baku, April 26, 12:35 Moscow time — Sputnik",
  ],
  [
    "УРЮПИНСК, 26 апр — РИА Новости.",
    { places: ["УРЮПИНСК"], date: april, agency: "РИА Новости", style: "ria" },
    "URYUPİNSK, 26 aprel — RİA Novosti.",
    "URYUPINSK, April 26 — RIA Novosti.",
  ],
  [
    "г. Баку, 26апр, 2022 г., 14.05 GMT (Рейтер) -",
    { places: ["г. Баку"], date: { ...april, year: 2022, time: "14:05" }, agency: "Рейтер" },
    "Bakı, 26 aprel 2022, 14.05 GMT (Reuters) -",
    "Baku, April 26, 2022, 14.05 GMT (Reuters) -",
  ],
  [
    "ГОРКИ /Московская область/, 26.04.22 (вторник). /ТАСС/.",
    {
      places: ["ГОРКИ", "Московская область"],
      date: { ...april, year: 2022, weekday: 2 },
      agency: "ТАСС",
    },
    "QORKİ /Moskva vilayəti/, 26 aprel 2022 (çərşənbə axşamı). /TASS/.",
    "GORKI /Moscow Region/, April 26, 2022 (Tuesday). /TASS/.",
  ],
  [
    "Баку, 26 апреля. – Trend.",
    { places: ["Баку"], date: april, agency: "Trend" },
    "Bakı, 26 aprel. – Trend.",
    "Baku, April 26. – Trend.",
  ],
  [
    "Баку, 26 апр., Trend.",
    { places: ["Баку"], date: april, agency: "Trend" },
    "Bakı, 26 aprel, Trend.",
    "Baku, April 26, Trend.",
  ],
];

it.each(rows)("renders %s", (text, parts, az, en) => {
  expect(String(renderDateline(dateline(parts), text, "az"))).toBe(az);
  expect(String(renderDateline(dateline(parts), text, "en"))).toBe(en);
});

it.each([
  [
    "a foreign place that is not listed",
    "ХЕЛЬСИНГЁР, 26 апр",
    { places: ["ХЕЛЬСИНГЁР"], date: april },
  ],
  [
    "an unknown agency in Cyrillic",
    "БАКУ, 26 апр — Ньюсмейкер",
    { agency: "Ньюсмейкер", date: april },
  ],
  ["a place that the text does not hold", "БАКУ, 26 апр", { places: ["ГЯНДЖА"], date: april }],
  [
    "a date that differs from the text",
    "БАКУ, 26 апр",
    { places: ["БАКУ"], date: { day: 27, month: 4 } },
  ],
  ["a day that does not exist", "БАКУ, 31 апр", { places: ["БАКУ"], date: { day: 31, month: 4 } }],
  ["a range of days", "БАКУ, 25-26 апр", { places: ["БАКУ"], date: april }],
  [
    "words it does not know",
    "БАКУ, 26 апр, специально для Sputnik",
    { places: ["БАКУ"], date: april },
  ],
] as const)("leaves to a provider %s", (_why, text, parts) => {
  expect(renderDateline(dateline(parts), text, "az")).toBeNull();
  expect(renderDateline(dateline(parts), text, "en")).toBeNull();
});

it("leaves a dateline alone in Russian and gives up on languages it does not write", () => {
  const baku = dateline({ places: ["БАКУ"], date: april });
  expect(renderDateline(baku, "БАКУ, 26 апр", "ru")).toBe("БАКУ, 26 апр");
  expect(renderDateline(baku, "БАКУ, 26 апр", "fr")).toBeNull();
});
