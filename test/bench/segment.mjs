/**
 * Scores splitSentences beside Intl.Segmenter and times both. Build first:
 *   npx tsc -p src && node test/bench/segment.mjs [segmentation.jsonl] [--errors]
 */
import { Console } from "node:console";
import { readFileSync } from "node:fs";
import { splitSentences } from "../../dist/segment/sentences.js";

const output = new Console(process.stdout);
const args = process.argv.slice(2);
const file =
  args.find((arg) => !arg.startsWith("--")) ?? "/work/shared/data/text/segmentation.jsonl";
const cases = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

function intlSentences(text, language) {
  intlSentences.cache ??= {};
  intlSentences.cache[language] ??= new Intl.Segmenter(language, { granularity: "sentence" });
  const ends = [];
  for (const { segment, index } of intlSentences.cache[language].segment(text)) {
    const end = index + segment.trimEnd().length;
    if (end > (ends.at(-1) ?? 0)) ends.push(end);
  }
  return ends;
}

function count(split, item) {
  const optional = new Set(item.optional ?? []);
  const inner = (ends) => ends.filter((end) => end < item.text.length && !optional.has(end));
  const gold = new Set(inner(item.ends));
  const found = inner(split(item.text, item.lang));
  const right = found.filter((end) => gold.has(end)).length;
  const extra = item.scoring === "recall-only" ? 0 : found.length - right;
  if (args.includes("--errors") && split === splitSentences) {
    for (const end of found) {
      if (!gold.has(end) && item.scoring !== "recall-only") report("extra ", item, end);
    }
    for (const end of gold) if (!found.includes(end)) report("missed", item, end);
  }
  return { right, extra, missed: gold.size - right };
}

function report(kind, { id, text }, end) {
  const around = `${text.slice(Math.max(0, end - 60), end)}|${text.slice(end, end + 40)}`;
  output.log(`${kind} ${id.slice(0, 30)}: ${around}`);
}

function f1(items, split) {
  const total = { right: 0, extra: 0, missed: 0 };
  for (const item of items) {
    const one = count(split, item);
    for (const key of Object.keys(total)) total[key] += one[key];
  }
  const { right, extra, missed } = total;
  return right + extra + missed === 0 ? 100 : (200 * right) / (2 * right + extra + missed);
}

function exact(items, split) {
  const same = items.filter((item) => {
    const { extra, missed } = count(split, item);
    return extra + missed === 0;
  });
  return (100 * same.length) / items.length;
}

function megabytesPerSecond(split) {
  const bytes = cases.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const runs = [];
  for (let run = 0; run < 15; run += 1) {
    const start = process.hrtime.bigint();
    for (let round = 0; round < 5; round += 1)
      for (const { text, lang } of cases) split(text, lang);
    runs.push((5 * bytes) / 1e6 / (Number(process.hrtime.bigint() - start) / 1e9));
  }
  return runs.sort((left, right) => left - right)[7];
}

const groups = Map.groupBy?.(cases, ({ src, lang }) => `${src} ${lang}`) ?? new Map();
if (groups.size === 0) {
  for (const item of cases) {
    const key = `${item.src} ${item.lang}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
}
const russian = cases.filter(({ lang }) => lang === "ru");
const rows = [...groups, ["pooled ru", russian]].map(([set, items]) => ({
  set,
  texts: items.length,
  "F1 %": f1(items, splitSentences).toFixed(2),
  "exact %": exact(items, splitSentences).toFixed(1),
  "Intl F1 %": f1(items, intlSentences).toFixed(2),
  "Intl exact %": exact(items, intlSentences).toFixed(1),
}));
output.table(rows);
for (let warm = 0; warm < 2; warm += 1) megabytesPerSecond(splitSentences);
output.log(`splitSentences ${megabytesPerSecond(splitSentences).toFixed(1)} MB/s (UTF-8)`);
output.log(`Intl.Segmenter ${megabytesPerSecond(intlSentences).toFixed(1)} MB/s (UTF-8)`);
const line = cases
  .map(({ text }) => text)
  .join(" ")
  .repeat(6);
const start = process.hrtime.bigint();
splitSentences(line, "ru");
const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
output.log(
  `one line of ${(Buffer.byteLength(line) / 1e6).toFixed(1)} MB: ${milliseconds.toFixed(0)} ms`,
);
