// Every sample of a folder of news formats through its reader and writer, with the providers
// pseudo (--to az,en) and echo; editions are validated (xmllint, ajv) and read again.
// npx tsc -p src && node test/bench/formats.mjs <folder of samples> [folder name part] [--verbose]
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { completeConfig } from "../../dist/config/config.js";
import { openRun } from "../../dist/run/open-run.js";
import { readInput } from "../../dist/run/read-input.js";
import { translateInputs } from "../../dist/run/translate-inputs.js";

const run = promisify(execFile);
const [root = "", only = "", ...flags] = process.argv.slice(2);
const verbose = flags.includes("--verbose");
const folders = readdirSync(root).filter(
  (name) => /^(?:feeds-|html-|ru-html|newsml|ninjs|nitf)/u.test(name) && name.includes(only),
);
const schemas = join(root, "schemas");
const { signal } = new AbortController();
const out = mkdtempSync(join(tmpdir(), "dragoman-bench-formats-"));
const place = { cwd: "/", stdin: async () => new Uint8Array(), signal };

async function open(provider, to) {
  const config = completeConfig({ provider, from: "ru", to }, {}, ["echo", "pseudo"]);
  return openRun(config, { env: {}, cwd: "/", settings: {}, signal, notice: () => undefined });
}

/** What has to be the same after a round: roles, texts, markup, metadata. */
function modelOf({ blocks, metadata }) {
  const plain = (text) => text.replaceAll(/\s+/gu, " ").trim();
  const { published, publisher, keywords, media } = metadata;
  const texts = blocks.map(({ role, text, codes = [] }) => [
    role,
    plain(text),
    codes.map(({ kind, data }) => `${kind}${data}`),
  ]);
  return JSON.stringify({ texts, published, publisher, keywords, media });
}

const ajvs = new Map();
function ninjsValidator(version) {
  if (ajvs.has(version)) return ajvs.get(version);
  const read = (name) => JSON.parse(readFileSync(join(schemas, "ninjs", name), "utf8"));
  const schema = read(`ninjs-schema_${version}.json`);
  const ajv = new (version.startsWith("1.") ? (Ajv.default ?? Ajv) : (Ajv2020.default ?? Ajv2020))({
    strict: false,
    validateFormats: true,
    allErrors: true,
  });
  (addFormats.default ?? addFormats)(ajv);
  const geo = read("GeoJSON-schema.json");
  const text = JSON.stringify(schema);
  for (const [, id] of text.matchAll(/"\$ref":"(https?:[^"#]*geo[^"#]*)/giu)) {
    if (!ajv.getSchema(id)) ajv.addSchema({ ...geo, $id: id });
  }
  // Versions 1.0–1.4 call themselves draft 3 or 4 and use nothing that draft 7 reads otherwise.
  const { $schema: _draft, id, ...rest } = schema;
  const validate = ajv.compile(id === undefined ? rest : { ...rest, $id: id });
  ajvs.set(version, validate);
  return validate;
}

/** The version an item names, else the one of its folder, else what its properties look like. */
function ninjsProblem(data, path) {
  const named = data.standard?.version ?? data.$standard?.version ?? versions.get(path);
  const version =
    /^\d\.\d/u.exec(named ?? "")?.[0] ?? (data.headlines || data.bodies ? "2.1" : "1.4");
  const validate = ninjsValidator(version);
  return validate(data) ? null : `${version} ${JSON.stringify(validate.errors?.[0])}`;
}

const versions = new Map();

async function problemOf(format, path, text) {
  if (format === "ninjs") return ninjsProblem(JSON.parse(text), path);
  const schema = { newsml: "NewsML-G2_2.35-spec-All-Power.xsd", nitf: "nitf-3-6.xsd" }[format];
  const isXml = /^(?:rss|atom|newsml|nitf)$/u.test(format);
  const command = isXml
    ? [
        "--nonet",
        "--noout",
        ...(schema ? ["--schema", join(schemas, "iptc-xml", schema)] : []),
        path,
      ]
    : format === "html"
      ? ["--nonet", "--noout", "--html", path]
      : null;
  if (command === null) return JSON.parse(text) ? null : "empty";
  try {
    const { stderr } = await run("xmllint", command);
    const bad =
      format === "html"
        ? stderr
            .split("\n")
            .find(
              (line) =>
                /error/u.test(line) &&
                !/Tag (?:article|figure|figcaption|time|main|mark) invalid/u.test(line),
            )
        : undefined;
    return bad ?? null;
  } catch (error) {
    return String(error.stderr ?? error).split("\n")[0];
  }
}

const totals = new Map();
const samples = [];
for (const folder of folders) {
  for (const name of readdirSync(join(root, folder)).sort()) {
    if (
      /gold|index\.json|meta\.json/u.test(name) ||
      (folder.startsWith("feeds-gofeed") &&
        name.endsWith(".json") &&
        !/json_|__json|sample|json1|version_json/u.test(name))
    )
      continue;
    if (folder.startsWith("feeds-feedsmith") && name.endsWith(".json") && !/__json__/u.test(name))
      continue;
    if (folder.startsWith("html-") && name.endsWith(".json")) continue;
    samples.push({ folder, path: join(root, folder, name) });
  }
}
const count = (folder, key, by = 1) => {
  const row = totals.get(folder) ?? {};
  row[key] = (row[key] ?? 0) + by;
  totals.set(folder, row);
};
const pseudo = await open("pseudo", "az,en");
const echo = await open("echo", "az");
for (const [number, { folder, path }] of samples.entries()) {
  count(folder, "files");
  let input;
  try {
    input = await readInput(path, "auto", place);
  } catch (error) {
    count(folder, error.code === undefined ? "CRASH" : `refused`);
    if (verbose || error.code === undefined)
      console.log("refused", path, error.code ?? error.stack);
    continue;
  }
  count(folder, "read");
  count(folder, "articles", input.articles.length);
  versions.set(path, /__(\d\.\d)__/u.exec(path)?.[1]);
  const sourceProblem =
    input.format.name === "html"
      ? null
      : await problemOf(input.format.name, path, input.source.text.replace(/^\uFEFF/u, "")).catch(
          String,
        );
  if (sourceProblem !== null) {
    count(folder, "source invalid");
    if (verbose) console.log("source invalid", path, sourceProblem);
  }
  for (const [provider, opened] of [
    ["pseudo", pseudo],
    ["echo", echo],
  ]) {
    const results = await translateInputs([path], opened, {
      ...place,
      out: join(out, provider, String(number)),
    });
    for (const [index, result] of results.entries()) {
      if (result.status !== "complete") {
        count(folder, `${provider} not written`);
        console.log(
          provider,
          "not written",
          path,
          result.error?.code ?? result.status,
          result.error?.message ?? "",
        );
        continue;
      }
      for (const edition of Object.values(result.delivery.editions)) {
        const text = readFileSync(edition, "utf8");
        count(folder, `${provider} written`);
        versions.set(edition, /__(\d\.\d)__/u.exec(path)?.[1]);
        const problem = await problemOf(input.format.name, edition, text).catch(String);
        if (problem === null) count(folder, `${provider} valid`);
        else if (sourceProblem === null) {
          count(folder, "made invalid");
          console.log("made invalid", path, problem);
        }
        const again = await readInput(edition, "auto", place).catch((error) => error);
        const [article] = again.articles ?? [];
        const source = input.articles[index];
        const same =
          article !== undefined &&
          again.format.name === input.format.name &&
          (provider === "echo"
            ? modelOf(article) === modelOf(source)
            : article.blocks.map(({ role }) => role).join() ===
              source.blocks.map(({ role }) => role).join());
        count(folder, same ? `${provider} same again` : `${provider} DIFFERENT`);
        if (!same && verbose) {
          console.log("different", provider, path, edition, again.code ?? "");
          if (article) {
            const [a, b] = [JSON.parse(modelOf(source)), JSON.parse(modelOf(article))];
            const at = a.texts.findIndex(
              (t, i) => JSON.stringify(t) !== JSON.stringify(b.texts[i]),
            );
            console.log(
              "   ",
              a.texts.length,
              b.texts.length,
              JSON.stringify(a.texts[at]).slice(0, 200),
              "|",
              JSON.stringify(b.texts[at])?.slice(0, 200),
            );
            if (at < 0)
              console.log(
                "   ",
                JSON.stringify({ ...a, texts: 0 }),
                JSON.stringify({ ...b, texts: 0 }),
              );
          }
        }
      }
    }
  }
}
await pseudo.close();
await echo.close();
console.table(Object.fromEntries(totals));
