// Findings on the reference translations and seeded mistakes found, per check, as a table.
// npm run bench:checks
import { Console } from "node:console";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checks } from "../../dist/checks/index.js";
import { personNames, surnamesIn } from "../../dist/languages/names/person-names.js";
import { readGlossary } from "../../dist/stores/glossary/read-glossary.js";
import { termsIn } from "../../dist/stores/glossary/terms-in.js";
// biome-ignore lint/correctness/useImportExtensions: types stand beside it
import { mistakes, randomFrom } from "./mistakes.mjs";

const SAMPLES = Number(process.argv[2] ?? 200);
const print = new Console(process.stdout);
const fixtures = join(import.meta.dirname, "..", "..", "fixtures");
const glossary = await readGlossary(join(fixtures, "glossary", "region-news.csv"));
const lines = (...path) =>
  readFileSync(join(...path), "utf8")
    .replace(/\n$/u, "")
    .split("\n");

function editionsOf(id) {
  const folder = join(fixtures, "articles", id);
  const references = {
    az: lines(folder, "reference.az.txt"),
    en: lines(folder, "reference.en.txt"),
  };
  let block = -1;
  const rows = lines(folder, "segments.tsv")
    .map((line) => line.split("\t"))
    .filter(([label]) => !label.startsWith("drop:"))
    .map(([label, ru], at) => {
      if (label.startsWith("+")) block += 1;
      const role = label.replace(/^\+/u, "");
      return { block, role, ru, az: references.az[at], en: references.en[at] };
    });
  return ["az", "en"].map((to) => ({
    to,
    rows,
    edition: rows.map((row, at) => ({
      id: `b${row.block}.${at}`,
      block: `b${row.block}`,
      role: row.role,
      source: row.ru,
      target: row[to],
      terms: termsIn(row.ru, glossary, "ru", to),
    })),
  }));
}

const editions = readdirSync(join(fixtures, "articles")).sort().flatMap(editionsOf);
const pairAt = (edition, at, to) => ({ ...edition[at], from: "ru", to, edition, at });
const isChecked = ({ role }) => role !== "credit" && role !== "byline";

const table = new Map(
  checks.map(({ id, severity }) => [
    id,
    { severity, errors: 0, warnings: 0, infos: 0, seeded: 0, found: 0 },
  ]),
);
const begin = performance.now();
let segments = 0;
for (const { to, edition } of editions) {
  edition.forEach((own, at) => {
    segments += 1;
    if (!isChecked(own)) return;
    for (const check of checks) {
      for (const remark of check.run(pairAt(edition, at, to))) {
        table.get(check.id)[`${remark.severity ?? check.severity}s`] += 1;
      }
    }
  });
}
const elapsed = performance.now() - begin;

const key = ({ code, expected, actual }) => `${code} ${expected} ${actual}`;
const findingsOf = (pair, ids) =>
  checks
    .filter(({ id }) => ids.includes(id))
    .flatMap((check) => [...check.run(pair)].map((remark) => [check.id, key(remark)]));

function lastOfBlock(edition, at) {
  let last = at;
  while (edition[last + 1]?.block === edition[at].block) last += 1;
  return last;
}

const classes = {};
for (const mistake of mistakes) {
  const random = randomFrom(7);
  const rows = editions
    .filter(({ to }) => mistake.only === undefined || mistake.only === to)
    .flatMap((own) => own.edition.map((_, at) => ({ ...own, at, order: random() })))
    .sort((a, b) => a.order - b.order);
  let made = 0;
  let found = 0;
  for (const { to, rows: all, edition, at } of rows) {
    if (made >= SAMPLES) break;
    const surnames = surnamesIn(edition.map(({ source }) => source));
    const spoilt = mistake.make(all[at], to, random, {
      namesIn: (text) => personNames(text, to, surnames).flatMap(({ spellings }) => spellings),
      opening: at > 0 ? all[0] : null,
      termsIn: (text) => termsIn(text, glossary, "ru", to),
    });
    if (spoilt === null) continue;
    const own = typeof spoilt === "string" ? { target: spoilt } : spoilt;
    const changed = edition.map((other, index) => (index === at ? { ...other, ...own } : other));
    const before = new Set(findingsOf(pairAt(edition, at, to), mistake.checks).map(([, k]) => k));
    const after = [...new Set([at, lastOfBlock(changed, at)])].flatMap((index) =>
      findingsOf(pairAt(changed, index, to), mistake.checks),
    );
    const news = after.filter(([, k]) => !before.has(k));
    const credited = table.get(news[0]?.[0] ?? mistake.checks[0]);
    made += 1;
    credited.seeded += 1;
    if (news.length > 0) {
      found += 1;
      credited.found += 1;
    }
  }
  classes[mistake.id] = {
    checks: mistake.checks.join(", "),
    seeded: made,
    found,
    "recall %": percent(found, made),
  };
}

function percent(part, whole) {
  return whole === 0 ? null : Number(((100 * part) / whole).toFixed(1));
}

process.stdout.write(
  `${segments} reference segments (az and en), ${glossary.entries.length} terms\n`,
);
print.table(
  Object.fromEntries(
    [...table].map(([id, { seeded, found, ...clean }]) => {
      const alarms = clean.errors + clean.warnings;
      const quality = {
        "recall %": percent(found, seeded),
        "precision %": percent(found, found + alarms),
      };
      return [id, { ...clean, seeded, found, ...quality }];
    }),
  ),
);
print.table(classes);
const all = [...table.values()];
const sum = (name) => all.reduce((total, row) => total + row[name], 0);
const perHundred = ((100 * sum("warnings")) / segments).toFixed(2);
process.stdout.write(
  `references: ${sum("errors")} errors, ${sum("warnings")} warnings (${perHundred} per 100 segments)\n`,
);
process.stdout.write(`seeded: ${sum("found")} of ${sum("seeded")} found\n`);
process.stdout.write(
  `speed: ${Math.round(segments / (elapsed / 1000))} segments a second, all checks\n`,
);
