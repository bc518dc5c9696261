import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SETTINGS } from "../../src/config/config.ts";
import { createMessages } from "../../src/messages/messages.ts";
import { findPhrase } from "../../src/messages/phrase.ts";
import { ConfigError, StoreError } from "../../src/model/errors.ts";

const ru = createMessages("ru");
const az = createMessages("az");

describe("what a setting expects", () => {
  const expected = Object.values(SETTINGS).map((setting) => setting.expected);
  // Values to type, like `base | small` or `edition, bundle`, are the same in every language.
  const worded = expected.filter((text) => !/^[\w-]+(?:(?:, | \| )[\w-]+)+$/u.test(text));

  it.each([...new Set(worded)])("%s has a text in every language", (text) => {
    expect(findPhrase(text)).not.toBeNull();
    const error = new ConfigError("config/value", { name: "x", value: "y", expected: text });
    expect(ru.errorMessage(error)).toMatch(/Ожидается: .*[а-я]/u);
    expect(az.errorMessage(error)).not.toContain(text);
    expect(createMessages("en").errorMessage(error)).toBe(error.message);
  });
});

it.each([
  ["a whole number from 50 to 101", "целое число от 50 до 101", "50 ilə 101 arasında tam ədəd"],
  ["unknown key too", "неизвестный ключ too", "naməlum too açarı"],
  ["unknown key Too; did you mean to?", "неизвестный ключ Too; возможно, to?", "naməlum Too açarı"],
  ["something a system says", "something a system says", "something a system says"],
])("words %s", (reason, russian, azerbaijani) => {
  const error = new StoreError("memory/unreadable", { path: "m.db", reason });
  expect(ru.errorMessage(error)).toContain(`(${russian})`);
  expect(az.errorMessage(error)).toContain(azerbaijani);
});

it.each([
  ["memory/no-match", "в памяти перевода нет [memory/no-match]"],
  ["mine/odd", "mine/odd"],
])("says why a segment stayed untranslated: %s", (reason, text) => {
  expect(ru.reasonText(reason)).toBe(text);
});

const source = new URL("../../src/", import.meta.url).pathname;
const codes = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((file) => /^(?:providers|translate|plan|pipeline)\/.*\.ts$/u.test(file))
  .flatMap(
    (file) => readFileSync(join(source, file), "utf8").match(/(?<=")reply\/[a-z-]+(?=")/gu) ?? [],
  );

it.each([...new Set(codes)].sort())("has words for %s", (code) => {
  expect(ru.reasonText(code)).toMatch(/^[а-я].* \[reply\/[a-z-]+\]$/u);
});
