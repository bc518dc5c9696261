import { expect, it } from "vitest";
import { loadMessages } from "../../src/messages/load-messages.ts";
import { createMessages, messageTexts, type UiLanguage } from "../../src/messages/messages.ts";
import { errorTexts } from "../../src/model/error-texts/index.ts";
import { ConfigError, DragomanError, ReadError } from "../../src/model/errors.ts";

const languages: readonly UiLanguage[] = ["en", "az", "ru"];
const pluralForms = { en: ["one", "other"], az: ["one", "other"], ru: ["few", "many", "one"] };
const suffix = /_(?:one|two|few|many|other)$/;

/** Base key → plural forms, or none for a key with one form. */
function formsOf(language: UiLanguage): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const key of Object.keys(messageTexts[language])) {
    const base = key.replace(suffix, "");
    const own = found.get(base) ?? [];
    if (base !== key) own.push(key.slice(base.length + 1));
    found.set(base, own.sort());
  }
  return found;
}

const forms = { en: formsOf("en"), az: formsOf("az"), ru: formsOf("ru") };

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? ""))].sort();
}

const keys = [...new Set(languages.flatMap((language) => [...forms[language].keys()]))].sort();
const rows = keys.flatMap((key) => languages.map((language) => [key, language] as const));

it("names every key in every language", () => {
  const missing = rows.filter(([key, language]) => !forms[language].has(key));
  expect(missing).toEqual([]);
});

it("has the plural forms that CLDR names for the language", () => {
  for (const [key, language] of rows) {
    const isPlural = forms.en.get(key)?.length !== 0;
    expect(forms[language].get(key), `${language} ${key}`).toEqual(
      isPlural ? pluralForms[language] : [],
    );
  }
});

it("has the same {{places}} in every form of every language", () => {
  for (const language of languages) {
    for (const [key, text] of Object.entries(messageTexts[language])) {
      const base = key.replace(suffix, "");
      const english = messageTexts.en[base] ?? messageTexts.en[`${base}_other`] ?? "";
      expect(placeholders(text), `${language} ${key}`).toEqual(placeholders(english));
    }
  }
});

it("says something in every text, without stray spaces, in the language's own letters", () => {
  for (const language of languages) {
    for (const [key, text] of Object.entries(messageTexts[language])) {
      // Lines of a report are indented; every language indents them alike.
      const english = messageTexts.en[key] ?? messageTexts.en[key.replace(suffix, "_other")] ?? "";
      const indent = english.slice(0, english.length - english.trimStart().length);
      expect(indent + text.trim(), `${language} ${key}`).toBe(text);
      expect(text, `${language} ${key}`).not.toBe("");
      if (language !== "ru") expect(text, key).not.toMatch(/\p{Script=Cyrillic}/u);
    }
  }
});

it("translates every error", () => {
  for (const language of languages) {
    expect(Object.keys(messageTexts[language])).toEqual(
      expect.arrayContaining(Object.keys(errorTexts)),
    );
  }
});

it.each([
  ["en", 1, "1 article read"],
  ["en", 2, "2 articles read"],
  ["en", 12345, "12,345 articles read"],
  ["az", 1, "1 məqalə oxundu"],
  ["az", 12345, "12.345 məqalə oxundu"],
  ["ru", 1, "Прочитана 1 статья"],
  ["ru", 3, "Прочитано 3 статьи"],
  ["ru", 11, "Прочитано 11 статей"],
  ["ru", 21, "Прочитана 21 статья"],
  ["ru", 0, "Прочитано 0 статей"],
] as const)("counts in %s: %i", (language, count, text) => {
  expect(createMessages(language).t("summary.articlesRead", { count })).toBe(text);
});

it.each([
  ["en", "a.txt: the file is empty. Give a file that holds an article."],
  ["az", "a.txt: fayl boşdur. Məqalə olan fayl göstərin."],
  ["ru", "a.txt: файл пуст. Укажите файл со статьёй."],
] as const)("tells an error in %s", (language, text) => {
  const error = new ReadError("read/empty", { path: "a.txt" });
  expect(createMessages(language).errorMessage(error)).toBe(text);
});

it("says in English exactly what the error itself says", () => {
  const { errorMessage } = createMessages("en");
  const data = { path: "<a> & $t(help.usage) {{line}} $1", count: 2, context: "x", reason: "r" };
  for (const code of Object.keys(errorTexts) as (keyof typeof errorTexts)[]) {
    const error = new DragomanError(code, data);
    expect(errorMessage(error)).toBe(error.message);
  }
});

it("leaves a place without a value as it is", () => {
  const error = new ConfigError("config/unknown-provider", { name: "x" });
  expect(createMessages("ru").errorMessage(error)).toContain("{{known}}");
});

it("names languages in the interface's language, unknown ones by their tag", () => {
  expect(createMessages("en").languageName("uk")).toBe("Ukrainian");
  expect(createMessages("az").languageName("ru")).toBe("rus dili");
  expect(createMessages("ru").languageName("az-Cyrl")).toBe("азербайджанский (кириллица)");
  expect(createMessages("ru").languageName("xx")).toBe("xx");
});

it.each(languages)("loads the same texts in %s as it holds", async (language) => {
  const loaded = await loadMessages(language);
  const held = createMessages(language);
  for (const key of ["help.usage", "language.ru", "read/empty"] as const) {
    expect(loaded.t(key)).toBe(held.t(key));
  }
});
