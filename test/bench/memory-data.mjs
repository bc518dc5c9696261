// Units for the memory benches, made from the local Russian texts in /work/shared (never shipped):
// their own sentences, sentences of a word chain over them, and mutated near-duplicates of both.
// The same seed gives the same units.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const shared = process.env.SHARED ?? "/work/shared/data";
const folders = ["corus", "factrueval", "nerel-wikinews", "tgcontest"].map((n) => `ru-text-${n}`);

/** A small, fast, seeded generator of numbers in [0, 1). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The Russian sentences of the local texts, without repeats. */
export function corpusSentences() {
  const texts = [];
  for (const folder of [...folders, "ru-pages-pasted"]) {
    const path = join(shared, "formats", folder);
    for (const file of readdirSync(path).sort()) {
      if (file.endsWith(".txt")) texts.push(readFileSync(join(path, file), "utf8"));
    }
  }
  for (const line of readFileSync(join(shared, "text/segmentation.jsonl"), "utf8").split("\n")) {
    const entry = line === "" ? {} : JSON.parse(line);
    if (entry.lang === "ru") texts.push(entry.text);
  }
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.!?])\s+(?=[«"—А-ЯЁ])|\n+/))
    .map((text) => text.replaceAll(/\s+/g, " ").trim())
    .filter((text) => text.length >= 20 && text.length <= 400 && /[а-я]{3}/.test(text));
  return [...new Set(sentences)];
}

function chains(sentences) {
  const followers = new Map();
  for (const sentence of sentences) {
    const words = ["", ...sentence.split(" "), ""];
    for (let at = 0; at + 1 < words.length; at += 1) {
      const list = followers.get(words[at]) ?? [];
      list.push(words[at + 1]);
      followers.set(words[at], list);
    }
  }
  return followers;
}

function chained(followers, random) {
  const words = [];
  let word = "";
  do {
    const list = followers.get(word);
    word = list[Math.floor(random() * list.length)];
    if (word === "" && words.length < 5) continue;
    if (word === "") break;
    words.push(word);
  } while (words.length < 40);
  return words.join(" ");
}

/** `light`: one number or word changed; `heavy`: about a quarter of the words. */
export function mutate(text, kind, words, random) {
  const parts = text.split(" ");
  const number = parts.findIndex((part) => /\d/.test(part));
  if (kind === "light" && number >= 0 && random() < 0.5) {
    parts[number] = parts[number].replaceAll(/\d/g, () => String(Math.floor(random() * 10)));
    return parts.join(" ");
  }
  const changes = kind === "light" ? 1 : Math.max(2, Math.round(parts.length / 4));
  for (let change = 0; change < changes; change += 1) {
    const at = Math.floor(random() * parts.length);
    const dice = random();
    const other = words[Math.floor(random() * words.length)];
    if (dice < 0.6) parts[at] = other;
    else if (dice < 0.8) parts.splice(at, 1);
    else parts.splice(at, 0, other);
  }
  return parts.join(" ");
}

const letters = Object.fromEntries(
  [..."абвгдеёжзийклмнопрстуфхцчшщъыьэюя"].map((letter, at) => [
    letter,
    "a b v q d e yo j z i y k l m n o p r s t u f x ts ç ş şç ' ı ' e yu ya".split(" ")[at],
  ]),
);

/** A stand-in for the Azerbaijani side: the Russian letters in Latin ones. */
export function latin(text) {
  return text.replaceAll(/[а-яё]/gi, (letter) => letters[letter.toLowerCase()] ?? "");
}

/** A source of `count` different Russian sentences, and of queries with a known kind. */
export function generator(seed) {
  const random = seeded(seed);
  const sentences = corpusSentences();
  const followers = chains(sentences);
  const words = sentences.join(" ").split(" ");
  const fresh = () => chained(followers, random);
  const recent = [];
  const next = (made) => {
    const dice = random();
    const base = recent[Math.floor(random() * recent.length)];
    if (made < sentences.length) return sentences[made];
    if (dice < 0.65 || base === undefined) return fresh();
    return mutate(base, dice < 0.85 ? "light" : "heavy", words, random);
  };
  function* texts(count) {
    const seen = new Set();
    while (seen.size < count) {
      const text = next(seen.size);
      if (text === "" || seen.has(text)) continue;
      seen.add(text);
      if (recent.length < 50_000) recent.push(text);
      else recent[Math.floor(random() * recent.length)] = text;
      yield text;
    }
  }
  /** Queries on `texts`: near-duplicates of both kinds, and new sentences. */
  function queries(texts, count) {
    return Array.from({ length: count }, (_, at) => {
      const base = texts[Math.floor(random() * texts.length)];
      if (at % 4 === 3) return fresh();
      return mutate(base, at % 4 === 2 ? "heavy" : "light", words, random);
    });
  }
  return { texts, queries };
}
