import { expect, it } from "vitest";
import { uiLanguage } from "../../src/messages/ui-language.ts";

it.each([
  [{}, "en"],
  [{ LANG: "az_AZ.UTF-8" }, "az"],
  [{ LANG: "ru_RU.KOI8-R" }, "ru"],
  [{ LANG: "ru" }, "ru"],
  [{ LANG: "az@latin" }, "az"],
  [{ LANG: "C.UTF-8" }, "en"],
  [{ LANG: "de_DE" }, "en"],
  [{ LC_ALL: "C", LANG: "ru_RU" }, "en"],
  [{ LC_ALL: "", LC_MESSAGES: "az_AZ", LANG: "ru_RU" }, "az"],
  [{ LC_ALL: "ru_RU", LC_MESSAGES: "az_AZ" }, "ru"],
  [{ LANG: "rum_RO" }, "en"],
] as const)("takes %o for %s", (environment, language) => {
  expect(uiLanguage(environment)).toBe(language);
});
