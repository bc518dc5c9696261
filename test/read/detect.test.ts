import fc from "fast-check";
import { expect, it } from "vitest";
import { detectLanguage } from "../../src/read/detect.ts";

it.each([
  ["ru", "Cyrl", "Что это за язык?"],
  ["ru", "Cyrl", "СРОЧНО: ВЗРЫВ В ЦЕНТРЕ"],
  ["ru", "Cyrl", "Apple представила iPhone 15 в Купертино"],
  ["ru", "Cyrl", "Баку принял COP29"],
  ["az", "Latn", "Bakıda iclas keçirilib"],
  ["az", "Latn", "BAKIDA İCLAS KEÇİRİLİB"],
  ["az", "Latn", "Yağış günorta saatlarında dayanacaq."],
  ["az", "Cyrl", "Бакыда сәһијјә назирлијинин иҹласы кечирилиб."],
  ["en", "Latn", "The meeting was held in Baku"],
  ["uk", "Cyrl", "У Києві відкрили нову станцію метро."],
  ["be", "Cyrl", "У Мінску адкрылі новую станцыю метро."],
  ["bg", "Cyrl", "В София откриха нова станция на метрото, съобщи общината."],
  ["sr", "Cyrl", "У Београду је отворена нова станица, саопштила је влада."],
  ["mk", "Cyrl", "Во Скопје беше отворена нова станица, соопшти владата."],
  ["kk", "Cyrl", "Алматыда жаңа метро бекеті ашылды, деп хабарлады министрлік."],
  ["ky", "Cyrl", "Бишкекте жаңы мектеп ачылды, деп билдирди министрлик."],
  ["tt", "Cyrl", "Казанда яңа мәктәп ачылды, дип хәбәр итә министрлык."],
  ["tg", "Cyrl", "Дар Душанбе мактаби нав кушода шуд, гуфт вазир."],
  ["tr", "Latn", "Ankara'da yeni bir okul açıldı, dedi bakan."],
  ["tk", "Latn", "Aşgabatda täze mekdep açyldy, diýip habar berdi ministrlik."],
  ["uz", "Latn", "Toshkentda yangi maktab ochildi, deb xabar berdi vazirlik."],
  ["de", "Latn", "In der Hauptstadt wurde am Montag eine neue Schule eröffnet."],
  ["fr", "Latn", "Une nouvelle école a été ouverte lundi dans la capitale."],
  ["ka", "Geor", "თბილისში ახალი სკოლა გაიხსნა"],
  ["hy", "Armn", "Երեւանում նոր դպրոց է բացվել"],
  ["el", "Grek", "Ένα νέο σχολείο άνοιξε στην Αθήνα"],
  ["he", "Hebr", "בית ספר חדש נפתח בירושלים"],
  ["fa", "Arab", "مدرسه جدیدی در پایتخت افتتاح شد که گنجایش زیادی دارد"],
  ["ar", "Arab", "افتتحت مدرسة جديدة في العاصمة إلى جانب المكتبة"],
  ["ja", "Jpan", "首都で新しい学校が開校した"],
  ["zh", "Hani", "首都一所新学校开学了"],
  ["ko", "Hang", "수도에 새 학교가 문을 열었다"],
  ["th", "Thai", "โรงเรียนใหม่เปิดในเมืองหลวง"],
])("recognises %s (%s): %s", (language, script, text) => {
  expect(detectLanguage(text)).toMatchObject({ language, script });
});

it.each(["", " \n", "2022", "+7 (495) 123-45-67 — 15:30!", "🎉🎉"])(
  "says nothing of a text without letters: %j",
  (text) => {
    expect(detectLanguage(text)).toEqual({
      language: "und",
      script: "Zyyy",
      confidence: 0,
      reliable: false,
    });
  },
);

it("never throws and keeps its confidence between 0 and 1", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const { confidence } = detectLanguage(text);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }),
  );
});
