// Accuracy, calibration and speed of language detection beside franc.
// node test/bench/detect.mjs [langid.tsv] [segmentation.jsonl]   (after npx tsc -p src)
import { readFileSync } from "node:fs";
import { francAll } from "franc";
import { detectLanguage } from "../../dist/read/detect.js";

const print = (line) => process.stdout.write(`${line}\n`);
const folder = "/work/shared/data/text";
const [tsv = `${folder}/langid.tsv`, jsonl = `${folder}/segmentation.jsonl`] =
  process.argv.slice(2);
const tags = {
  rus: "ru",
  aze: "az",
  "aze-Cyrl": "az",
  eng: "en",
  ukr: "uk",
  bel: "be",
  bul: "bg",
  srp: "sr",
  mkd: "mk",
  kaz: "kk",
  kir: "ky",
  tat: "tt",
  tgk: "tg",
  tur: "tr",
  tuk: "tk",
  uzb: "uz",
};
const francTags = { azj: "az", uzn: "uz" };
const only = "rus ukr bel bul srp mkd kaz kir tat tgk azj tur tuk uzn eng".split(" ");
const buckets = ["20", "50", "100", "300", "article"];

const given = readFileSync(tsv, "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [variety, bucket, text] = line.split("\t");
    const unescaped = text.replaceAll(/\\([n\\])/g, (_, c) => (c === "n" ? "\n" : "\\"));
    return { variety, bucket, text: unescaped };
  });

/** Stretches of about `length` characters that end at a word, as the given samples are. */
function* stretches(text, length) {
  for (const line of text.split("\n")) {
    for (let start = 0; start + length * 0.6 < line.length; ) {
      let end = Math.min(line.length, start + length);
      if (end < line.length) end = line.lastIndexOf(" ", end);
      if (end <= start) break;
      const piece = line.slice(start, end).trim();
      if (piece.length >= length * 0.5 && /\p{L}{2}/u.test(piece)) yield piece;
      start = end + 1;
    }
  }
}

const cut = [];
const addCuts = (variety, text) => {
  for (const bucket of buckets.slice(0, 4)) {
    for (const piece of stretches(text, Number(bucket))) cut.push({ variety, bucket, text: piece });
  }
};
for (const { variety, bucket, text } of given) if (bucket === "article") addCuts(variety, text);
for (const line of readFileSync(jsonl, "utf8").trim().split("\n")) {
  const { lang, text } = JSON.parse(line);
  addCuts({ ru: "rus", az: "aze", en: "eng" }[lang], text);
}

const detectors = {
  dragoman: detectLanguage,
  franc: (text) => fromFranc(francAll(text, { minLength: 1 })),
  "franc+only": (text) => fromFranc(francAll(text, { only, minLength: 1 })),
};
function fromFranc([[code]]) {
  return { language: francTags[code] ?? tags[code] ?? code, confidence: 1, reliable: true };
}

function run(samples, detect) {
  return samples.map((sample) => {
    const { language, confidence, reliable } = detect(sample.text);
    return { ...sample, language, confidence, reliable, right: language === tags[sample.variety] };
  });
}
const percent = (results) =>
  results.length === 0
    ? "-"
    : ((100 * results.filter((r) => r.right).length) / results.length).toFixed(0);

function printAccuracy(all) {
  const line = (cells) => print(cells.map((cell) => cell.padEnd(22)).join(""));
  line(["variety", ...Object.keys(all)]);
  const [results] = Object.values(all);
  const given = Object.keys(tags).filter((tag) => results.some((r) => r.variety === tag));
  for (const variety of [...given, "all"]) {
    const cells = Object.values(all).map((results) => {
      const own = results.filter((r) => variety === "all" || r.variety === variety);
      return buckets.map((b) => percent(own.filter((r) => r.bucket === b))).join("/");
    });
    line([variety, ...cells]);
  }
}

function printCalibration(own) {
  let ece = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inBin = own.filter((r) => Math.min(9, Math.floor(r.confidence * 10)) === bin);
    if (inBin.length === 0) continue;
    const right = inBin.filter((r) => r.right).length / inBin.length;
    const mean = inBin.reduce((sum, r) => sum + r.confidence, 0) / inBin.length;
    ece += (Math.abs(right - mean) * inBin.length) / own.length;
    print(`  n=${inBin.length} mean confidence ${mean.toFixed(3)}, right ${right.toFixed(3)}`);
  }
  const sure = own.filter((r) => r.reliable);
  const right = sure.filter((r) => r.right).length / sure.length;
  print(
    `  ECE ${ece.toFixed(4)}; reliable ${sure.length} of ${own.length}, right ${right.toFixed(4)}`,
  );
}

function report(name, samples) {
  print(`\n${name}: ${samples.length} samples; accuracy % at ${buckets.join("/")}`);
  const all = Object.fromEntries(Object.entries(detectors).map(([d, f]) => [d, run(samples, f)]));
  printAccuracy(all);
  printCalibration(all.dragoman);
}

report("given", given);
report("cut from articles and sentences", cut);

/** As people type who have no letters of their own on the keyboard; `ə` is `e`. */
const diacritics = { ə: "e", Ə: "E", ı: "i", İ: "I", ö: "o", Ö: "O", ü: "u", Ü: "U" };
Object.assign(diacritics, {
  ğ: "g",
  Ğ: "G",
  ç: "c",
  Ç: "C",
  ş: "s",
  Ş: "S",
  â: "a",
  î: "i",
  û: "u",
});
const plainly = [...given, ...cut]
  .filter(({ variety }) => variety === "aze" || variety === "tur")
  .flatMap((sample) => {
    const text = sample.text.replaceAll(/./gu, (letter) => diacritics[letter] ?? letter);
    return text === sample.text ? [] : [{ ...sample, text }];
  });
report("Azerbaijani and Turkish without diacritics", plainly);

const article = given.filter((s) => s.bucket === "article" && s.variety === "rus")[0].text;
const started = performance.now();
for (let i = 0; i < 100; i++) detectLanguage(article);
print(
  `\nspeed: ${((performance.now() - started) / 100).toFixed(2)} ms an article of ${article.length} characters`,
);
