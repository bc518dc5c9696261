import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdown } from "../../../src/formats/markdown/index.ts";
import { ReadError } from "../../../src/model/errors.ts";
import { protect } from "../../../src/plan/inline.ts";
import { segmentArticle } from "../../../src/segment/segment.ts";
import { outline, readOne, sourceOf, writeOne } from "../read-format.ts";

const paragraph = "Обычный абзац.";

describe("blocks", () => {
  it.each([
    ["an ATX heading", "# Первый\n\n## Второй ##\n", ["headline: Первый", "subheading: Второй"]],
    [
      "a setext heading",
      "Первый\n===\n\nВторой\n---\n",
      ["headline: Первый", "subheading: Второй"],
    ],
    [
      "a title without a mark",
      "Порт открыт\n\nАбзац.\n",
      ["headline: Порт открыт", "paragraph: Абзац."],
    ],
    ["a bold title", "**Порт открыт**\n\nАбзац.\n", ["headline: Порт открыт", "paragraph: Абзац."]],
    [
      "a title of level two",
      "## Порт открыт\n\nАбзац.\n",
      ["headline: Порт открыт", "paragraph: Абзац."],
    ],
    [
      "a sentence before the title",
      "Обновлено в среду.\n\n# Порт открыт\n",
      ["paragraph: Обновлено в среду.", "headline: Порт открыт"],
    ],
    ["one line alone", "Порт открыт\n", ["paragraph: Порт открыт"]],
    [
      "a wrapped paragraph",
      "Одна\nстрока.\n\nДругая.\n",
      ["paragraph: Одна строка.", "paragraph: Другая."],
    ],
    ["a wrapped quotation", "> Одна\n> строка.\n", ["quote: Одна строка."]],
    [
      "lists",
      "- раз\n- два\n  дальше\n\n1. три\n2) четыре\n",
      ["list-item: раз", "list-item: два дальше", "list-item: три", "list-item: четыре"],
    ],
    ["a task list", "- [x] готово\n- [ ] нет\n", ["list-item: готово", "list-item: нет"]],
    [
      "a second paragraph of an item",
      "- раз\n\n  ещё\n\nДальше.\n",
      ["list-item: раз", "list-item: ещё", "paragraph: Дальше."],
    ],
    [
      "a table",
      "| Город | Тонн |\n|:--|--:|\n| Баку | 5 |\n\nИтог.\n",
      [
        "paragraph: Город",
        "paragraph: Тонн",
        "paragraph: Баку",
        "paragraph: 5",
        "paragraph: Итог.",
      ],
    ],
    [
      "code, which is no text",
      "```js\nНе текст\n\n```\nТекст.\n\n    тоже код\n",
      ["paragraph: Текст."],
    ],
    [
      "HTML blocks, which are no text",
      "<script>\nНет\n\nнет</script>\n\n<div>\nНет\n</div>\n\nТекст.\n<!-- нет -->\n",
      ["paragraph: Текст."],
    ],
    [
      "definitions, which are no text",
      "[адрес]: https://a.example\n\nТекст[^1].\n\n[^1]: Сноска.\n",
      ["paragraph: Текст.", "paragraph: Сноска."],
    ],
    ["rules", "Раз.\n\n***\n\n- - -\nДва.\n", ["paragraph: Раз.", "paragraph: Два."]],
    ["a picture", '![Порт](a.jpg "Порт")\n\n![](b.jpg)\n', ["caption: Порт"]],
    [
      "a picture with its caption under it",
      "![Порт](a.jpg)\n*Порт ночью. Фото: порт*\n\n![Вид](b.jpg) и текст.\n",
      ["caption: Порт", "caption: Порт ночью. Фото: порт", "paragraph: и текст."],
    ],
    [
      "editorial lines",
      "Обычный абзац.\n\n*Материал подготовлен при поддержке порта.*\n\nАвтор: Лейла Ахундова\n",
      [
        "paragraph: Обычный абзац.",
        "note: Материал подготовлен при поддержке порта.",
        "byline: Автор: Лейла Ахундова",
      ],
    ],
    [
      "Windows line breaks",
      "# Раз\r\n\r\nДва\r\nтри.\r\n",
      ["headline: Раз", "paragraph: Два три."],
    ],
    [
      "a byte order mark",
      "\uFEFF---\ntitle: Раз\n---\nДва.\n",
      ["headline: Раз", "paragraph: Два."],
    ],
  ])("reads %s", (_, text, expected) => {
    expect(outline(readOne(markdown, text))).toEqual(expected);
  });

  it("writes a picture's caption where it stands", () => {
    const text = "Текст.\n\n![Порт](a.jpg)\n*Порт ночью.*\n";
    const edition = writeOne(markdown, readOne(markdown, text), "en", (segment) =>
      segment.text.replaceAll("Порт", "Port"),
    );
    expect(edition.text).toBe("Текст.\n\n![Port](a.jpg)\n*Port ночью.*\n");
  });

  it("takes the first paragraph before a dateline for the lead", () => {
    const text = "# Заголовок\n\nКоротко.\n\n**БАКУ, 6 ноя – РИА Новости.** Текст.\n";
    expect(outline(readOne(markdown, text))).toEqual([
      "headline: Заголовок",
      "lead: Коротко.",
      "dateline: БАКУ, 6 ноя – РИА Новости.",
      "paragraph: Текст.",
    ]);
  });
});

describe("inline markup", () => {
  it.each([
    ["**Жирный** и *курсив*", "⟦1⟧Жирный⟦/1⟧ и ⟦2⟧курсив⟦/2⟧"],
    ["***оба*** вместе", "⟦1⟧⟦2⟧оба⟦/2⟧⟦/1⟧ вместе"],
    ["__раз__ два_три_четыре", "⟦1⟧раз⟦/1⟧ два_три_четыре"],
    ["5 * 3 * 2 = 30", "5 * 3 * 2 = 30"],
    ["Нажмите `Enter` дважды", "Нажмите ⟦1/⟧ дважды"],
    ['См. [сайт **наш**](https://a.example/(x) "т") там', "См. ⟦1⟧сайт ⟦2⟧наш⟦/2⟧⟦/1⟧ там"],
    ["См. [сайт][1] и ![вид](a.png) тут", "См. ⟦1⟧сайт⟦/1⟧ и ⟦2/⟧ тут"],
    ["Пишите <a@b.example> или <https://a.example> нам", "Пишите ⟦1/⟧ или ⟦2/⟧ нам"],
    ["Н<sub>2</sub>O<br>и", "Н⟦1⟧2⟦/1⟧O⟦2/⟧и"],
    ["10&nbsp;км ~~пешком~~ бегом", "10⟦1/⟧км ⟦2⟧пешком⟦/2⟧ бегом"],
    ["Звёздочка \\*не курсив\\* тут", "Звёздочка \\*не курсив\\* тут"],
    ["[не ссылка] и *не курсив", "[не ссылка] и *не курсив"],
    ["> Раз\n> два", "Раз\nдва"],
  ])("%s is sent as %s", (text, sent) => {
    const [segment] = segmentArticle(readOne(markdown, text), { language: "ru" });
    expect(segment && protect(segment)).toBe(sent);
  });
});

describe("front matter", () => {
  it("is data: title and description are translated, the rest is carried over", () => {
    const text =
      '---\ntitle: "Он сказал \\"да\\""\ndescription: Кратко.\ndraft: true\nlang: ru\n---\n\nТекст.\n';
    const article = readOne(markdown, text);
    expect(outline(article)).toEqual([
      'headline: Он сказал "да"',
      "lead: Кратко.",
      "paragraph: Текст.",
    ]);
    expect(article.declaredLanguage).toBe("ru");
    expect(article.metadata.carried).toEqual({ draft: true });
    const { text: edition } = writeOne(
      markdown,
      article,
      "az",
      ({ text: source }) => `[${source}] "x"`,
    );
    expect(edition).toContain("lang: az");
    expect(edition).toContain("draft: true");
  });

  it.each([
    ["Исходный", "Простой: «да»", '"Простой: «да»"'],
    ["Исходный", 'Он "да"', 'Он "да"'],
    ["Исходный", "[скобки]", '"[скобки]"'],
    ["Исходный", "true", '"true"'],
    ["Исходный", "Обычный заголовок", "Обычный заголовок"],
    ['"Исходный"', 'Он "да"', `'Он "да"'`],
    ['"Исходный"', `Он "да" и 'нет'`, `|-\n  Он "да" и 'нет'`],
    ["'Исходный'", "Обычный", "'Обычный'"],
    ["'Исходный'", "Об'ычный", `"Об'ычный"`],
    [">-\n  Исходный\n  текст", "Обычный", '"Обычный"'],
  ])("quotes a title as YAML needs: %s becomes %s", (source, title, expected) => {
    const article = readOne(markdown, `---\ntitle: ${source}\n---\nТекст.\n`);
    const { text } = writeOne(markdown, article, "az", ({ role }) =>
      role === "headline" ? title : "T.",
    );
    expect(text).toBe(`---\ntitle: ${expected}\n---\nT.\n`);
    expect(outline(readOne(markdown, text))[0]).toBe(`headline: ${title}`);
  });

  it.each([
    [
      "a bomb of aliases",
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefg"
        .split("")
        .map((k, i) => `${k}: &${k} [${Array(9).fill(`*${"abcdef"[i]}`).join(",")}]`)
        .join("\n")}\n---\nТекст.`,
      1,
    ],
    ["a key given twice", "---\ntitle: Раз\ntitle: Два\n---\nТекст.", 3],
    ["broken YAML", "---\ntitle: 'Раз\n---\nТекст.", 3],
    ["a list", "---\n- раз\n---\nТекст.", 1],
  ])("refuses %s", (_, text, line) => {
    const read = () => readOne(markdown, text, "a.md");
    expect(read).toThrow(ReadError);
    expect(read).toThrow(`a.md:${line}:`);
  });

  it("never runs front matter written in JavaScript", () => {
    const article = readOne(markdown, "---js\nthrow new Error()\n---\nТекст.\n");
    expect(outline(article)).toEqual(["paragraph: Текст."]);
  });
});

describe("editions", () => {
  it("keep everything between the texts, and say where each target is", () => {
    const text = `# Раз\n\n* ${paragraph} ${paragraph}\n\n\`\`\`\ncode\n\`\`\`\n\n> Два\n> три.\n`;
    const article = readOne(markdown, text);
    const edition = writeOne(markdown, article, "en", ({ text: source }) =>
      source === "Раз" ? null : "X.",
    );
    expect(edition.text).toBe("# ⟦Раз⟧\n\n* X. X.\n\n```\ncode\n```\n\n> X.\n");
    for (const { start, end } of edition.placements ?? []) {
      expect(edition.text.slice(start, end)).toBe("X.");
    }
  });

  it("do not turn a paragraph into a list", () => {
    const article = readOne(markdown, `${paragraph}\n`);
    expect(writeOne(markdown, article, "en", () => "- X").text).toBe("\\- X\n");
  });

  it("with the source as target are read as the same article, whatever the input", () => {
    const piece = fc.constantFrom(
      "# ",
      "- ",
      "> ",
      "\n",
      "\n\n",
      "**",
      "_",
      "`",
      "[а](б)",
      "Слово. ",
      "слово ",
      "<b>",
      "</b>",
      "1. ",
      "|",
      "---\n",
      "  ",
      "![в](г)",
      "&amp;",
      "\\",
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const text = `Начало.\n\n${pieces.join("")}`;
        const article = readOne(markdown, text);
        for (const block of article.blocks)
          expect(block.text).toBe(text.slice(block.start, block.end));
        const segments = segmentArticle(article, { language: "ru" });
        for (const segment of segments)
          expect(segment.text).toBe(text.slice(segment.start, segment.end));
      }),
      { numRuns: 300 },
    );
  });
});

describe("recognition", () => {
  it.each([
    ["front matter", "---\ntitle: Раз\n---\nТекст.", "a.txt", true],
    ["two signs", "# Раз\n\nСм. [сайт](https://a.example).\n", "a.txt", true],
    ["its name", "Просто текст.", "a.md", true],
    ["plain text", "Просто текст.\n\nЕщё.", "a.txt", false],
    ["a dialogue", "- Да?\n- Нет.\n\n* * *", "a.txt", false],
    ["HTML under a wrong name", "<!doctype html><p>Раз", "a.md", false],
  ])("goes by %s", (_, text, path, expected) => {
    expect(markdown.recognises(sourceOf(text, path))).toBe(expected);
  });
});
