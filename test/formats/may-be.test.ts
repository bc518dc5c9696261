import { expect, it } from "vitest";
import { recognisesMarkdown } from "../../src/formats/markdown/recognise.ts";
import { mayBe } from "../../src/formats/may-be.ts";

it.each([
  ["html", "  <!doctype html><html>", true],
  ["rss", "\uFEFF<?xml version='1.0'?><rss>", true],
  ["jsonfeed", '{ "version": "https://jsonfeed.org/version/1.1" }', true],
  ["ninjs", "<ninjs>", false],
  ["html", "Просто текст с <b>тегом</b>", false],
  ["markdown", "# Заголовок\n\nТекст", true],
  ["markdown", "---\ntitle: x\n---\nТекст", true],
  ["markdown", "Текст со [ссылкой](https://example.org)", true],
  ["markdown", "Заголовок\n\nПросто текст.", false],
  ["text", "{}", true],
])("%s may begin like %j: %s", (format, text, expected) => {
  expect(mayBe(format, { text, path: "article" })).toBe(expected);
});

it.each(["news.md", "NEWS.MD", "news.ru.markdown"])(
  "plain paragraphs in %s are Markdown",
  (path) => {
    const text = "Заголовок\n\nПросто текст.\n";
    expect(mayBe("markdown", { text, path })).toBe(true);
    const source = { text, path, bytes: Buffer.from(text), encoding: "utf-8" };
    expect(recognisesMarkdown(source)).toBe(true);
  },
);
