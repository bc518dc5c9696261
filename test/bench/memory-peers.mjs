// The same pre-translation job in dragoman, OmegaT (console) and translate-toolkit's pretranslate:
// an XLIFF 1.2 file of 200 segments (half known, half nearly known) against a TMX memory.
//   apt-get install omegat translate-toolkit python3-levenshtein      (Debian; for this bench only;
//   without the last one pretranslate takes fifty times as long)
// `dragoman` is the memory alone on the same XLIFF; `command` is the whole of `dragoman translate` on
// the same segments as an article, with language detection, checks, bundle and XLIFF out.
//   npx tsc -p src && node test/bench/memory-peers.mjs [10000 100000]
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openTmxMemory } from "../../dist/stores/memory/memory-tmx.js";
import { tmxEnd, tmxHead, tmxUnit } from "../../dist/stores/tmx/write.js";

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const unescaped = (text) => text.replaceAll("&lt;", "<").replaceAll("&amp;", "&");

/** What dragoman's process does: read the segments, look them up, write the targets. */
async function pretranslate(tmx, input, output) {
  const memory = await openTmxMemory(tmx);
  const xliff = readFileSync(input, "utf8");
  const sources = [...xliff.matchAll(/<source>(.*?)<\/source>/g)].map(([, text]) =>
    unescaped(text),
  );
  const queries = sources.map((text, at) => ({
    text,
    from: "ru",
    to: "az",
    previous: sources[at - 1] ?? null,
    next: sources[at + 1] ?? null,
    minimum: 75,
  }));
  const found = await memory.lookup(queries);
  let at = 0;
  const filled = xliff.replaceAll("</source>", (end) => {
    const [match] = found[at++];
    return match === undefined ? end : `${end}<target>${escaped(match.target)}</target>`;
  });
  writeFileSync(output, filled);
}

function tree(pid) {
  const children = new Map();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const parent = readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1].split(" ")[1];
      children.set(parent, [...(children.get(parent) ?? []), name]);
    } catch {}
  }
  const found = [`${pid}`];
  for (const parent of found) found.push(...(children.get(parent) ?? []));
  return found;
}

function residentKilobytes(pid) {
  let sum = 0;
  for (const process of tree(pid)) {
    try {
      sum += Number(
        /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1] ?? 0,
      );
    } catch {}
  }
  return sum;
}

/** Runs a command; its time and the peak memory of it and its children. */
function measured(command, args, environment = {}, codes = [0]) {
  return new Promise((resolve) => {
    const start = performance.now();
    const env = { ...process.env, ...environment };
    const child = spawn(command, args, { stdio: "ignore", env, timeout: 300_000 });
    let peak = 0;
    const poll = setInterval(() => {
      peak = Math.max(peak, residentKilobytes(child.pid));
    }, 40);
    child.on("error", () => resolve({ failed: "not installed" }));
    child.on("exit", (code) => {
      clearInterval(poll);
      const seconds = Number(((performance.now() - start) / 1000).toFixed(2));
      resolve({
        seconds,
        megabytes: Math.round(peak / 1024),
        ...(codes.includes(code) ? {} : { failed: code }),
      });
    });
  });
}

const project = `<?xml version="1.0" encoding="UTF-8"?><omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>RU</source_lang><target_lang>AZ</target_lang><sentence_seg>false</sentence_seg>
<support_default_translations>true</support_default_translations></project></omegat>`;

function omegatProject(folder, tmx, xliff) {
  const root = join(folder, "project");
  for (const name of ["source", "target", "tm/auto", "glossary", "omegat", "dictionary"]) {
    mkdirSync(join(root, name), { recursive: true });
  }
  writeFileSync(join(root, "omegat.project"), project);
  writeFileSync(join(root, "tm/auto/m.tmx"), readFileSync(tmx));
  writeFileSync(join(root, "source/job.xlf"), readFileSync(xliff));
  return root;
}

async function job(size) {
  const { generator, latin } = await import("./memory-data.mjs");
  const folder = mkdtempSync(join(tmpdir(), "dragoman-peers-"));
  const [tmx, xliff] = [join(folder, "m.tmx"), join(folder, "job.xlf")];
  const made = generator(1);
  const texts = [...made.texts(size)];
  const units = texts.map((text, at) =>
    tmxUnit({ id: `${at}`, texts: { ru: text, az: latin(text) } }),
  );
  writeFileSync(tmx, tmxHead({ sourceLanguage: "ru", toolVersion: "1" }) + units.join("") + tmxEnd);
  const known = Array.from({ length: 100 }, (_, at) => texts[Math.floor((at * size) / 100)]);
  const queries = made.queries(texts, 100);
  const segments = [...known, ...queries].map(
    (text, at) => `<trans-unit id="${at}"><source>${escaped(text)}</source></trans-unit>`,
  );
  writeFileSync(
    xliff,
    `<?xml version="1.0" encoding="UTF-8"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="job" source-language="ru" target-language="az" datatype="plaintext"><body>
${segments.join("\n")}
</body></file></xliff>`,
  );
  const self = fileURLToPath(import.meta.url);
  const root = omegatProject(folder, tmx, xliff);
  const dragoman = await measured(process.execPath, [
    self,
    "--job",
    tmx,
    xliff,
    join(folder, "a.xlf"),
  ]);
  const article = join(folder, "job.ru.txt");
  writeFileSync(article, `${[...known, ...queries].join("\n\n")}\n`);
  const command = await measured(
    process.execPath,
    [
      ...[fileURLToPath(new URL("../../bin/dragoman.js", import.meta.url)), "translate", article],
      ...["--to", "az", "--provider", "memory", "--memory", tmx, "--min-match", "75"],
      ...["--emit", "edition,bundle,xliff", "--out", join(folder, "out"), "--quiet"],
    ],
    {},
    [0, 1, 4],
  );
  const omegat = await measured("omegat", ["--mode=console-translate", root], { HOME: folder });
  const toolkit = await measured("pretranslate", ["-t", tmx, xliff, join(folder, "b.xlf")]);
  process.stdout.write(`${JSON.stringify({ size, dragoman, command, omegat, toolkit })}\n`);
}

const [mode, ...rest] = process.argv.slice(2);
if (mode === "--job") await pretranslate(...rest);
else for (const size of [mode, ...rest].filter(Boolean).map(Number)) await job(size);
