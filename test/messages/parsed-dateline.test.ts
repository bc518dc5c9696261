import { expect, it } from "vitest";
import { parseDateline } from "../../src/languages/datelines/parse.ts";
import { renderDateline } from "../../src/messages/dateline.ts";

it.each([
  ["БАКУ, 26 апр — Sputnik. В стране", "BAKI, 26 aprel — Sputnik.", "BAKU, April 26 — Sputnik."],
  ["АНКАРА, 3 июня. /ТАСС/. Совет", "ANKARA, 3 iyun. /TASS/.", "ANKARA, June 3. /TASS/."],
  ["ТАСС, 10 августа. Завод", "TASS, 10 avqust.", "TASS, August 10."],
  [
    "Тбилиси. 1 марта. ИНТЕРФАКС - Парламент",
    "Tbilisi. 1 mart. İNTERFAKS -",
    "Tbilisi. March 1. INTERFAX -",
  ],
  ["Шуша, 8 мая, АЗЕРТАДЖ\nВ городе", "Şuşa, 8 may, AZƏRTAC", "Shusha, May 8, AZERTAC"],
  ["Баку. 12 янв. Report.az. Банк", "Bakı. 12 yanvar. Report.az.", "Baku. January 12. Report.az."],
  ["Баку. Гюнай Алиева – APA. Сегодня", "Bakı. Günay Əliyeva – APA.", "Baku. Gunay Aliyeva – APA."],
  [
    "МОСКВА, 26 апр (Рейтер) - Цены",
    "MOSKVA, 26 aprel (Reuters) -",
    "MOSCOW, April 26 (Reuters) -",
  ],
  ["(БАКУ, 26 апр, Trend) Порт", "(BAKI, 26 aprel, Trend)", "(BAKU, April 26, Trend)"],
  ["[Баку, 3 мая — Report] Порт", "[Bakı, 3 may — Report]", "[Baku, May 3 — Report]"],
  ["/АПА/ Баку, 12 января. Порт", "/APA/ Bakı, 12 yanvar.", "/APA/ Baku, January 12."],
])("parses and renders the dateline of %j", (text, az, en) => {
  const parsed = parseDateline(text);
  expect(parsed).not.toBeNull();
  if (parsed === null) return;
  const dateline = { block: "b1", ...parsed.dateline };
  const written = text.slice(0, parsed.end);
  expect(renderDateline(dateline, written, "az")).toBe(az);
  expect(renderDateline(dateline, written, "en")).toBe(en);
});
