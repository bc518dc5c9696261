import fc from "fast-check";
import { expect, it } from "vitest";
import { azerbaijaniNames } from "../../src/languages/transliterate/azerbaijani-names.ts";
import { russianNames } from "../../src/languages/transliterate/russian-names.ts";
import { transliterateName } from "../../src/languages/transliterate/transliterate-name.ts";

it.each([
  ["Мусаев", "Musayev", "Musayev"],
  ["Ильхам Алиев", "İlham Əliyev", "Ilham Aliyev"],
  ["Джейхун Байрамов", "Ceyhun Bayramov", "Jeyhun Bayramov"],
  ["Рашад Гасанов", "Rəşad Həsənov", "Rashad Hasanov"],
  ["Мамедов", "Məmmədov", "Mammadov"],
  ["Мамедова", "Məmmədova", "Mammadova"],
  ["МАМЕДОВ", "MƏMMƏDOV", "MAMMADOV"],
  ["Гулиев", "Quliyev", "Guliyev"],
  ["Гусейнов", "Hüseynov", "Huseynov"],
  ["Гюнай Алиева", "Günay Əliyeva", "Gunay Aliyeva"],
  ["Исмаилов", "İsmayılov", "Ismayilov"],
  ["Эльчин Гусейнли", "Elçin Hüseynli", "Elchin Huseynli"],
  ["Али Гасан оглы Мамедов", "Əli Həsən oğlu Məmmədov", "Ali Hasan oglu Mammadov"],
  ["Эльмар Мамедъяров", "Elmar Məmmədyarov", "Elmar Mammadyarov"],
  ["Оруджев", "Orucov", "Orujov"],
  ["Тагиев", "Tağıyev", "Taghiyev"],
  ["Узеир Гаджибеков", "Üzeyir Hacıbəyov", "Uzeyir Hajibayov"],
  ["Мамедзаде", "Məmmədzadə", "Mammadzada"],
  ["Хикмет Гаджиев", "Hikmət Hacıyev", "Hikmet Hajiyev"],
  ["Юрий Хрущёв", "Yuri Xruşşov", "Yuri Khrushchev"],
  ["Сергей Лавров", "Sergey Lavrov", "Sergei Lavrov"],
  ["Дмитрий Маяковский", "Dmitri Mayakovski", "Dmitry Mayakovsky"],
  ["Елизавета Исакова", "Yelizaveta İsakova", "Yelizaveta Isakova"],
  ["Пётр Щербаков", "Pyotr Şerbakov", "Pyotr Shcherbakov"],
  ["Петр Подъяпольский", "Pyotr Podyapolski", "Pyotr Podyapolsky"],
  ["Иван Васильев", "İvan Vasilyev", "Ivan Vasilyev"],
  ["Иван Ильин", "İvan İlyin", "Ivan Ilyin"],
  ["Анна Жаркова-Цой", "Anna Jarkova-Tsoy", "Anna Zharkova-Tsoy"],
  ["Александр Грозный", "Aleksandr Qroznı", "Alexander Grozny"],
  ["Ольга Чайковская", "Olqa Çaykovskaya", "Olga Chaykovskaya"],
  ["А. Ю. Кузнецов", "A. Yu. Kuznetsov", "A. Yu. Kuznetsov"],
  ["Саакашвили", "Saakaşvili", "Saakashvili"],
])("writes %s as %s and %s", (name, az, en) => {
  expect(transliterateName(name, "az").text).toBe(az);
  expect(transliterateName(name, "en").text).toBe(en);
});

it.each([
  "Клюге",
  "Си Цзиньпин",
  "Джон Байден",
  "Ханс Клюге",
  "Меркель",
  "Чарльз Дарвин",
  "Харбин",
  "Шэньян",
  "Вучич",
  "Качиньский",
])("is not sure of %s", (name) => {
  expect(transliterateName(name, "az").sure).toBe(false);
  expect(transliterateName(name, "en").sure).toBe(false);
});

it.each([
  "Ильхам Алиев",
  "Елизавета Исакова",
  "Маяковский",
  "Урюпинск",
  "Лукашенко",
  "Иван Никитин",
  "Пашинян",
])("is sure of %s", (name) => {
  expect(transliterateName(name, "az").sure).toBe(true);
  expect(transliterateName(name, "en").sure).toBe(true);
});

it("is not sure in Azerbaijani of a surname alone that may hide ə", () => {
  expect(transliterateName("Ахвердов", "az").sure).toBe(false);
  expect(transliterateName("Ахвердов", "en").sure).toBe(true);
});

it("leaves no Cyrillic letter of a Russian name", () => {
  const letters = [..."абвгдеёжзийклмнопрстуфхцчшщъыьэюя -"];
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...letters) }),
      fc.constantFrom("az", "en"),
      (name, language) => {
        expect(transliterateName(name, language).text).not.toMatch(/\p{Script=Cyrillic}/u);
      },
    ),
  );
});

it("leaves other languages and Latin names alone", () => {
  expect(transliterateName("Джон", "fr")).toEqual({ text: "Джон", sure: false });
  expect(transliterateName("John Smith", "az")).toEqual({ text: "John Smith", sure: true });
});

it("lists each name once, at least 300 Azerbaijani ones, in the right letters", () => {
  const names = [...azerbaijaniNames, ...russianNames];
  const keys = names.map(([ru]) => ru.replaceAll("ё", "е"));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  expect(azerbaijaniNames.length).toBeGreaterThanOrEqual(300);
  for (const [ru, az, en = "A"] of names) {
    expect(ru).toMatch(/^[А-ЯЁ][а-яё]+$/);
    expect(az, ru).toMatch(/^[A-ZÇƏĞİÖŞÜ][a-zçəğıöşü]+$/);
    expect(en, ru).toMatch(/^[A-Z][a-z]*$/);
  }
});
