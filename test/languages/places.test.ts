import { expect, it } from "vitest";
import {
  findPlace,
  placeKey,
  placeRows,
  renderPlace,
} from "../../src/languages/places/find-place.ts";

it("lists at least 200 places, each spelt one way", () => {
  const keys = placeRows().flatMap(([ru, , , ...aliases]) => [ru, ...aliases].map(placeKey));
  expect(placeRows().length).toBeGreaterThanOrEqual(200);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

it("writes Azerbaijani and English in Latin letters, without stray spaces", () => {
  for (const [ru, az, en, ...aliases] of placeRows()) {
    expect([ru, ...aliases].join(" "), ru).toMatch(/^[А-ЯЁа-яё.\- ]+$/);
    expect(az, ru).toMatch(/^[A-ZÇƏĞİÖŞÜ][a-zA-ZÇƏĞİÖŞÜçəğıöşü\- ]+$/);
    expect(az, "the alphabet has no W").not.toMatch(/w/i);
    expect(en, ru).toMatch(/^[A-Z][a-zA-Zü.\- ]+$/);
    for (const form of [ru, az, en, ...aliases])
      expect(form).toBe(form.trim().replace(/\s+/g, " "));
  }
});

it.each([
  ["Женева", "Cenevrə", "Geneva"],
  ["ЖЕНЕВА", "CENEVRƏ", "GENEVA"],
  ["Париж", "Paris", "Paris"],
  ["Нью-Йорк", "Nyu-York", "New York"],
  ["Гянджа", "Gəncə", "Ganja"],
  ["Ханкенди", "Xankəndi", "Khankendi"],
  ["Степанакерт", "Xankəndi", "Khankendi"],
  ["Киев", "Kiyev", "Kyiv"],
  ["Алматы", "Almatı", "Almaty"],
  ["Алма-Ата", "Almatı", "Almaty"],
  ["САНКТ-ПЕТЕРБУРГ", "SANKT-PETERBURQ", "ST. PETERSBURG"],
  ["БАКУ", "BAKI", "BAKU"],
  ["ЕРЕВАН", "İRƏVAN", "YEREVAN"],
  ["ГАЗАХ", "QAZAX", "GAZAKH"],
  ["ПАРИЖ", "PARİS", "PARIS"],
  ["Кишинев", "Kişinyov", "Chisinau"],
  ["Кишинёв", "Kişinyov", "Chisinau"],
  ["Нижний  Новгород", "Nijni Novqorod", "Nizhny Novgorod"],
  ["г. Баку", "Bakı", "Baku"],
  ["США", "ABŞ", "USA"],
  ["КНР", "Çin", "China"],
  ["Гаага", "Haaqa", "The Hague"],
])("renders %s as %s and %s", (text, az, en) => {
  expect(renderPlace(text, "az")).toBe(az);
  expect(renderPlace(text, "en")).toBe(en);
});

it("gives the Russian form of an alias", () => {
  expect(findPlace("СТЕПАНАКЕРТ")?.ru).toBe("Ханкенди");
  expect(renderPlace("Ашгабат", "ru")).toBe("Ашхабад");
});

it.each(["", "Урюпинск", "Бакy", "Баку Москва"])("does not know %j", (text) => {
  expect(findPlace(text)).toBeNull();
  expect(renderPlace(text, "az")).toBeNull();
});

it("writes no other languages", () => expect(renderPlace("Баку", "fr")).toBeNull());
