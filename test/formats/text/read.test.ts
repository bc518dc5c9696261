import { describe, expect, it } from "vitest";
import { readText } from "../../../src/formats/text/read.ts";
import type { Article } from "../../../src/model/article.ts";

function read(text: string, path = "news/port.ru.txt"): Article {
  return readText({ path, bytes: new Uint8Array(), text, encoding: "utf-8" });
}

/** Blocks and dropped stretches in order, one a line: `role: text`, `-reason: text`. */
function outline(text: string): readonly string[] {
  const { blocks, dropped } = read(text);
  return [
    ...blocks.map(({ start, role, text: content }) => ({ start, line: `${role}: ${content}` })),
    ...dropped.map(({ start, reason, text: content }) => ({
      start,
      line: `-${reason}: ${content}`,
    })),
  ]
    .sort((one, other) => one.start - other.start)
    .map(({ line }) => line);
}

const body = "Новый причал рассчитан на суда длиной до 180 метров, сообщили в управлении порта.";
const more = "Строительство заняло два года, работы шли без остановки движения судов.";

const page = `Порт Алят принял первое судно после ремонта причала

© AFP 2023 / JANE DOEКраны у причала порта Алят, фото из архива
Краны у причала порта Алят, фото из архива - Sputnik Азербайджан, 1920, 12.03.2023
Подписаться
В управлении порта рассказали о планах на весну.
АЛЯТ, 12 мар — Sputnik. ${body} ${more}
${more}
© Photo : Azerbaijan PortsНа открытии причала
На открытии причала - Sputnik Азербайджан, 1920, 12.03.2023
На открытии причала
${body}
В тексте использована информация управления порта.
Лента новостей
0`;

describe("a page pasted as text", () => {
  it("is taken apart into blocks and what was dropped", () => {
    expect(outline(page)).toEqual([
      "headline: Порт Алят принял первое судно после ремонта причала",
      "credit: © AFP 2023 / JANE DOE",
      "caption: Краны у причала порта Алят, фото из архива",
      "-duplicate: Краны у причала порта Алят, фото из архива - Sputnik Азербайджан, 1920, 12.03.2023",
      "-navigation: Подписаться",
      "lead: В управлении порта рассказали о планах на весну.",
      "dateline: АЛЯТ, 12 мар — Sputnik.",
      `paragraph: ${body} ${more}`,
      `paragraph: ${more}`,
      "credit: © Photo : Azerbaijan Ports",
      "caption: На открытии причала",
      "-duplicate: На открытии причала - Sputnik Азербайджан, 1920, 12.03.2023",
      "-duplicate: На открытии причала",
      `paragraph: ${body}`,
      "note: В тексте использована информация управления порта.",
      "-navigation: Лента новостей",
      "-counter: 0",
    ]);
  });

  it("gives its metadata", () => {
    const { id, format, metadata, blocks } = read(page);
    expect(id).toBe("port");
    expect(format).toBe("text");
    expect(blocks.map((block) => block.id)).toEqual(blocks.map((_, index) => `b${index}`));
    expect(metadata).toEqual({
      published: "2023-03-12",
      publisher: "Sputnik Азербайджан",
      keywords: [],
      media: [
        { captionBlocks: ["b2"], creditBlocks: ["b1"] },
        { captionBlocks: ["b8"], creditBlocks: ["b7"] },
      ],
      dateline: {
        block: "b4",
        places: ["АЛЯТ"],
        date: { day: 12, month: 3, year: 2023 },
        agency: "Sputnik",
        style: "ria",
      },
    });
  });

  it("keeps the alternative text as the caption where nothing else says it", () => {
    expect(
      outline(
        `Порт принял судно\nКраны у причала - РИА Новости, 1920, 12.03.2023\n© РИА Новости / Олег Лесков\nПерейти в фотобанк\nАЛЯТ, 12 мар — РИА Новости. ${body}`,
      ),
    ).toEqual([
      "headline: Порт принял судно",
      "caption: Краны у причала",
      "-duplicate: - РИА Новости, 1920, 12.03.2023",
      "credit: © РИА Новости / Олег Лесков",
      "-navigation: Перейти в фотобанк",
      "dateline: АЛЯТ, 12 мар — РИА Новости.",
      `paragraph: ${body}`,
    ]);
  });

  it("drops a box with another article: picture, time and title", () => {
    const text = `Порт принял судно\n${body}\nСудно в море - РИА Новости, 1920, 11.03.2023\nВчера, 19:54\nСудно вышло из порта\n${more}`;
    expect(outline(text)).toEqual([
      "headline: Порт принял судно",
      `paragraph: ${body}`,
      "-navigation: Судно в море - РИА Новости, 1920, 11.03.2023",
      "-navigation: Вчера, 19:54",
      "-navigation: Судно вышло из порта",
      `paragraph: ${more}`,
    ]);
    expect(read(text).metadata.published).toBeNull();
  });
});

describe("a page whose line breaks are lost", () => {
  const line = `АЛЯТ, 12 мар — РИА Новости. ${body} Судно у причала - РИА Новости, 1920, 12.03.2023 08:00 ${more}`;

  it("still shows its pictures", () => {
    expect(outline(line)).toEqual([
      "dateline: АЛЯТ, 12 мар — РИА Новости.",
      `paragraph: ${body}`,
      "caption: Судно у причала",
      "-duplicate: - РИА Новости, 1920, 12.03.2023",
      `paragraph: 08:00 ${more}`,
    ]);
    expect(read(line).metadata).toMatchObject({
      published: "2023-03-12",
      publisher: "РИА Новости",
    });
  });
});

describe("the head of an article", () => {
  it.each([
    [
      "a headline and text",
      `Порт принял судно\n${body}`,
      ["headline: Порт принял судно", `paragraph: ${body}`],
    ],
    ["a flash of one sentence", body, [`paragraph: ${body}`]],
    ["a flash that is only a headline", "Порт принял судно", ["headline: Порт принял судно"]],
    [
      "a dateline without a headline",
      `АЛЯТ, 12 марта. /ТАСС/. ${body}`,
      ["dateline: АЛЯТ, 12 марта. /ТАСС/.", `paragraph: ${body}`],
    ],
    [
      "a dateline on its own line",
      `Порт принял судно\nАЛЯТ, 12 мар – РИА Новости.\n${body}`,
      [
        "headline: Порт принял судно",
        "dateline: АЛЯТ, 12 мар – РИА Новости.",
        `paragraph: ${body}`,
      ],
    ],
    [
      "a dateline without a space after it",
      "АЛЯТ, 12 мар - РИА Новости.Порт принял судно.",
      ["dateline: АЛЯТ, 12 мар - РИА Новости.", "paragraph: Порт принял судно."],
    ],
    [
      "a standfirst without a headline",
      `В порту рассказали о планах.\nАЛЯТ, 12 мар — Sputnik. ${body}`,
      [
        "lead: В порту рассказали о планах.",
        "dateline: АЛЯТ, 12 мар — Sputnik.",
        `paragraph: ${body}`,
      ],
    ],
    [
      "the quotation mark a CSV field leaves behind",
      `Порт принял судно\n"АЛЯТ, 12 марта. /ТАСС/. ${body}`,
      ["headline: Порт принял судно", 'dateline: "АЛЯТ, 12 марта. /ТАСС/.', `paragraph: ${body}`],
    ],
    [
      "a headline that ends with a question mark",
      `Зачем порту новый причал?\n${body}`,
      ["headline: Зачем порту новый причал?", `paragraph: ${body}`],
    ],
    [
      "a headline that the page repeats",
      `Порт принял судно\nПорт принял судно\n${body}`,
      ["headline: Порт принял судно", "-duplicate: Порт принял судно", `paragraph: ${body}`],
    ],
    [
      "a section and breadcrumbs above the headline",
      `Главная / Новости / Экономика\nЭкономика\nПорт принял судно\n${body}`,
      [
        "-navigation: Главная / Новости / Экономика",
        "-navigation: Экономика",
        "headline: Порт принял судно",
        `paragraph: ${body}`,
      ],
    ],
    [
      "a byline by its label",
      `Порт принял судно\nАвтор: Лала Садыгова\n${body}`,
      ["headline: Порт принял судно", "byline: Автор: Лала Садыгова", `paragraph: ${body}`],
    ],
    [
      "a byline by its agency",
      `Порт принял судно\nЛала Садыгова, РИА Новости\n${body}`,
      ["headline: Порт принял судно", "byline: Лала Садыгова, РИА Новости", `paragraph: ${body}`],
    ],
    [
      "no lead where nothing tells it from the text",
      `Порт принял судно\n${more}\n${body}`,
      ["headline: Порт принял судно", `paragraph: ${more}`, `paragraph: ${body}`],
    ],
    [
      "a lead above the picture of a page",
      `Порт принял судно\n${more}\n© AFP / JANE DOEКраны у причала\n${body}`,
      [
        "headline: Порт принял судно",
        `lead: ${more}`,
        "credit: © AFP / JANE DOE",
        "caption: Краны у причала",
        `paragraph: ${body}`,
      ],
    ],
    [
      "a flash above the headline",
      `СРОЧНО\nПорт принял судно\n${body}`,
      ["note: СРОЧНО", "headline: Порт принял судно", `paragraph: ${body}`],
    ],
    [
      "a name above the dateline as byline",
      `Порт принял судно\nЛала Садыгова\nАЛЯТ, 12 марта. /ТАСС/. ${body}`,
      [
        "headline: Порт принял судно",
        "byline: Лала Садыгова",
        "dateline: АЛЯТ, 12 марта. /ТАСС/.",
        `paragraph: ${body}`,
      ],
    ],
    [
      "a remark of the desk above the dateline",
      `Порт принял судно\n(Исправляет длину причала в первом абзаце)\nАЛЯТ, 12 мар (Рейтер) - ${body}`,
      [
        "headline: Порт принял судно",
        "note: (Исправляет длину причала в первом абзаце)",
        "dateline: АЛЯТ, 12 мар (Рейтер) -",
        `paragraph: ${body}`,
      ],
    ],
    [
      "a headline that names its source",
      `Источник: порт принял судно\n${body}`,
      ["headline: Источник: порт принял судно", `paragraph: ${body}`],
    ],
    [
      "what an interview says before its first question",
      `Порт принял судно\n${more}\n— Когда откроют причал?\n— В марте.`,
      [
        "headline: Порт принял судно",
        `lead: ${more}`,
        "quote: — Когда откроют причал?",
        "quote: — В марте.",
      ],
    ],
  ])("reads %s", (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });
});

describe("a credit and its caption", () => {
  it.each([
    ["© AFP 2023 / JANE DOE|Вид на порт"],
    ["© Photo : Azerbaijan Ports|Вид на порт"],
    ["© Sputnik / Олег Лесков|Вид на порт"],
    ["© Sputnik / Murad Demo|Вид на порт"],
    ["© Sputnik / ОЛЕГ ЛЕСКОВ|Вид на порт"],
    ["© АЗЕРТАДЖ|Вид на порт"],
    ["© АЗЕРТАДЖ|В порту Алят"],
    ["© Sputnik / Олег Лесков|В порту Алят"],
    ["© AFP 2023|Вид на порт"],
    ["© 2023 AFP|Вид на порт"],
    ["© AP Photo / Jane Doe|Вид на порт"],
    ["© REUTERS / Stringer|Вид на порт"],
    ["© Фото : пресс-служба порта|Вид на порт"],
    ['© Фото : пресс-служба "Нефтчи"|Вид на поле'],
    ["© Фото : предоставлено музеем (архив)|Вид на зал"],
    ["Фото: РИА Новости|Вид на порт"],
    ["© РИА Новости / Олег МакДауэлл|Вид на порт"],
    ["© Фото : РусГидро|Плотина"],
    ["© CC0 / Pixabay|Вид на море"],
    ["© Фото : ports.az|Вид на порт"],
    ["Вид на порт. |Фото: АЗЕРТАДЖ"],
    ["Вид на порт |© Sputnik / Олег Лесков"],
  ])("are cut at the bar: %s", (marked) => {
    const [first = "", second = ""] = marked.split("|").map((part) => part.trim());
    const roles =
      marked.indexOf("|") > 0 && /^(?:©|Фото)/.test(first)
        ? ["credit", "caption"]
        : ["caption", "credit"];
    const lines = outline(`Порт принял судно\n${marked.replace("|", "")}\n${body}`);
    expect(lines.slice(1, 3)).toEqual([`${roles[0]}: ${first}`, `${roles[1]}: ${second}`]);
  });

  it.each([
    "© РИА Новости / Олег Лесков",
    "© БелТА",
    "© Sputnik / ОЛЕГ ЛЕСКОВ",
    "Фото: Олег Лесков / ТАСС",
    "© Фото : INTERFAX.RU",
  ])("a credit alone stays whole: %s", (credit) => {
    expect(outline(`Порт принял судно\n${body}\n${credit}\n${more}`)[2]).toBe(`credit: ${credit}`);
  });

  it("takes the line before a credit for its caption, and drops the repetition after it", () => {
    const lines = outline(
      `Порт принял судно\n${body}\nРабочий у причала\n© SPUTNIK / ОЛЕГ ЛЕСКОВ\nРабочий у причала\n${more}`,
    );
    expect(lines.slice(2, 5)).toEqual([
      "caption: Рабочий у причала",
      "credit: © SPUTNIK / ОЛЕГ ЛЕСКОВ",
      "-duplicate: Рабочий у причала",
    ]);
  });

  it("sees a repetition that differs in its spaces and its full stop", () => {
    const lines = outline(
      `Порт принял судно\n© Photo : PortsВид на\u00a0порт.\nВид на порт - Sputnik Азербайджан, 1920, 12.03.2023\nВид на порт\n${body}`,
    );
    expect(lines.slice(2)).toEqual([
      "caption: Вид на\u00a0порт.",
      "-duplicate: Вид на порт - Sputnik Азербайджан, 1920, 12.03.2023",
      "-duplicate: Вид на порт",
      `paragraph: ${body}`,
    ]);
  });

  it("loses the button that is glued to it", () => {
    const lines = outline(
      `Порт принял судно\n${body}\n© РИА Новости / Олег ЛесковПерейти в фотобанк\n${more}`,
    );
    expect(lines.slice(2, 4)).toEqual([
      "credit: © РИА Новости / Олег Лесков",
      "-navigation: Перейти в фотобанк",
    ]);
  });

  it("knows the older mark of a repeated caption, without size and date", () => {
    const lines = outline(
      `Порт принял судно\n© Sputnik / Олег ЛесковВид на порт\nВид на порт - Sputnik Азербайджан\n${body}\nОб этом пишет газета - РИА Новости`,
    );
    expect(lines.slice(1)).toEqual([
      "credit: © Sputnik / Олег Лесков",
      "caption: Вид на порт",
      "-duplicate: Вид на порт - Sputnik Азербайджан",
      `paragraph: ${body}`,
      "paragraph: Об этом пишет газета - РИА Новости",
    ]);
  });

  it("does not take a rights line for a credit", () => {
    expect(outline(`${body}\n© 2023 Порт. Все права защищены`)[1]).toBe(
      "-navigation: © 2023 Порт. Все права защищены",
    );
  });
});

describe("page furniture", () => {
  it.each([
    ["navigation", "Подписаться"],
    ["navigation", "Читайте также: Судно вышло из порта"],
    ["navigation", "Поделиться:"],
    ["navigation", "Подписывайтесь на наш канал в Telegram"],
    ["navigation", "12.03.2023 14:05"],
    ["navigation", "14:05 12.03.2023 (обновлено: 15:10 12.03.2023)"],
    ["navigation", "12 марта 2023, 14:05"],
    ["navigation", "2023-03-12T14:05+0400"],
    ["navigation", "ru_AZ"],
    ["navigation", "Теги: порт, Алят"],
    ["navigation", "Copyright © Порт"],
    ["navigation", "При использовании материалов ссылка обязательна"],
    ["advertising", "Реклама"],
    ["advertising", "На правах рекламы"],
    ["advertising", "Реклама. ООО «Причал», ИНН 1234567890, erid: 2Vtz"],
    ["counter", "12 345 просмотров"],
    ["counter", "Комментарии (3)"],
    ["counter", "1920"],
    ["counter", "0"],
  ])("is dropped as %s: %s", (reason, line) => {
    expect(outline(`Порт принял судно\n${body}\n${line}\n${more}`)).toContain(
      `-${reason}: ${line}`,
    );
    expect(outline(`Порт принял судно\n${body}\n${more}\n${line}`)).toContain(
      `-${reason}: ${line}`,
    );
  });

  it.each([
    "Реклама на улицах города подорожала, сообщили в управлении.",
    "Подписаться под обращением можно до 5 мая в любом отделении связи.",
    "Фото на документы теперь делают в порту, сообщили в управлении.",
    "Читайте вслух детям каждый день, советуют учителя.",
    "Комментарии специалистов будут позже, сказали в порту.",
    "Видео с причала разошлось по сети, но его подлинность не подтверждена.",
    "1920 год стал для города переломным.",
    "Комментарии:",
    "Контакты",
  ])("is not seen in running text: %s", (line) => {
    const lines = outline(`Порт принял судно\n${body}\n${line}\n${more}`);
    expect(lines.filter((found) => found.startsWith("-"))).toEqual([]);
  });

  it("takes titles under the heading of a box with it, up to running text", () => {
    expect(
      outline(
        `Порт принял судно\n${body}\nЧитайте также\nСудно вышло из порта\nПричал закрыт на ремонт\n${more}`,
      ),
    ).toEqual([
      "headline: Порт принял судно",
      `paragraph: ${body}`,
      "-navigation: Читайте также",
      "-navigation: Судно вышло из порта",
      "-navigation: Причал закрыт на ремонт",
      `paragraph: ${more}`,
    ]);
  });

  it("leaves the numbers of a table alone", () => {
    const cells = ["Год", "2021", "2022", "Грузы, тонн", "12 345", "13 210"];
    const lines = outline(`Порт принял судно\n${body}\n${cells.join("\n")}\n${more}`);
    expect(lines.slice(2, 8)).toEqual(cells.map((cell) => `paragraph: ${cell}`));
  });

  it("is all there is: then nothing is dropped", () => {
    expect(outline("Подписаться\n0")).toEqual(["paragraph: Подписаться", "paragraph: 0"]);
  });
});

describe("the body", () => {
  it.each([
    ["a subheading", "Планы на весну", "subheading"],
    ["a question as subheading", "Что дальше?", "subheading"],
    ["a quotation", "«Мы ждали этого причала три года и рады, что он открыт»", "quote"],
    ["a line of dialogue", "— Мы ждали этого причала три года, и вот он открыт.", "quote"],
    ["an item with a bullet", "• причал длиной 180 метров;", "list-item"],
    ["an editorial note", "По материалам управления порта", "note"],
    ["a footnote", "*Организация признана террористической и запрещена.", "note"],
    ["a note that the story goes on", "(Новость дополняется)", "note"],
    [
      "direct speech with its author",
      "«Мы ждали этого три года», — сказал начальник порта.",
      "paragraph",
    ],
    ["a short sentence", "Порт открыт.", "paragraph"],
    ["a line nobody can name", "⚓ ~~~", "paragraph"],
  ])("reads %s", (_, line, role) => {
    expect(outline(`Порт принял судно\n${body}\n${line}\n${more}`)).toContain(`${role}: ${line}`);
  });

  it("reads dashes as a list where they come in a row", () => {
    const lines = outline(`Порт принял судно\nПостроят:\n- причал;\n- склад;\n- дорогу.\n${more}`);
    expect(lines.slice(2, 5)).toEqual([
      "list-item: - причал;",
      "list-item: - склад;",
      "list-item: - дорогу.",
    ]);
  });
});

describe("what a drop would lose", () => {
  it.each([
    [
      "a number that a colon announces",
      "Число судов, принятых портом за весь прошлый год:",
      "1 920",
    ],
    [
      "a row of numbers",
      "Грузооборот порта по годам, в миллионах тонн, составил.",
      "2020 2021 2022",
    ],
    [
      "a number with a fraction",
      "Рост грузооборота порта в процентах к прошлому году составил.",
      "12,5",
    ],
  ])("is kept: %s", (_, before, number) => {
    expect(outline(`Порт принял судно\n${before}\n${number}\n${more}`)).toContain(
      `paragraph: ${number}`,
    );
  });

  it("is kept: a sentence that begins with the word photo", () => {
    const line = "Фото: жители города вышли на набережную смотреть на новое судно у причала.";
    expect(outline(`Порт принял судно\n${body}\n${line}\n${more}`)).toContain(`paragraph: ${line}`);
  });
});

describe("dates", () => {
  it.each([
    [
      "the article's time stamp",
      `Порт принял судно\n12.03.2023 14:05\nАЛЯТ, 12 мар — Sputnik. ${body}`,
      "2023-03-12",
      2023,
    ],
    ["a dateline with its year", `АЛЯТ, 12 марта 2021 года. /ТАСС/. ${body}`, "2021-03-12", 2021],
    ["a dateline alone", `Порт принял судно\n12 марта 2021\n${body}`, "2021-03-12", 2021],
    ["nothing", `АЛЯТ, 12 марта. /ТАСС/. ${body}`, null, undefined],
    [
      "a stamp of the next year's first day",
      `Порт принял судно\n01.01.2023 00:10\nАЛЯТ, 31 дек — Sputnik. ${body}`,
      "2023-01-01",
      2022,
    ],
  ])("come from %s", (_, text, published, year) => {
    const { metadata } = read(text);
    expect(metadata.published).toBe(published);
    expect(metadata.dateline?.date?.year).toBe(year);
  });

  it("and keywords come from the line of tags", () => {
    expect(read(`${body}\nТеги: порт, Алят`).metadata.keywords).toEqual(["порт", "Алят"]);
    expect(read(`${body}\n#порт #Алят`).metadata.keywords).toEqual(["порт", "Алят"]);
  });
});

describe("hard-wrapped copy", () => {
  const wrapped = `Порт Алят принял первое судно

АЛЯТ, 12 марта. /ТАСС/. Новый причал рассчитан на
суда длиной до 180 метров, сообщили в управлении
порта. Строительство заняло два года.

Работы шли без остановки движения судов, добавили
в управлении. Следующим откроют склад.`;

  it("is joined paragraph by paragraph, line breaks kept in the block", () => {
    expect(outline(wrapped)).toEqual([
      "headline: Порт Алят принял первое судно",
      "dateline: АЛЯТ, 12 марта. /ТАСС/.",
      "paragraph: Новый причал рассчитан на\nсуда длиной до 180 метров, сообщили в управлении\nпорта. Строительство заняло два года.",
      "paragraph: Работы шли без остановки движения судов, добавили\nв управлении. Следующим откроют склад.",
    ]);
  });

  it("starts a paragraph at an indented line", () => {
    const indented = wrapped.replace(
      "порта. Строительство заняло два года.\n\n",
      "порта. Строительство заняло два года.\n    ",
    );
    expect(outline(indented)).toHaveLength(4);
  });

  it("is not seen in a list of short sentences", () => {
    const lines = [
      "Порт принял судно",
      "Суд отложил дело.",
      "Банк снизил ставку.",
      "Матч перенесён.",
      "Дождь пройдёт к вечеру.",
    ];
    expect(outline(lines.join("\n"))).toHaveLength(5);
  });
});

describe("input that is hardly text", () => {
  it.each(["", " ", "\n\r\n\t", "\uFEFF", "\u00a0\u2028"])(
    "of white space alone (%j) is refused",
    (text) => {
      expect(() => read(text)).toThrow(expect.objectContaining({ code: "read/empty" }));
    },
  );

  it("may begin with a byte order mark, which counts as white space", () => {
    const [first] = read(`\uFEFF${body}`).blocks;
    expect(first).toMatchObject({ start: 1, text: body });
  });
});
