import fc from "fast-check";
import { expect, it } from "vitest";
import { applyTypography } from "../../src/languages/typography/apply-typography.ts";

it.each([
  ["guillemets", "«Sputnik» xəbər verir.", "“Sputnik” xəbər verir.", "“Sputnik” xəbər verir."],
  [
    "nested guillemets",
    "O, «“Neftçi” klubu» dedi.",
    "O, “‘Neftçi’ klubu” dedi.",
    "O, “‘Neftçi’ klubu” dedi.",
  ],
  ["German quotes", "„Bakı“ və «Gəncə»", "“Bakı” və “Gəncə”", "“Bakı” və “Gəncə”"],
  [
    "straight quotes",
    'He said: "Yes", and left.',
    "He said: “Yes”, and left.",
    "He said: “Yes”, and left.",
  ],
  [
    "nested straight quotes",
    "\"He said 'no' today\"",
    "“He said ‘no’ today”",
    "“He said ‘no’ today”",
  ],
  ["French spacing", "« Bakı »", "“Bakı”", "“Bakı”"],
  ["a quotation that goes on", "«Biz işlədik.", "“Biz işlədik.", "“Biz işlədik."],
  ["a quotation that ends", "Bu, vacibdir».", "Bu, vacibdir”.", "Bu, vacibdir”."],
  [
    "a suffix outside quotes",
    '"Report"un məlumatına görə',
    "“Report”un məlumatına görə",
    "“Report”un məlumatına görə",
  ],
  ["inches", 'a 27" screen', 'a 27" screen', 'a 27" screen'],
  [
    "apostrophes",
    "don't, workers' rights, '90s",
    "don’t, workers’ rights, ’90s",
    "don’t, workers’ rights, ’90s",
  ],
  ["a spaced hyphen", "Bakı - paytaxt", "Bakı – paytaxt", "Bakı — paytaxt"],
  ["an em dash", "Bakı — paytaxt", "Bakı – paytaxt", "Bakı — paytaxt"],
  ["an unspaced em dash", "Bakı—paytaxt", "Bakı – paytaxt", "Bakı — paytaxt"],
  ["a dash after a quotation", "«Bəli», — dedi o.", "“Bəli”, – dedi o.", "“Bəli”, — dedi o."],
  [
    "a score",
    "2 - 1, 3 : 0, 5-10, 1941 — 1945",
    "2 - 1, 3 : 0, 5-10, 1941 — 1945",
    "2 - 1, 3 : 0, 5-10, 1941 — 1945",
  ],
  [
    "results",
    "- Neftçi - Araz-2 – 1-0 (0-0)",
    "- Neftçi - Araz-2 – 1-0 (0-0)",
    "- Neftçi - Araz-2 – 1-0 (0-0)",
  ],
  ["a hyphen in a word", "COVID-19 16-cı", "COVID-19 16-cı", "COVID-19 16-cı"],
  ["spaces", " a\u00A0b  c\td ", "a b c d", "a b c d"],
  [
    "grouped digits",
    "1\u00A0000\u00A0000 manat",
    "1\u00A0000\u00A0000 manat",
    "1\u00A0000\u00A0000 manat",
  ],
  [
    "space before punctuation",
    "Bəli , bəli ! Nə ? Son .",
    "Bəli, bəli! Nə? Son.",
    "Bəli, bəli! Nə? Son.",
  ],
  ["space before a decimal point", "a .5 b", "a .5 b", "a .5 b"],
  ["brackets", "( a ) [ b ]", "(a) [b]", "(a) [b]"],
  ["per cent", "5 % və 7\u00A0%", "5% və 7%", "5% və 7%"],
  ["dots", "Və...", "Və…", "Və…"],
  ["a mark that a URL would take in", "https://a.az ?5", "https://a.az ?5", "https://a.az ?5"],
  ["a mark behind a URL", "https://a.az ? Да", "https://a.az? Да", "https://a.az? Да"],
  ["a URL", "https://a.az/«x»?q=1--2 -", "https://a.az/“x”?q=1--2 -", "https://a.az/“x”?q=1--2 -"],
  ["a placeholder", "⟦1⟧ - «⟦2⟧»", "⟦1⟧ – “⟦2⟧”", "⟦1⟧ — “⟦2⟧”"],
])("sets %s", (_what, text, az, en) => {
  expect(applyTypography(text, "az").text).toBe(az);
  expect(applyTypography(text, "en").text).toBe(en);
});

it("names the rules that changed the text, and only those", () => {
  expect(applyTypography("«Bakı»  - paytaxt...", "az").changes).toEqual([
    "spaces",
    "ellipses",
    "quotes",
    "dashes",
  ]);
  expect(applyTypography("“Bakı” – paytaxt…", "az").changes).toEqual([]);
});

it("leaves other languages alone", () => {
  expect(applyTypography("«Баку»  - ", "ru")).toEqual({ text: "«Баку»  - ", changes: [] });
});

const pieces = fc.constantFrom(
  ..."«»„“”\"'‘’‹›‚`",
  ..."-–—−.,:;!?…()[]%/ \t\u00A0\u202F\n",
  "--",
  "...",
  "a",
  "Ə",
  "söz",
  "5",
  "27",
  "90s",
  "⟦1⟧",
  " https://a.az/x--y'z ",
  " a.b@c.az ",
  "\uE000",
);
const texts = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(""));
const languages = fc.constantFrom("az", "en");

it("changes nothing the second time", () => {
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      const once = applyTypography(text, language).text;
      expect(applyTypography(once, language)).toEqual({ text: once, changes: [] });
    }),
    { numRuns: 2000 },
  );
});

it("keeps letters, digits, placeholders, URLs and addresses in their order", () => {
  const kept = (text: string): string[] =>
    text.match(/⟦1⟧|https:\/\/a\.az\/x--y'z|a\.b@c\.az|[\p{L}\p{N}\p{Co}]/gu) ?? [];
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      expect(kept(applyTypography(text, language).text)).toEqual(kept(text));
    }),
    { numRuns: 1000 },
  );
});

it("takes linear time on a long text of marks", () => {
  const long = "«a - b» ".repeat(20_000);
  const start = performance.now();
  expect(applyTypography(long, "az").text.startsWith("“a – b” “a")).toBe(true);
  expect(performance.now() - start).toBeLessThan(2000);
});
