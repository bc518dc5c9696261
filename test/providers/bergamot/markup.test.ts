import { expect, it } from "vitest";
import { findCore } from "../../../src/providers/bergamot/find-core.ts";
import { markText, unmarkText } from "../../../src/providers/bergamot/markup.ts";
import { projectTokens, withoutTokens } from "../../../src/providers/bergamot/project-tokens.ts";

it.each([
  ["Это ⟦1⟧новый указ⟦2⟧.", 'Это <b x="0">новый указ</b>.'],
  ["Это ⟦1⟧ указ.", 'Это <img x="0"> указ.'],
  ["⟦1⟧⟦2⟧Указ⟦3⟧⟦4⟧ подписан", '<b x="0"><b x="1">Указ</b></b> подписан'],
  ["См. https://a.az/?b=1&c <5", 'См. <img x="0"> &lt;5'],
  ["Ура 🎉 и 🇦🇿!", 'Ура <img x="0"> и <img x="1">!'],
  ["a < b & c > d", "a &lt; b &amp; c &gt; d"],
])("writes %j as %j and back", (text, html) => {
  const marked = markText(text);
  expect(marked.html).toBe(html);
  expect(unmarkText(marked.html, marked.elements)).toBe(text);
});

it.each([
  ["lost", "This is a decree."],
  ["doubled", 'This is a <b x="0">new</b> <b x="0">decree</b>.'],
  ["left open", 'This is a <b x="0">new decree.'],
  ["closed without an opening", 'This is a </b> <b x="0">decree.'],
])("does not accept an element that is %s", (_, reply) => {
  const { elements } = markText("Это ⟦1⟧новый указ⟦2⟧.");
  expect(unmarkText(reply, elements)).toBeNull();
});

it.each([
  [
    "Президент подписал ⟦1⟧указ⟦2⟧.",
    "The president signed a decree.",
    "The president signed ⟦1⟧a decree⟦2⟧.",
  ],
  [
    "⟦1⟧Президент⟦2⟧ подписал указ.",
    "The president signed a decree.",
    "⟦1⟧The president⟦2⟧ signed a decree.",
  ],
  ["Президент ⟦1⟧ подписал указ.", "He signed it.", "He ⟦1⟧signed it."],
  ["Ура 🎉 всем!", "Hooray to all!", "Hooray to 🎉 all!"],
  ["Это ⟦1⟧важный⟦2⟧ ⟦3⟧указ⟦4⟧", "A decree", null],
])("puts the tokens of %j into %j", (source, translation, expected) => {
  expect(projectTokens(source, translation)).toBe(expected);
});

it("takes tokens out without leaving double spaces", () => {
  expect(withoutTokens("⟦1⟧Ура 🎉 всем⟦2⟧!")).toBe("Ура всем!");
});

it.each([
  ["⟦1⟧Указ подписан.⟦2⟧", "Указ подписан."],
  ["⟦1⟧Указ⟦2⟧ подписан.", "⟦1⟧Указ⟦2⟧ подписан."],
  ["⟦1⟧⟦2⟧Указ⟦3⟧ подписан⟦4⟧ 🎉", "⟦2⟧Указ⟦3⟧ подписан"],
  ["⟦1⟧ ⟦2⟧", ""],
  ["  Указ https://a.az", "Указ"],
])("finds what is to translate in %j", (text, core) => {
  const { start, end } = findCore(text);
  expect(text.slice(start, end)).toBe(core);
});
