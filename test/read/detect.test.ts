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
  ["az", "Latn", "Prezident yeni ferman imzaladi ve nazir teyin olundu"],
  ["az", "Latn", "Nazir bildirib ki, yeni mekteb sentyabrda acilacaq"],
  ["az", "Latn", "Bu barede Nazirler Kabinetinin metbuat xidmeti melumat yayib."],
  ["az", "Latn", "Prezident yeni fermanı imzaladı, bu haqqında metbuat xidmeti melumat verib."],
  ["az", "Latn", "NEFT QIYMETLERI UCUZLASIB, MANAT ISE SABIT QALIB"],
  ["tr", "Latn", "Bakan, yeni okulun eylul ayinda acilacagini soyledi."],
  ["tr", "Latn", "Polis, kazada yaralananlarin hastaneye kaldirildigini acikladi."],
  ["tr", "Latn", "Ogrenciler icin yeni bir kutuphane acildi, belediye baskani konustu."],
  ["en", "Latn", "The minister said the new school will open in September"],
  ["uz", "Latn", "Prezident yangi farmonni imzoladi va vazirni tayinladi"],
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

const elsewhere: readonly (readonly [name: string, text: string])[] = [
  ["Czech", "V pondělí byla v hlavním městě otevřena nová škola, oznámil ministr školství."],
  ["Swedish", "En ny skola öppnades i huvudstaden på måndagen, sade utbildningsministern."],
  ["Danish", "En ny skole blev åbnet i hovedstaden mandag, sagde undervisningsministeren."],
  ["Finnish", "Pääkaupungissa avattiin maanantaina uusi koulu, opetusministeri kertoi."],
  ["Hungarian", "Hétfőn új iskolát nyitottak a fővárosban, jelentette be az oktatási miniszter."],
  ["Croatian", "U glavnom gradu u ponedjeljak je otvorena nova škola, izjavio je ministar."],
  ["Lithuanian", "Pirmadienį sostinėje atidaryta nauja mokykla, pranešė švietimo ministras."],
  ["Vietnamese", "Một trường học mới đã được khai trương tại thủ đô hôm thứ Hai."],
  ["Kurdish", "Duşemê li paytextê dibistaneke nû hat vekirin, wezîrê perwerdeyê got."],
  [
    "Latin filler",
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.",
  ],
  [
    "Russian in Latin letters",
    "V ponedelnik v stolitse otkrylas novaya shkola, soobshchil ministr.",
  ],
  ["Ossetian", "Къуырисӕры сӕйраг сахары байгом ног скъола, загъта ахуырады министр."],
  ["Chuvash", "Тунтикун тӗп хулара ҫӗнӗ шкул уҫӑлнӑ, тесе пӗлтернӗ вӗрентӳ министрӗ."],
  ["Lezgian", "Ислендиз меркезда цӀийи школа ачухна, лагьана образованидин министрди."],
  ["brand names", "Apple Google Microsoft Samsung Tesla Amazon Netflix Toyota"],
  ["Urdu", "پیر کو دارالحکومت میں ایک نیا اسکول کھولا گیا، وزیر تعلیم نے کہا۔"],
];

it.each(elsewhere)("never calls %s reliably Russian, Azerbaijani or English", (_, text) => {
  const { language, reliable } = detectLanguage(text);
  if (reliable) expect(["ru", "az", "en"]).not.toContain(language);
});

it.each([
  ["Ukrainian", "uk", "Президент підписав закон про державний бюджет на наступний рік."],
  ["Bulgarian", "bg", "Президентът подписа закона за държавния бюджет за следващата година."],
  ["Serbian", "sr", "Председник је потписао закон о државном буџету за следећу годину."],
  ["Kazakh", "kk", "Президент келесі жылға арналған мемлекеттік бюджет туралы заңға қол қойды."],
  ["Kyrgyz", "ky", "Президент кийинки жылга мамлекеттик бюджет жөнүндө мыйзамга кол койду."],
  ["Tatar", "tt", "Президент киләсе елга дәүләт бюджеты турындагы законга кул куйды."],
  ["Tajik", "tg", "Президент қонунро дар бораи буҷети давлатӣ барои соли оянда имзо кард."],
])("does not take %s for Russian", (_, language, text) => {
  expect(detectLanguage(text).language).toBe(language);
});

const running =
  "Министерство сообщило, что объём торговли между странами вырос за год на четверть.";

it.each([
  [
    "English boilerplate on top",
    `${"Sign in to read all of our latest news and opinion.\n".repeat(8)}${`${running} `.repeat(8)}`,
  ],
  [
    "a menu of short lines around",
    `${"Home\nNews\nSport\nWeather\n".repeat(12)}${`${running} `.repeat(5)}`,
  ],
  ["Latin letters typed in Cyrillic words", running.replaceAll("о", "o").replaceAll("а", "a")],
])("finds Russian in spite of %s", (_, text) => {
  expect(detectLanguage(text)).toMatchObject({ language: "ru", script: "Cyrl", reliable: true });
});

it("finds Azerbaijani written with the Cyrillic schwa", () => {
  const text = "Azәrbaycan Respublikasının Prezidenti yeni qanunu imzalayıb.";
  expect(detectLanguage(text)).toMatchObject({ language: "az", script: "Latn" });
});

it("looks at all parts of a text of any length in a bounded time", () => {
  const text = `${"The weather will be fine on Monday and it will not rain.\n".repeat(2_000)}${`${running}\n`.repeat(20_000)}`;
  const start = performance.now();
  expect(detectLanguage(text)).toMatchObject({ language: "ru", reliable: true });
  expect(performance.now() - start).toBeLessThan(2_000);
});

it("never throws and keeps its confidence between 0 and 1", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const { confidence } = detectLanguage(text);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }),
  );
});
