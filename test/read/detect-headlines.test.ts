import { expect, it } from "vitest";
import { detectLanguage } from "../../src/read/detect.ts";

it.each([
  ["ru", "Apple представила iPhone 15 Pro Max"],
  ["ru", "SOCAR и BP подписали меморандум"],
  ["ru", "Tesla снизила цены на Model Y в Китае"],
  ["ru", "БАКУ ГОТОВИТСЯ К САММИТУ"],
  ["ru", "Президент Украины Владимир Зеленский прибыл в Киев"],
  ["az", "BAKIDA BEYNƏLXALQ FORUM BAŞLAYIB"],
  ["az", "iPhone 15 satışa çıxarılıb"],
  ["az", "Neft bahalaşıb"],
  ["az", "Азәрбајҹан Республикасынын Президенти фәрман имзалады"],
  ["en", "BAKU TO HOST INTERNATIONAL FORUM"],
  ["en", "Qarabag draw with Chelsea in Baku"],
  ["tr", "TÜRKİYE'DE DEPREM MEYDANA GELDİ"],
  ["tr", "Türkiye ile Azerbaycan arasında anlaşma imzalandı"],
  ["uk", "Ціни на нафту зросли"],
  ["kk", "Астанада жаңа мектеп ашылды"],
  ["bg", "Времето утре ще бъде слънчево"],
  ["und", "https://report.az"],
  ["und", "+994 12 555-55-55"],
])("%s: %s", (language, text) => {
  expect(detectLanguage(text).language).toBe(language);
});

it("leaves a Latin sentence with a Cyrillic name in it to the Latin language", () => {
  expect(detectLanguage("The head of Роснефть said that output will rise").language).toBe("en");
});
