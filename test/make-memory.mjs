/**
 * Writes `memory.tmx` (TMX 1.4b) from `segments.tsv` and the references of fixture articles.
 *
 *   node test/make-memory.mjs              every article that has a memory.tmx
 *   node test/make-memory.mjs <id> …       these articles
 *   node test/make-memory.mjs --check …    write nothing; exit 1 where a file is stale
 *
 * Left out: credits (copied), datelines (rendered by rule) and segments that are not in Russian.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const articles = join(import.meta.dirname, "..", "fixtures", "articles");
const ruled = new Set(["credit", "dateline"]);

const linesOf = (path) => readFileSync(path, "utf8").split("\n").slice(0, -1);

const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const propertyOf = (type, text) =>
  text === undefined ? [] : [`      <prop type="${type}">${escaped(text)}</prop>`];

const variantOf = (language, text) =>
  `      <tuv xml:lang="${language}"><seg>${escaped(text)}</seg></tuv>`;

function segmentsOf(folder) {
  const az = linesOf(join(folder, "reference.az.txt"));
  const en = linesOf(join(folder, "reference.en.txt"));
  return linesOf(join(folder, "segments.tsv"))
    .filter((line) => !line.startsWith("drop:"))
    .map((line, index) => {
      const [role, ru] = line.replace(/^\+/, "").split("\t");
      return { role, ru, az: az[index], en: en[index] };
    });
}

function memoryOf(id) {
  const segments = segmentsOf(join(articles, id));
  const units = segments.flatMap((segment, index) => {
    if (ruled.has(segment.role) || !/\p{Script=Cyrillic}/u.test(segment.ru)) {
      return [];
    }
    return [
      `    <tu tuid="${id}-${index + 1}">`,
      ...propertyOf("x-previous-source-text", segments[index - 1]?.ru),
      ...propertyOf("x-next-source-text", segments[index + 1]?.ru),
      ...["ru", "az", "en"].map((language) => variantOf(language, segment[language])),
      "    </tu>",
    ];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    '  <header creationtool="make-memory" creationtoolversion="1" segtype="sentence" o-tmf="dragoman" adminlang="en" srclang="ru" datatype="plaintext"/>',
    "  <body>",
    ...units,
    "  </body>",
    "</tmx>",
    "",
  ].join("\n");
}

const checking = process.argv.includes("--check");
const named = process.argv.slice(2).filter((argument) => argument !== "--check");
const chosen = named.length > 0 ? named : readdirSync(articles).sort();
for (const id of chosen) {
  const path = join(articles, id, "memory.tmx");
  if (named.length === 0 && !existsSync(path)) {
    continue;
  }
  const memory = memoryOf(id);
  if (!checking) {
    writeFileSync(path, memory);
  } else if (!existsSync(path) || readFileSync(path, "utf8") !== memory) {
    process.stderr.write(`${id}: memory.tmx is stale; run node test/make-memory.mjs ${id}\n`);
    process.exitCode = 1;
  }
}
