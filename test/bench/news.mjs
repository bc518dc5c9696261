// Input for the benches: articles of invented sentences, no two alike.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SUBJECTS = ["Комиссия", "Делегация", "Компания", "Редакция", "Лаборатория", "Команда"];
const VERBS = ["обсудила", "подготовила", "представила", "утвердила", "проверила"];
const OBJECTS = ["доклад", "план", "проект", "график", "отчёт", "договор", "каталог"];

/** One sentence; the number makes it the only one of its kind. */
export function sentence(index) {
  const pick = (words, step) => words[Math.floor(index / step) % words.length];
  return `${pick(SUBJECTS, 1)} ${pick(VERBS, 6)} ${pick(OBJECTS, 30)} под номером ${1000 + index}.`;
}

/** Writes articles of so many sentences each; returns their paths. */
export function writeNews(folder, { articles, sentences }) {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: articles }, (_, number) => {
    const lines = Array.from({ length: sentences }, (_, at) => sentence(number * sentences + at));
    const path = join(folder, `news-${String(number).padStart(3, "0")}.ru.txt`);
    writeFileSync(path, `${lines.join("\n\n")}\n`);
    return path;
  });
}
