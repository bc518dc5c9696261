// How the text reader reads real pages, for judging by eye; and its speed and memory.
//   npx tsc -p src && node test/bench/read.mjs [folder or file…]
//   node --expose-gc test/bench/read.mjs --speed
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { explainText, readText } from "../../dist/formats/text/read.js";

const samples = [
  "ru-pages-pasted",
  "ru-text-corus",
  "ru-text-tgcontest",
  "ru-text-factrueval",
  "ru-text-nerel-wikinews",
].map((folder) => join("/work/shared/data/formats", folder));
process.stdout.on("error", () => process.exit(0));
const print = (line) => process.stdout.write(`${line}\n`);

function files(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => join(path, name));
}

function source(path, text) {
  return { path, bytes: new Uint8Array(), text, encoding: "utf-8" };
}

function show(path) {
  const text = readFileSync(path, "utf8");
  const { metadata } = readText(source(path, text));
  print(`\n=== ${path}`);
  for (const { piece, label, rule } of explainText(text)) {
    const name = label.role ?? `-- ${label.reason}`;
    const words =
      piece.text.length > 110
        ? `${piece.text.slice(0, 80)} … ${piece.text.slice(-25)}`
        : piece.text;
    print(`${name.padEnd(14)} ${rule.padEnd(22)} ${words.replaceAll(/\s+/g, " ")}`);
  }
  const { dateline, published, publisher, keywords } = metadata;
  print(`${" ".repeat(15)}${JSON.stringify({ published, publisher, keywords, dateline })}`);
}

function measure(name, text) {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  const article = readText(source(name, text));
  const ms = performance.now() - start;
  const grown = process.memoryUsage().rss - before.rss;
  const megabytes = Buffer.byteLength(text) / 1e6;
  print(
    `${name.padEnd(28)} ${megabytes.toFixed(1)} MB  ${ms.toFixed(0)} ms  ${(megabytes / (ms / 1000)).toFixed(0)} MB/s  ` +
      `rss +${(grown / 1e6).toFixed(0)} MB  ${article.blocks.length} blocks, ${article.dropped.length} dropped`,
  );
}

function speed() {
  const seed = readFileSync("/work/shared/data/seed/who-digital-health.ru.txt", "utf8");
  measure("seed, cold", seed);
  measure("seed, warm", seed);
  measure("50 MB of lines", seed.repeat(Math.ceil(50e6 / Buffer.byteLength(seed))));
  measure("1 MB line", "слово, ещё слово. ".repeat(32_000));
  measure("1 MB line after a ©", `© ${"слово Слово".repeat(50_000)}`);
  measure("1 MB of one capital", "А".repeat(500_000));
  measure("200 000 digit lines", "1\n".repeat(200_000));
  measure("200 000 short lines", "строка\n".repeat(200_000));
  measure("200 000 wrapped lines", `${"строка слов ".repeat(5)}слов\n`.repeat(200_000));
  measure("200 000 empty lines", `а${"\n".repeat(200_000)}б`);
  measure("50 000 boxes", "Читайте также\nЗаголовок\n".repeat(50_000));
  measure("50 000 datelines", "МОСКВА, 5 мая. /ТАСС/. Текст.\n".repeat(50_000));
}

const paths = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (process.argv.includes("--speed")) speed();
else
  for (const path of paths.length > 0 ? paths : samples) for (const file of files(path)) show(file);
