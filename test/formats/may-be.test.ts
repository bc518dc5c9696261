import { expect, it } from "vitest";
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
  expect(mayBe(format, text)).toBe(expected);
});
