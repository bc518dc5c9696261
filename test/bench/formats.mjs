// Every sample of a folder of news formats through its reader and writer, with the providers
// pseudo (--to az,en) and echo; editions are validated (xmllint, ajv) and read again.
// npx tsc -p src && node test/bench/formats.mjs <folder of samples> [part of a folder's name] [--verbose]
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { completeConfig } from "../../dist/config/config.js";
import { openRun } from "../../dist/run/open-run.js";
import { readInput } from "../../dist/run/read-input.js";
import { translateInputs } from "../../dist/run/translate-inputs.js";

const run = promisify(execFile);
const [root = "", ...rest] = process.argv.slice(2);
const verbose = rest.includes("--verbose");
const only = rest.find((word) => !word.startsWith("--")) ?? "";
const schemas = join(root, "schemas");
const { signal } = new AbortController();
const out = mkdtempSync(join(tmpdir(), "dragoman-bench-formats-"));
const place = { cwd: "/", stdin: async () => new Uint8Array(), signal };
const say = (...words) => process.stdout.write(`${words.join(" ")}\n`);

const COLUMNS = [
  "files",
  "read",
  "refused",
  "articles",
  "written",
  "valid",
  "made invalid",
  "same again",
  "different",
  "not written",
];
const totals = new Map();
function count(folder, column, by = 1) {
  const row = totals.get(folder) ?? {};
  row[column] = (row[column] ?? 0) + by;
  totals.set(folder, row);
}

function samplesIn(folder) {
  const isArticle = (name) =>
    /\.(?:html|xml|rss|atom|json|nitf)$/u.test(name) &&
    !/gold|index\.json|meta\.json/u.test(name) &&
    !(name.endsWith(".json") && isExpectation(folder, name));
  return readdirSync(join(root, folder)).filter(isArticle).sort();
}

/** JSON beside feeds and pages that says what another reader should make of them. */
function isExpectation(folder, name) {
  if (folder.startsWith("ninjs")) return false;
  const text = readFileSync(join(root, folder, name), "utf8");
  return !/jsonfeed\.org\/version/u.test(text) || /_expected\.json$/u.test(name);
}

async function open(provider, to) {
  const config = completeConfig({ provider, from: "ru", to }, {}, ["echo", "pseudo"]);
  return openRun(config, { env: {}, cwd: "/", settings: {}, signal, notice: () => undefined });
}

/** What has to be the same after a round with echo: roles, texts, markup, metadata. */
function modelOf({ blocks, metadata }) {
  const { published, publisher, keywords, media } = metadata;
  const texts = blocks.map(({ role, text, codes = [] }) => {
    // A dateline is rendered by rule, whatever the provider.
    if (role === "dateline") return [role];
    return [role, text.replaceAll(/\s+/gu, " ").trim(), codes.map(({ kind, data }) => kind + data)];
  });
  return JSON.stringify({ texts, published, publisher, keywords, media });
}

const rolesOf = ({ blocks }) => blocks.map(({ role }) => role).join();

const validators = new Map();
function ninjsValidator(version) {
  if (validators.has(version)) return validators.get(version);
  const read = (name) => JSON.parse(readFileSync(join(schemas, "ninjs", name), "utf8"));
  // Versions 1.0–1.4 call themselves draft 3 or 4 and use nothing that draft 7 reads otherwise.
  const { $schema: _draft, id, ...schema } = read(`ninjs-schema_${version}.json`);
  const options = { strict: false, allErrors: true };
  const ajv = version.startsWith("1.") ? new Ajv(options) : new Ajv2020(options);
  addFormats.default(ajv);
  const $id = "https://geojson.org/schema/GeoJSON.json";
  if (!version.startsWith("1.")) ajv.addSchema({ ...read("GeoJSON-schema.json"), $id });
  const validate = ajv.compile(id === undefined ? schema : { ...schema, $id: id });
  validators.set(version, validate);
  return validate;
}

/** The version an item names, else the one of its folder, else what its properties look like. */
function ninjsProblem(item, sample) {
  const named =
    item.standard?.version ?? item.$standard?.version ?? /__(\d\.\d)__/u.exec(sample)?.[1];
  const version =
    /^\d\.\d/u.exec(named ?? "")?.[0] ?? (item.headlines || item.bodies ? "2.1" : "1.4");
  const validate = ninjsValidator(version);
  return validate(item) ? null : `${version} ${JSON.stringify(validate.errors?.[0])}`;
}

const XSD = { newsml: "NewsML-G2_2.35-spec-All-Power.xsd", nitf: "nitf-3-6.xsd" };
/** Elements of HTML that libxml2 is too old to know. */
const NEW_TAGS = /Tag (?:article|figure|figcaption|time|main|mark) invalid/u;

/** What is wrong with a file, `null` where it is valid. */
async function problemOf(format, path, sample) {
  try {
    if (format === "ninjs") return ninjsProblem(JSON.parse(readFileSync(path, "utf8")), sample);
    if (format === "jsonfeed")
      return JSON.parse(readFileSync(path, "utf8")) === null ? "null" : null;
    const schema = XSD[format] && ["--schema", join(schemas, "iptc-xml", XSD[format])];
    const flags = format === "html" ? ["--html"] : (schema ?? []);
    const { stderr } = await run("xmllint", ["--nonet", "--noout", ...flags, path]);
    if (format !== "html") return null;
    return stderr.split("\n").find((line) => /error/u.test(line) && !NEW_TAGS.test(line)) ?? null;
  } catch (error) {
    return String(error.stderr ?? error).split("\n")[0];
  }
}

async function readAgain(edition, { input, index, provider }) {
  const again = await readInput(edition, "auto", place).catch((error) => error);
  const [article] = again.articles ?? [];
  const source = input.articles[index];
  if (article === undefined || again.format.name !== input.format.name) return false;
  if (provider === "echo") return modelOf(article) === modelOf(source);
  return rolesOf(article) === rolesOf(source);
}

async function judge(folder, sample, result, context) {
  if (result.status !== "complete") {
    count(folder, "not written");
    say("not written", sample, context.provider, result.error?.message ?? result.status);
    return;
  }
  const { name } = context.input.format;
  for (const edition of Object.values(result.delivery.editions)) {
    count(folder, "written");
    const problem = await problemOf(name, edition, sample);
    if (problem === null) count(folder, "valid");
    else if (context.valid || verbose) say("invalid", sample, `source ${context.valid}`, problem);
    if (problem !== null && context.valid) count(folder, "made invalid");
    const isSame = await readAgain(edition, context);
    count(folder, isSame ? "same again" : "different");
    if (!isSame) say("different", context.provider, sample, edition);
  }
}

async function roundTrip(folder, sample, number, runs) {
  count(folder, "files");
  const input = await readInput(sample, "auto", place).catch((error) => error);
  if (input instanceof Error) {
    count(folder, input.code === undefined ? "CRASH" : "refused");
    if (verbose || input.code === undefined) say("refused", sample, input.code ?? input.stack);
    return;
  }
  count(folder, "read");
  count(folder, "articles", input.articles.length);
  const { name } = input.format;
  const valid = name === "html" || (await problemOf(name, sample, sample)) === null;
  for (const [provider, opened] of runs) {
    const target = { ...place, out: join(out, provider, String(number)) };
    const results = await translateInputs([sample], opened, target);
    for (const [index, result] of results.entries()) {
      await judge(folder, sample, result, { input, index, provider, valid });
    }
  }
}

const runs = [
  ["pseudo", await open("pseudo", "az,en")],
  ["echo", await open("echo", "az")],
];
const folders = readdirSync(root).filter(
  (name) => /^(?:feeds-|html-|ru-html|newsml|ninjs|nitf)/u.test(name) && name.includes(only),
);
let number = 0;
for (const folder of folders) {
  for (const name of samplesIn(folder)) {
    number += 1;
    await roundTrip(folder, join(root, folder, name), number, runs);
  }
}
for (const [, opened] of runs) await opened.close();
say(["folder".padEnd(18), ...COLUMNS].join(" | "));
for (const [folder, row] of totals) {
  const cells = COLUMNS.map((column) => String(row[column] ?? 0).padStart(column.length));
  say([folder.padEnd(18), ...cells].join(" | "), row.CRASH ? `CRASHED ${row.CRASH}` : "");
}
