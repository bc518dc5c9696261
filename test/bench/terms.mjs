// Recall on positives and hits on negatives of a terms.jsonl (lang, term, text, expect, surface, src),
// then speed with 5,000 terms. Build first: npx tsc -p src; node test/bench/terms.mjs [file]
import { Console } from "node:console";
import { readFileSync } from "node:fs";
import { findTerms } from "../../dist/languages/terms/find-terms.js";

const print = new Console(process.stdout);
const file = process.argv[2] ?? "/work/shared/data/text/terms.jsonl";
const cases = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const rows = new Map();
for (const { lang, term, text, expect, surface, src } of cases) {
  const hits = findTerms(text, [{ source: term }], lang);
  const strip = (piece) => piece.replace(/[«»„“”"]/g, "");
  const right = surface
    ? hits.some(({ start, end }) => strip(text.slice(start, end)).includes(strip(surface)))
    : hits.length > 0;
  const found = expect ? right : hits.length > 0;
  const origin = src.split("/")[0];
  for (const key of [`${lang} ${origin}`, `${lang} all`, "all"]) {
    const row = rows.get(key) ?? { positives: 0, found: 0, negatives: 0, matched: 0 };
    if (expect) {
      row.positives += 1;
      row.found += found ? 1 : 0;
    } else {
      row.negatives += 1;
      row.matched += found ? 1 : 0;
    }
    rows.set(key, row);
  }
  if (found !== expect)
    process.stdout.write(`${expect ? "missed" : "false hit"}: ${lang} ${term} | ${text}\n`);
}
print.table(
  Object.fromEntries(
    [...rows].map(([key, row]) => [
      key,
      {
        ...row,
        "recall %": row.positives ? Number(((100 * row.found) / row.positives).toFixed(2)) : null,
        "false %": row.negatives ? Number(((100 * row.matched) / row.negatives).toFixed(2)) : null,
      },
    ]),
  ),
);

const letters = "бвгдзклмнпрст";
const invented = (n) =>
  `${letters[n % 13]}а${letters[Math.floor(n / 13) % 13]}о${letters[Math.floor(n / 169) % 13]}ис`;
const shapes = [
  (w) => `${w}ская область`,
  (w) => `министерство ${w}а`,
  (w) => w,
  (w) => `${w}ный ${w}ат`,
];
const terms = [...cases.filter(({ lang }) => lang === "ru").map(({ term }) => ({ source: term }))];
for (let n = 0; terms.length < 5000; n += 1) terms.push({ source: shapes[n % 4](invented(n)) });
const article = cases
  .filter(({ lang }) => lang === "ru")
  .map(({ text }) => text)
  .join(" ")
  .slice(0, 5000);
const time = (run) => {
  const start = performance.now();
  run();
  return performance.now() - start;
};
const build = time(() => findTerms("", terms, "ru"));
const runs = Array.from({ length: 50 }, () => time(() => findTerms(article, terms, "ru"))).sort(
  (a, b) => a - b,
);
const long = article.repeat(40);
print.log(
  `5,000 terms: index ${build.toFixed(1)} ms; ${article.length} characters: median ${runs[25].toFixed(2)} ms, worst ${runs[49].toFixed(2)} ms; ${long.length} characters: ${time(() => findTerms(long, terms, "ru")).toFixed(1)} ms`,
);
