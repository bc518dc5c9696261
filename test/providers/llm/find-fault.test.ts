import { describe, expect, it } from "vitest";
import { findFault } from "../../../src/providers/llm/find-fault.ts";

const SOURCE = "Министр подписал соглашение с компанией.";
const LONG =
  "Премьер-министр Турции заявил, что страна готова продолжать переговоры с соседями о строительстве новой железной дороги и о поставках газа в Европу.";

describe("findFault", () => {
  it.each([
    ["reply/empty", SOURCE, " ", "az"],
    ["reply/echo", SOURCE, "Министр подписал соглашение с компанией", "az"],
    ["reply/untranslated", SOURCE, "Министр подписал договор с фирмой.", "az"],
    ["reply/commentary", SOURCE, "Here is the translation: The minister signed.", "en"],
    ["reply/commentary", SOURCE, "Sure, here's your translation: The minister signed.", "en"],
    ["reply/commentary", SOURCE, "I'm sorry, but I can't assist with that request.", "en"],
    ["reply/commentary", SOURCE, "As an AI language model I may not take sides.", "en"],
    ["reply/commentary", SOURCE, "Tərcümə: Nazir sazişi imzalayıb.", "az"],
    ["reply/commentary", SOURCE, "Üzr istəyirəm, bu mətni tərcümə edə bilmərəm.", "az"],
    ["reply/commentary", SOURCE, "The minister signed it.\n\nNote that the tone is formal.", "en"],
    ["reply/too-long", SOURCE, "The minister signed. ".repeat(12), "en"],
    ["reply/too-short", LONG, "Turkey.", "en"],
    ["reply/placeholder", "Он ⟦1⟧сказал⟦2⟧ это.", "He ⟦1⟧said it.", "en"],
    ["reply/url", "Подробнее: https://a.az/b", "More: https://a.az/c", "en"],
    ["reply/number", "В 2023 году построено 148 школ.", "In 2023, 184 schools were built.", "en"],
    [
      "reply/language",
      LONG,
      "Türkiye Başbakanı, ülkenin yeni demiryolu inşaatı ve Avrupa'ya gaz tedariki konusunda komşularıyla görüşmeleri sürdürmeye hazır olduğunu söyledi.",
      "az",
    ],
    [
      "reply/language",
      LONG,
      "Türkiyənin baş naziri bildirib ki, ölkə yeni dəmir yolunun tikintisi və Avropaya qaz tədarükü ilə bağlı qonşularla danışıqları davam etdirməyə hazırdır.",
      "en",
    ],
  ])("finds %s", (reason, source, target, to) => {
    expect(findFault({ source, target, from: "ru", to })).toBe(reason);
  });

  it.each([
    [SOURCE, "Nazir şirkətlə saziş imzalayıb.", "az"],
    [SOURCE, "The minister signed an agreement with the company.", "en"],
    [
      LONG,
      "Türkiyənin baş naziri bildirib ki, ölkə yeni dəmir yolunun tikintisi və Avropaya qaz tədarükü ilə bağlı qonşularla danışıqları davam etdirməyə hazırdır.",
      "az",
    ],
    ["Конечно, мы победим.", "Of course, we will win.", "en"],
    ["Извините, но я не могу согласиться.", "I'm sorry, but I can't agree.", "en"],
    ["Переводчик: человек или машина?", "Translator: human or machine?", "en"],
    ["CNN, BBC", "CNN, BBC", "en"],
    ["COVID-19", "COVID-19", "az"],
    ["О проекте «Əsər» рассказала Мəлахəт.", "Məlahət spoke about the project “Əsər”.", "en"],
    ["Да.", "Bəli.", "az"],
  ])("has nothing against %s → %s", (source, target, to) => {
    expect(findFault({ source, target, from: "ru", to })).toBeNull();
  });
});
