// Mistakes seeded into good translations, class by class, for test/checks/seeded.test.ts and
// test/bench/checks.mjs. The same seed gives the same mistakes.

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = (items, random) => items[Math.floor(random() * items.length)];

/** One match of the pattern replaced, chosen at random; `null` where there is none. */
function replaceOne(text, pattern, random, change) {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return null;
  const match = pick(matches, random);
  const changed = change(match[0], match);
  if (changed === null || changed === match[0]) return null;
  return text.slice(0, match.index) + changed + text.slice(match.index + match[0].length);
}

const MONTHS = {
  az: "yanvar fevral mart aprel iyun iyul avqust sentyabr oktyabr noyabr dekabr".split(" "),
  en: "January February March April June July August September October November December".split(
    " ",
  ),
};
const WEEKDAYS = {
  az: ["bazar ertəsi", "çərşənbə axşamı", "cümə axşamı", "şənbə günü"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};
const STRANGERS = { az: ["Robert", "Petrosyan", "Joze"], en: ["Robert", "Petrosyan", "Jose"] };
const LOOK_ALIKES = { a: "а", e: "е", o: "о", p: "р", c: "с", x: "х" };
const EXTRA = {
  az: " Bu barədə daha ətraflı məlumat növbəti həftə veriləcək və hamıya çatdırılacaq.",
  en: " More details about this are going to be given to everybody in the next week.",
};
const INITIALISMS = {
  az: [
    ["ВОЗ", "ÜST"],
    ["ООН", "BMT"],
    ["МЧС", "FHN"],
    ["МИД", "XİN"],
    ["МВД", "DİN"],
    ["ЕС", "Aİ"],
    ["США", "ABŞ"],
  ],
  en: [
    ["ВОЗ", "WHO"],
    ["ООН", "UN"],
    ["МЧС", "Ministry of Emergency Situations"],
    ["МИД", "Foreign Ministry"],
    ["МВД", "Interior Ministry"],
    ["ЕС", "EU"],
    ["США", "US"],
  ],
};
const NEGATION =
  /(?<!\p{L})(?:не(?!\s(?:только|менее|более|реже|позднее|исключ|сдерж))|нет)(?!\p{L})/iu;
const NEGATIVE = {
  en: [
    [/\b(do|does|did|will|would|could|can|is|are|was|were|has|have|had|must) not\b/u, "$1"],
    [/n’t\b/u, ""],
    [/\bcannot\b/u, "can"],
    [/\bnot /u, ""],
    [/\bno /u, ""],
    [/\bnever /u, ""],
  ],
  az: [
    [/m([ıiuü])r/u, "$1r"],
    [/m[aə]y([ıi]b)/u, "$1"],
    [/ deyil/u, ""],
    [/yoxdur/u, "vardır"],
    [/m[aə](d[ıi])/u, "$1"],
    [/m(?:aya|əyə)(c)/u, "a$1"],
    [/m[aə](m[aə])/u, "$1"],
  ],
};
const DENIES = {
  en: /\b(?:not|no|never|cannot|without|nor|neither|hardly|none|nothing|rather than|away|stop|unless|until)\b|n’t/giu,
  az: /deyil|yox|heç|m[ıiuü]r|m[aə]y[ıi]b|m[aə]d[ıi]|maya|məyə|m[aə]m[aə]|m[aə]z|s[ıi]z|olmaz|istisna|mər|mar/giu,
};

const isText = ({ role }) => !["dateline", "credit", "byline"].includes(role);
const words = (text) => text.split(" ");

/**
 * Classes of mistakes: `checks` are those one of which must find it; `make(row, to, random, tools)`
 * gives the spoilt target, or `{ source, target }` where the source changes too, or `null` where the
 * class does not fit the row.
 */
export const mistakes = [
  {
    id: "digit changed",
    checks: ["numbers", "dates"],
    make: (row, to, random) =>
      replaceOne(row[to], /\d/gu, random, (digit) =>
        String((Number(digit) + 1 + Math.floor(random() * 8)) % 10),
      ),
  },
  {
    id: "number dropped",
    checks: ["numbers"],
    make: (row, to, random) =>
      replaceOne(row[to], /(?<![\d.,-])\d{2,}(?![\d.,:-]) /gu, random, () => ""),
  },
  {
    id: "decimal sign",
    checks: ["numbers"],
    make: (row, to, random) =>
      replaceOne(row[to], /(?<![\d.,:])\d+[.,]\d{1,2}(?![\d.,])/gu, random, (own) =>
        own.includes(",") ? own.replace(",", ".") : own.replace(".", ","),
      ),
  },
  {
    id: "grouping sign",
    checks: ["numbers"],
    make: (row, to, random) =>
      replaceOne(row[to], /(?<![\d.,:])\d{1,3}[.,]\d{3}(?![\d.,])/gu, random, (own) =>
        own.includes(",") ? own.replace(",", ".") : own.replace(".", ","),
      ),
  },
  {
    id: "scale changed",
    checks: ["numbers"],
    make: (row, to, random) =>
      replaceOne(
        row[to],
        to === "en"
          ? /(?<=\d )(?:million|billion|trillion)/gu
          : /(?<=\d )(?:milyon|milyard|trilyon)/gu,
        random,
        (own) =>
          own.startsWith("mil") && own !== "milyard"
            ? to === "en"
              ? "billion"
              : "milyard"
            : to === "en"
              ? "million"
              : "milyon",
      ),
  },
  {
    id: "month changed",
    checks: ["dates"],
    make: (row, to, random) =>
      replaceOne(
        row[to],
        new RegExp(`(?<!\\p{L})(?:${MONTHS[to].join("|")})`, "gu"),
        random,
        (own) =>
          pick(
            MONTHS[to].filter((month) => month !== own),
            random,
          ),
      ),
  },
  {
    id: "weekday changed",
    checks: ["dates"],
    make: (row, to, random) =>
      /понедельник|вторник|в среду|четверг|пятниц|суббот|воскресень/u.test(row.ru)
        ? replaceOne(
            row[to],
            to === "en"
              ? /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/gu
              : /bazar ertəsi|çərşənbə axşamı|cümə axşamı|şənbə günü/giu,
            random,
            (own) =>
              pick(
                WEEKDAYS[to].filter((day) => day !== own.toLowerCase() && day !== own),
                random,
              ),
          )
        : null,
  },
  {
    id: "day moved",
    checks: ["dates", "numbers"],
    make: (row, to, random) =>
      isText(row)
        ? replaceOne(
            row[to],
            to === "en"
              ? /(?<=(?:January|February|March|April|May|June|July|August|September|October|November|December) )\d{1,2}(?!\d)/gu
              : /(?<=(?:ın|in|un|ün) )\d{1,2}(?=-)/gu,
            random,
            (day) => String((Number(day) % 28) + 1),
          )
        : null,
  },
  {
    id: "hour moved",
    checks: ["numbers"],
    make: (row, to, random) =>
      replaceOne(
        row[to],
        /(?<!\d)\d\d:\d\d(?![\d:])/gu,
        random,
        (time) => `${String((Number(time.slice(0, 2)) + 3) % 24).padStart(2, "0")}${time.slice(2)}`,
      ),
  },
  {
    id: "name swapped",
    checks: ["names"],
    make: (row, to, random, { namesIn }) => {
      const own = namesIn(row.ru, to).filter((name) => row[to].includes(name));
      return own.length === 0
        ? null
        : row[to].replaceAll(pick(own, random), pick(STRANGERS[to], random));
    },
  },
  {
    id: "name dropped",
    checks: ["names"],
    make: (row, to, random, { namesIn }) => {
      const own = namesIn(row.ru, to).filter((name) => row[to].includes(`${name} `));
      return own.length === 0 ? null : row[to].replaceAll(`${pick(own, random)} `, "");
    },
  },
  {
    id: "Cyrillic look-alike",
    checks: ["script"],
    make: (row, to, random) =>
      replaceOne(row[to], /(?<=\p{L})[aeopcx](?=\p{L})/gu, random, (letter) => LOOK_ALIKES[letter]),
  },
  {
    id: "İ undotted",
    only: "az",
    checks: ["script"],
    make: (row, to, random) => replaceOne(row[to], /(?<!\p{L})İ(?=\p{Ll})/gu, random, () => "I"),
  },
  {
    id: "Turkish spelling",
    only: "az",
    checks: ["script"],
    make: (row, to, random) =>
      replaceOne(row[to], /(?<!\p{L})(?:və|ilə|görə|üzrə)(?!\p{L})/gu, random, (own) =>
        own.replace("ə", "e").replace("ə", "e"),
      ),
  },
  {
    id: "ə missing",
    only: "az",
    checks: ["script"],
    make: (row) =>
      isText(row) && row.az.length > 95 ? row.az.replaceAll("ə", "e").replaceAll("Ə", "E") : null,
  },
  {
    id: "ə in English",
    only: "en",
    checks: ["script"],
    make: (row, _to, random) =>
      replaceOne(row.en, /(?<=\p{Lu}\p{Ll}*)a(?=\p{Ll})/gu, random, () => "ə"),
  },
  {
    id: "quote dropped",
    checks: ["quotes"],
    make: (row, to, random) =>
      /^[^“”]*“[^“”]*”[^“”]*$/u.test(row[to])
        ? replaceOne(row[to], /[“”]/gu, random, () => "")
        : null,
  },
  {
    id: "bracket dropped",
    checks: ["quotes"],
    make: (row, to, random) => replaceOne(row[to], /[()]/gu, random, () => ""),
  },
  {
    id: "word doubled",
    checks: ["doubled-words"],
    make: (row, to, random) =>
      replaceOne(row[to], /(?<=\s)\p{Ll}{2,}(?=\s\p{L})/gu, random, (word) => `${word} ${word}`),
  },
  {
    id: "space doubled",
    checks: ["spaces"],
    make: (row, to, random) => replaceOne(row[to], / /gu, random, () => "  "),
  },
  {
    id: "space before mark",
    checks: ["spaces"],
    make: (row, to, random) => replaceOne(row[to], /(?<=\p{L}),(?= )/gu, random, () => " ,"),
  },
  {
    id: "truncated",
    checks: ["truncation", "length"],
    make: (row, to, random) => {
      const own = words(row[to]);
      if (own.length < 8 || !isText(row) || !/[.!?…]["”»]?$/u.test(row.ru)) return null;
      return own
        .slice(0, Math.ceil(own.length * (0.3 + 0.4 * random())))
        .join(" ")
        .replace(/[.!?…”]+$/u, "");
    },
  },
  {
    id: "half left out",
    checks: ["length", "truncation"],
    make: (row, to) => {
      const own = words(row[to]);
      return own.length >= 10 && isText(row)
        ? `${own
            .slice(0, Math.floor(own.length / 3))
            .join(" ")
            .replace(/[.,;:]$/u, "")}.`
        : null;
    },
  },
  {
    id: "URL added",
    checks: ["urls"],
    make: (row, to) =>
      isText(row) ? row[to].replace(/[.!?]?$/u, " https://spam.example/win$&") : null,
  },
  {
    id: "URL changed",
    checks: ["urls"],
    make: (row, to, random) => {
      const url = pick(
        ["https://news.example/a/12-3", "desk@news.example", "@newsdesk", "www.news.example"],
        random,
      );
      return isText(row)
        ? { source: `${row.ru} ${url}`, target: `${row[to]} ${url.replace("news", "new")}` }
        : null;
    },
  },
  {
    id: "placeholder lost",
    checks: ["placeholders"],
    make: (row, to) =>
      isText(row) ? { source: `⟦1⟧${row.ru}⟦2⟧`, target: `⟦1⟧${row[to]}` } : null,
  },
  {
    id: "negation dropped",
    checks: ["negation"],
    make: (row, to) => {
      const found = row[to].match(DENIES[to]) ?? [];
      if (found.length !== 1 || (row.ru.match(new RegExp(NEGATION, "giu")) ?? []).length !== 1)
        return null;
      const rule = NEGATIVE[to].find(([pattern]) => pattern.test(row[to]));
      return rule === undefined ? null : row[to].replace(rule[0], rule[1]);
    },
  },
  {
    id: "not translated",
    checks: ["untranslated"],
    make: (row) => (isText(row) && /\p{Script=Cyrillic}/u.test(row.ru) ? row.ru : null),
  },
  {
    id: "word left in Russian",
    checks: ["untranslated"],
    make: (row, to, random) => {
      const own = row.ru.match(/(?<!\p{L})[а-яё]{4,}(?!\p{L})/gu);
      return own === null
        ? null
        : replaceOne(
            row[to].replaceAll(/“[^”]*”|\([^)]*\)/gu, (part) => part.replaceAll(/\p{Ll}/gu, "·")),
            /(?<=\s)\p{Ll}{4,}(?=\s)/gu,
            random,
            () => pick(own, random),
          );
    },
  },
  {
    id: "wrong language",
    checks: ["language"],
    make: (row, to) =>
      isText(row) && words(row.en).length >= 9 ? row[to === "az" ? "en" : "az"] : null,
  },
  {
    id: "end mark changed",
    checks: ["punctuation"],
    make: (row, to) =>
      isText(row) && /[\p{L}\d][.?]$/u.test(row[to]) && /[.?]$/u.test(row.ru)
        ? row[to].replace(/[.?]$/u, (mark) => (mark === "?" ? "." : ":"))
        : null,
  },
  {
    id: "full stop in headline",
    checks: ["punctuation"],
    make: (row, to) => (row.role === "headline" && /\p{L}$/u.test(row[to]) ? `${row[to]}.` : null),
  },
  {
    id: "small beginning",
    checks: ["capitalisation"],
    make: (row, to) =>
      isText(row) && /^\p{Lu}\p{Ll}+\s/u.test(row[to]) && /^\p{Lu}/u.test(row.ru)
        ? row[to].charAt(0).toLocaleLowerCase(to) + row[to].slice(1)
        : null,
  },
  {
    id: "headline in capitals",
    checks: ["capitalisation"],
    make: (row, to) =>
      row.role === "headline" && /\p{Ll}/u.test(row.ru) ? row[to].toLocaleUpperCase(to) : null,
  },
  {
    id: "headline in title case",
    only: "en",
    checks: ["capitalisation"],
    make: (row) =>
      row.role === "headline" && words(row.en).length >= 7 && /\p{Ll}/u.test(row.ru)
        ? words(row.en)
            .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
            .join(" ")
        : null,
  },
  {
    id: "loop",
    checks: ["repetition"],
    make: (row, to) => {
      const own = words(row[to]);
      return own.length >= 6 && isText(row)
        ? [...own.slice(0, 4), ...own.slice(1, 4), ...own.slice(1, 4), ...own.slice(4)].join(" ")
        : null;
    },
  },
  {
    id: "sentence added",
    checks: ["additions", "length"],
    make: (row, to) =>
      isText(row) && /[.!?]["”]?$/u.test(row[to]) && /[.!?]["»]?$/u.test(row.ru)
        ? row[to] + EXTRA[to]
        : null,
  },
  {
    id: "symbol added",
    checks: ["additions"],
    make: (row, to) => (isText(row) ? `♪ ${row[to]}` : null),
  },
  {
    id: "initialism spelt out",
    checks: ["abbreviations", "glossary"],
    make: (row, to, random) => {
      const own = INITIALISMS[to].filter(
        ([ru, form]) =>
          new RegExp(`(?<!\\p{L})${ru}(?!\\p{L})`, "u").test(row.ru) && row[to].includes(form),
      );
      if (own.length === 0 || /Organization|Təşkilat/u.test(row[to])) return null;
      const [, form] = pick(own, random);
      return row[to].replaceAll(form, "OBS");
    },
  },
  {
    id: "place of dateline",
    checks: ["dateline"],
    make: (row, to) =>
      row.role === "dateline" && /^\p{L}+[,.]/u.test(row[to])
        ? row[to].replace(/^\p{L}+/u, "OSLO")
        : null,
  },
  {
    id: "agency of dateline",
    checks: ["dateline"],
    make: (row, to, random) =>
      row.role === "dateline"
        ? replaceOne(
            row[to],
            /Sputnik|TASS|R[Iİ]A Novosti|Reuters|Trend|REPORT\.AZ|AZ[EƏ]RTAC/gu,
            random,
            () => "Bloomberg",
          )
        : null,
  },
  {
    id: "ending after number",
    only: "az",
    checks: ["suffixes"],
    make: (row, _to, random) =>
      replaceOne(
        row.az,
        /(?<=\d-c)[ıiuü]/gu,
        random,
        (vowel) => ({ ı: "u", i: "ı", u: "ü", ü: "i" })[vowel],
      ),
  },
  {
    id: "ending of year missing",
    only: "az",
    checks: ["suffixes"],
    make: (row, _to, random) =>
      replaceOne(row.az, /(?<=(?:19|20)\d\d)-c[iıuü](?= il(?:də|in|dən))/gu, random, () => ""),
  },
  {
    id: "speech without marks",
    checks: ["speech", "quotes"],
    make: (row, to) =>
      /^[–—]\s*\p{Lu}/u.test(row.ru) && row.role !== "list-item"
        ? row[to].replaceAll(/[“”]|^[–—]\s*/gu, "")
        : null,
  },
  {
    id: "term replaced",
    checks: ["glossary"],
    make: (row, to, random, { termsIn }) => {
      const own = termsIn(row.ru, to).filter(
        ({ source, targets }) =>
          /\p{Lu}| /u.test(source) && targets.some((form) => row[to].includes(form)),
      );
      if (own.length === 0) return null;
      const { targets } = pick(own, random);
      return targets.reduce((text, form) => text.replaceAll(form, "Xxx"), row[to]);
    },
  },
  {
    id: "currency changed",
    checks: ["units"],
    make: (row, to, random) =>
      replaceOne(
        row[to],
        to === "en" ? /\$|(?<!\p{L})(?:manats?|euros?)(?!\p{L})/gu : /dollar|manat|avro/gu,
        random,
        (own) => ({ $: "€", dollar: "avro" })[own] ?? (to === "en" ? "rubles" : "rubl"),
      ),
  },
  {
    id: "percent dropped",
    checks: ["units"],
    make: (row, to) =>
      (row[to].match(/%|faiz|percent/gu) ?? []).length === 1 && /\d%/u.test(row.ru)
        ? row[to].replace(/%| ?faiz\p{L}*| percent/u, "")
        : null,
  },
  {
    id: "repeated text otherwise",
    checks: ["consistency"],
    make: (row, to, _random, { opening }) =>
      opening === null || opening.ru === row.ru ? null : { source: opening.ru, target: row[to] },
  },
];
