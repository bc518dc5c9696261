import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InlineCode } from "../../src/model/article.ts";
import { visibleText } from "../../src/model/marked-text.ts";
import { protect, protectTarget, restore } from "../../src/plan/inline.ts";

/** Builds a marked text from "a {b}c{/b} {br/}": markup takes room or none. */
function marked(notation: string, room: boolean): { text: string; codes: InlineCode[] } {
  const codes: InlineCode[] = [];
  const pairs = new Map<string, number>();
  let text = "";
  let from = 0;
  for (const match of notation.matchAll(/\{(\/?)(\w+)(\/?)\}/gu)) {
    const [whole, slash, name = "", alone] = match;
    text += notation.slice(from, match.index);
    from = match.index + whole.length;
    const kind = alone === "/" ? "standalone" : slash === "/" ? "close" : "open";
    const pair = pairs.get(name) ?? pairs.size + 1;
    pairs.set(name, pair);
    const start = text.length;
    if (room) text += whole;
    codes.push({ kind, pair, start, end: text.length, data: whole });
  }
  return { text: text + notation.slice(from), codes };
}

/** The notation of a restored text. */
function notationOf({ text, codes }: { text: string; codes: readonly InlineCode[] }): string {
  let result = "";
  let from = 0;
  for (const { start, end, data } of codes) {
    result += text.slice(from, start) + data;
    from = end;
  }
  return result + text.slice(from);
}

describe.each([true, false])("markup that takes room: %s", (room) => {
  it.each([
    ["Читайте {a}здесь{/a}.", "Читайте ⟦1⟧здесь⟦/1⟧."],
    ["{b}Всё жирно.{/b}", "Всё жирно."],
    ["{b}{i}Всё{/i}{/b}{br/}", "Всё"],
    ["{b}Часть{/b} и {i}ещё{/i}", "⟦1⟧Часть⟦/1⟧ и ⟦2⟧ещё⟦/2⟧"],
    ["Строка{br/}строка", "Строка⟦1/⟧строка"],
    ["Скобки ⟦4⟧ и {b}код{/b}.", "Скобки ⟦4⟧ и ⟦5⟧код⟦/5⟧."],
  ])("%s is sent as %s", (notation, sent) => {
    expect(protect(marked(notation, room))).toBe(sent);
  });

  it.each([
    ["Читайте {a}здесь{/a}.", "⟦1⟧Burada⟦/1⟧ oxuyun.", "{a}Burada{/a} oxuyun.", true],
    ["{b}Всё жирно.{/b}", "Hamısı.", "{b}Hamısı.{/b}", true],
    ["Читайте {a}здесь{/a}.", "Burada oxuyun.", "Burada oxuyun.", false],
    ["Читайте {a}здесь{/a}.", "⟦/1⟧Burada⟦1⟧ oxuyun.", "Burada oxuyun.", false],
    ["Читайте {a}здесь{/a}.", "⟦1⟧Burada⟦1⟧ oxuyun⟦/1⟧.", "{a}Burada oxuyun{/a}.", false],
    ["{a}Раз{/a} и {b}два{/b}", "⟦1⟧Bir ⟦2⟧və⟦/1⟧ iki⟦/2⟧", "{a}Bir və{/a} iki", false],
    ["Раз{br/}два", "Bir iki", "Bir iki{br/}", false],
    ["Раз {a}два{/a}", "Bir ⟦9⟧⟦1⟧iki⟦/1⟧", "Bir {a}iki{/a}", false],
  ])("%s answered with %s becomes %s", (notation, answer, expected, balanced) => {
    const restored = restore(answer, marked(notation, room));
    expect(notationOf(restored)).toBe(expected);
    expect(restored.balanced).toBe(balanced);
  });

  it("brings any text back as it was, and loses no word of any answer", () => {
    const piece = fc.constantFrom("сл ", "ещё ", "⟦2⟧", "1", "{a}и{/a}", "{c/}", "{b}", "{/b}");
    const notations = fc.uniqueArray(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(notations, fc.string(), (notation, noise) => {
        const segment = marked(notation, room);
        const sent = protect(segment);
        const same = restore(sent, segment);
        expect(visibleText(same)).toBe(visibleText(segment));
        const words = noise.replaceAll(/[⟦⟧]/gu, "");
        const answer = restore(`${words}⟦1⟧`, segment);
        expect(visibleText(answer).startsWith(words)).toBe(true);
        const again = restore(protectTarget(same, segment), segment);
        expect(notationOf(again)).toBe(notationOf(same));
      }),
    );
  });
});
