// Every way in which the local engine's models, its server or its input can be bad, through the
// real command line with the fixture models. One line a case: what was done, exit code, seconds,
// segments without a translation, the first line of stderr that is not about progress.
// usage: npm run build && node test/bench/engine-failures.mjs [name]
import { spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

const root = new URL("../../", import.meta.url).pathname;
const fixture = join(root, "fixtures/models");
const catalogue = join(fixture, "catalogue.json");
const weights = "model.ruen.intgemm.alphas.bin";
const sentences = fs
  .readFileSync(join(fixture, "triples.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .map((row) => row.split("\t")[0]);

function bytesOf(name) {
  const pair = name.includes("ruen") ? "ruen" : "enaz";
  return gunzipSync(fs.readFileSync(join(fixture, pair, `${name}.gz`)));
}

/** Answers one request; `bytes` is what should come. */
const answers = {
  well: (request, response, bytes) => {
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const range = { "content-range": `bytes ${start}-${bytes.length - 1}/${bytes.length}` };
    response.writeHead(start > 0 ? 206 : 200, start > 0 ? range : {});
    response.end(bytes.subarray(start));
  },
  status: (code) => (_, response) => response.writeHead(code).end("<html>no</html>"),
  stall: (_, response, bytes) => {
    response.writeHead(200, { "content-length": bytes.length });
    response.write(bytes.subarray(0, 1000));
  },
  early: (_, response, bytes) => {
    response.writeHead(200, { "content-length": bytes.length });
    response.write(bytes.subarray(0, 1000), () => response.destroy());
  },
  longer: (_, response, bytes) => {
    response.writeHead(200, { "content-length": bytes.length + 9 });
    response.write(bytes, () => response.destroy());
  },
  shorter: (_, response, bytes) => {
    response.writeHead(200, { "content-length": 1000 }).end(bytes.subarray(0, 1000));
  },
  wrong: (_, response, bytes) => response.end(Buffer.alloc(bytes.length)),
  page: (_, response) => response.end("<html>not found</html>"),
  packed: (_, response, bytes) => response.end(gzipSync(bytes)),
};

/** 416 to a range, once something is there. */
function unsatisfiable(request, response, bytes) {
  if (request.headers.range) response.writeHead(416).end();
  else answers.well(request, response, bytes);
}

async function serve(answer) {
  const server = createServer((request, response) => {
    const name = request.url.split("/").at(-1);
    if (/\.(ruen|enaz)\.(?:.*\.)?(bin|spm)$/.test(name)) answer(request, response, bytesOf(name));
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${server.address().port}` };
}

const two = sentences.slice(0, 2);
const article = (paragraphs) => `${paragraphs.join("\n\n")}\n`;
const store = (place) => join(place, "models", "ruen-0.1-fixture");

/** A store that is complete but for one file, which is what `damage` makes of it. */
const damaged = (name, damage) => ({
  offline: true,
  prepare(place) {
    pull(place);
    const path = join(store(place), name);
    fs.writeFileSync(path, damage(fs.readFileSync(path)));
  },
});

function pull(place) {
  const env = { ...process.env, DRAGOMAN_MODELS: join(place, "models") };
  spawnSync(process.execPath, [bin, "models", "pull", "--model-catalogue", catalogue], { env });
}

/** A catalogue whose Russian model has the vocabulary of the other pair, with its right hash. */
function foreignVocabulary(place) {
  const models = JSON.parse(fs.readFileSync(catalogue, "utf8"));
  for (const model of Object.values(models)) {
    for (const { gz } of model.files) gz.urls = gz.urls.map((url) => `${fixture}/${url.slice(5)}`);
  }
  const [, , own] = models["ruen-0.1-fixture"].files;
  const [, , other] = models["enaz-0.1-fixture"].files;
  Object.assign(own, { ...other, name: own.name });
  const text = JSON.stringify(models).replaceAll(`"${fixture}`, `"file://${fixture}`);
  fs.writeFileSync(join(place, "catalogue.json"), text);
}

const unwritable = (place) => {
  fs.mkdirSync(join(place, "models"));
  fs.chmodSync(join(place, "models"), 0o555);
};

const cases = {
  "all is well": {},
  "file truncated, online": {
    ...damaged(weights, (bytes) => bytes.subarray(0, 9000)),
    offline: false,
  },
  "file truncated, offline": damaged(weights, (bytes) => bytes.subarray(0, 9000)),
  "file swapped, offline": damaged(weights, () => bytesOf("model.enaz.intgemm.alphas.bin")),
  "file corrupted, offline": damaged(weights, (bytes) => bytes.fill(7, 5000, 5008)),
  "HTML instead of model, offline": damaged(weights, () => "<html>not found</html>"),
  "gzip instead of raw, offline": damaged(weights, (bytes) => gzipSync(bytes)),
  "empty vocabulary, offline": damaged("vocab.ruen.spm", () => ""),
  "vocabulary of another pair": { prepare: foreignVocabulary, ownCatalogue: true },
  "models folder not writable": { prepare: unwritable, unprivileged: true },
  "model file not readable": {
    unprivileged: true,
    prepare(place) {
      pull(place);
      fs.chmodSync(join(store(place), weights), 0);
    },
  },
  "disk full during a download": { small: true },
  "server stalls": { answer: answers.stall },
  "server closes early": { answer: answers.early },
  "server closes early once": { answer: once(answers.early) },
  "server answers 404": { answer: answers.status(404) },
  "server answers 403": { answer: answers.status(403) },
  "server answers 500": { answer: answers.status(500) },
  "server answers 500 twice": { answer: once(once(answers.status(500))) },
  "server answers 416 to a range": {
    answer: unsatisfiable,
    prepare(place) {
      const partial = join(place, "models", ".partial");
      fs.mkdirSync(partial, { recursive: true });
      const [{ sha256 }] = JSON.parse(fs.readFileSync(catalogue))["ruen-0.1-fixture"].files;
      fs.writeFileSync(join(partial, sha256), "left from another day");
    },
  },
  "Content-Length too large": { answer: answers.longer },
  "Content-Length too small": { answer: answers.shorter },
  "wrong bytes": { answer: answers.wrong },
  "HTML instead of model, served": { answer: answers.page },
  "gzip instead of raw, served": { answer: answers.packed },
  "nobody listens": { mirror: "http://127.0.0.1:59999" },
  "--offline, nothing there": { offline: true },
  "100,000 characters of sentences": { text: sentences.join(" ").repeat(70).slice(0, 100_000) },
  "a segment of 100,000 characters": {
    text: `${"президент подписал новый указ, ".repeat(3230)}\n`,
  },
  "the same without a space": { text: `${two[0]}\n\n${"Ы".repeat(100_000)}\n`, from: "ru" },
  "only punctuation": { text: article([...two, "— … !", "***", "«»"]) },
  emoji: { text: article([...two, "😀👍🏽", `${two[0]} 🎉`]) },
  "10,000 segments": {
    text: article(
      Array.from({ length: 10_000 }, (_, at) => `${sentences[at % 40]} https://a.az/${at}`),
    ),
  },
};

/** Misbehaves for the first request only. */
function once(bad, good = answers.well) {
  let done = false;
  return (...request) => {
    if (done) return good(...request);
    done = true;
    bad(...request);
  };
}

const bin = join(root, "bin/dragoman.js");

/** Names what stops a case on this machine; `null` where nothing does. */
function hindrance({ small }, place) {
  if (!small) return null;
  const folder = join(place, "models");
  fs.mkdirSync(folder);
  const options = ["-t", "tmpfs", "-o", "size=100k", "tmpfs", folder];
  return spawnSync("mount", options).status === 0 ? null : "no tmpfs can be mounted here";
}

async function run(name, it) {
  const place = fs.mkdtempSync(join(tmpdir(), "dragoman-failure-"));
  fs.chmodSync(place, 0o777);
  const served = it.answer === undefined ? null : await serve(it.answer);
  try {
    const hindered = hindrance(it, place);
    if (hindered !== null) return `${name}\t–\t–\t–\t${hindered}`;
    it.prepare?.(place);
    fs.writeFileSync(join(place, "article.ru.txt"), it.text ?? article(two));
    const mirror = served?.url ?? it.mirror;
    const started = performance.now();
    const { code, stderr } = await translate(place, it, mirror);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    return [name, code, seconds, untranslated(place), firstLine(stderr, place)].join("\t");
  } finally {
    served?.server.closeAllConnections();
    served?.server.close();
    if (it.small) spawnSync("umount", [join(place, "models")]);
    fs.rmSync(place, { recursive: true, force: true });
  }
}

function translate(place, it, mirror) {
  const own = it.ownCatalogue ? join(place, "catalogue.json") : catalogue;
  const flags = ["--provider", "bergamot", "--model-catalogue", own];
  if (it.offline) flags.push("--offline");
  if (it.from) flags.push("--from", it.from);
  const child = spawn(process.execPath, [bin, "translate", "article.ru.txt", ...flags], {
    cwd: place,
    env: {
      PATH: process.env.PATH,
      DRAGOMAN_MODELS: join(place, "models"),
      ...(mirror === undefined ? {} : { DRAGOMAN_MODEL_MIRROR: mirror }),
    },
    ...(it.unprivileged && process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {}),
  });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  child.stdout.resume();
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code: code ?? signal, stderr }));
  });
}

/** Open texts of all; nothing where there is no bundle. */
function untranslated(place) {
  const path = join(place, "out/article/bundle.json");
  if (!fs.existsSync(path)) return "no bundle";
  const { segments } = JSON.parse(fs.readFileSync(path, "utf8"));
  const targets = segments.flatMap(({ targets: all }) => Object.values(all));
  return `${targets.filter(({ reason }) => reason !== undefined).length} of ${targets.length}`;
}

function firstLine(stderr, place) {
  const lines = stderr.split(/[\r\n]+/).filter((line) => line !== "" && !/%|\[#*\.*\]/.test(line));
  const quiet = lines.find((line) => !/^(Fetching|The model .* is complete)/.test(line));
  return (quiet ?? lines.at(-1) ?? "nothing").replaceAll(place, "…");
}

process.stdout.write("case\texit\tseconds\tuntranslated\tstderr\n");
const [, , only = ""] = process.argv;
for (const [name, it] of Object.entries(cases)) {
  if (name.includes(only)) process.stdout.write(`${await run(name, it)}\n`);
}
