// Many articles through `batch` with the pseudo engine: speed, peak memory, and what survives kills.
//   npx tsc -p src && node test/bench/batch.mjs [articles, default 20000] [kills, default 5]
// The kills are done on a tenth of the articles.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const many = Number(process.argv[2] ?? 20_000);
const kills = Number(process.argv[3] ?? 5);
const few = Math.round(many / 10);
const bin = new URL("../../dist/cli/main.js", import.meta.url).href;
const work = mkdtempSync(join(tmpdir(), "dragoman-batch-"));
const random = seeded(6);

const towns = ["Баку", "Гяндже", "Шеки", "Ленкорани", "Губе", "Сумгайыте", "Нахчыване", "Товузе"];
const things = ["школу", "больницу", "библиотеку", "мост", "станцию", "музей", "рынок", "стадион"];

/** A wire report of eight segments; its numbers make every article unlike the others. */
function article(number) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const town = pick(towns);
  const sentences = [
    `В ${town} до конца года построят ${pick(things)} на ${number + 10} мест, сообщили в городской администрации.`,
    `Работы начались ${1 + (number % 28)} марта и обойдутся в ${number} тысяч манатов.`,
    `На площадке трудятся ${20 + (number % 300)} человек из нескольких районов страны.`,
    `По словам руководителя проекта, проект номер ${number} готовили почти два года.`,
    `Рядом появятся парк и стоянка на ${5 + (number % 90)} автомобилей.`,
    `Жители ${town} давно просили власти об этом, отметил он на встрече ${1 + (number % 27)} февраля.`,
  ];
  const headline = `В ${town} построят новую ${pick(things)}: проект ${number}`;
  const body = `${sentences[0]} ${sentences[1]}\n\n${sentences[2]} ${sentences[3]}\n\n${sentences[4]} ${sentences[5]}`;
  return `${headline}\n\nБАКУ, ${1 + (number % 28)} мая — Sputnik. ${body}\n`;
}

function generate(folder, count) {
  for (let number = 0; number < count; number += 1) {
    const sub = join(folder, String(Math.floor(number / 1000)).padStart(3, "0"));
    if (number % 1000 === 0) mkdirSync(sub, { recursive: true });
    writeFileSync(join(sub, `report-${String(number).padStart(6, "0")}.txt`), article(number));
  }
}

/** Runs batch in `cwd`; resolves with its end. `killAfter` milliseconds: kill -9. */
function batch(cwd, killAfter = null) {
  const code = `const { main } = await import(${JSON.stringify(bin)});
process.exitCode = await main(["batch", "wire", "--provider", "pseudo", "--quiet"]);
process.stderr.write("PEAK " + process.resourceUsage().maxRSS + "\\n");`;
  const begun = performance.now();
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { cwd });
  let said = "";
  child.stderr.on("data", (chunk) => (said += chunk));
  child.stdout.resume();
  const timer = killAfter === null ? null : setTimeout(() => child.kill("SIGKILL"), killAfter);
  return new Promise((resolve) => {
    child.on("close", (exit, signal) => {
      if (timer !== null) clearTimeout(timer);
      const seconds = (performance.now() - begun) / 1000;
      const peak = Number(/PEAK (\d+)/.exec(said)?.[1] ?? Number.NaN) / 1024;
      resolve({ exit, signal, seconds, peak, said: said.replace(/PEAK \d+\n/, "") });
    });
  });
}

/** Hash of every file below a folder, by name; the log has times in it and stays out. */
function digest(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "run.jsonl")
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();
  const hash = createHash("sha256");
  for (const name of names) hash.update(name).update(readFileSync(join(folder, name)));
  return { files: names.length, hash: hash.digest("hex") };
}

/** How often each item was translated, by the log. */
function countLog(folder) {
  const lines = readFileSync(join(folder, "run.jsonl"), "utf8").trimEnd().split("\n");
  const translated = new Map();
  for (const line of lines) {
    const { status, item } = JSON.parse(line);
    if (status === "translated") translated.set(item, (translated.get(item) ?? 0) + 1);
  }
  const doubled = [...translated.values()].filter((times) => times > 1).length;
  return { lines: lines.length, translated: translated.size, doubled };
}

function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function place(name, count) {
  const cwd = join(work, name);
  generate(join(cwd, "wire"), count);
  return cwd;
}

try {
  const peaks = [];
  for (const [name, count] of [
    ["few", few],
    ["many", many],
  ]) {
    const cwd = place(name, count);
    const run = await batch(cwd);
    const again = await batch(cwd);
    const log = countLog(join(cwd, "out"));
    peaks.push(run.peak);
    console.log(
      `${count} articles: exit ${run.exit}, ${run.seconds.toFixed(1)} s, ${(count / run.seconds).toFixed(0)} articles/s, peak ${run.peak.toFixed(0)} MB; lost ${count - log.translated}, doubled ${log.doubled}; again: ${again.seconds.toFixed(1)} s, ${(count / again.seconds).toFixed(0)} skipped/s, peak ${again.peak.toFixed(0)} MB`,
      run.said,
    );
    if (name === "few") rmSync(cwd, { recursive: true });
  }
  console.log(`peak ratio ${(peaks[1] / peaks[0]).toFixed(2)} (at most 1.2)`);

  const whole = place("whole", few);
  const killed = join(work, "killed");
  cpSync(join(whole, "wire"), join(killed, "wire"), { recursive: true });
  const { seconds } = await batch(whole);
  for (let kill = 0; kill < kills; kill += 1) {
    const { signal } = await batch(killed, 400 + random() * (seconds * 1000) * 0.5);
    console.log(`kill ${kill + 1}: ${signal ?? "ended before"}, ${countLogOrNone(killed)} done`);
  }
  const { exit } = await batch(killed);
  const [one, other] = [digest(join(whole, "out")), digest(join(killed, "out"))];
  const log = countLog(join(killed, "out"));
  console.log(
    `resumed: exit ${exit}, ${one.hash === other.hash ? "identical" : "DIFFERENT"} outputs (${other.files} files), lost ${few - log.translated}, doubled ${log.doubled}`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}

function countLogOrNone(cwd) {
  try {
    return countLog(join(cwd, "out")).translated;
  } catch {
    return 0;
  }
}
