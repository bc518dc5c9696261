import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ConfigError } from "../../model/errors.ts";
import type {
  Catalogue,
  CatalogueModel,
  FetchedBytes,
  ModelFile,
  Precision,
} from "./catalogue-entry.ts";

type Fields = Readonly<Record<string, unknown>>;

const precisions: readonly Precision[] = ["int8shiftAlphaAll", "int8shiftAll", "float32"];

/**
 * Reads a catalogue of one's own: a JSON object of models by key. `from`, `to`, `version` and
 * `architecture` may be left out where the key says them (`ruen-2.1-base-memory`); URLs may be
 * `file:` and relative to the catalogue.
 *
 * @throws ConfigError
 */
export function readCatalogue(path: string): Catalogue {
  const absolute = resolve(path);
  const fail = (reason: string, cause?: unknown): never => {
    throw new ConfigError("model/catalogue", { path, reason }, cause);
  };
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(absolute, "utf8"));
  } catch (error) {
    return fail(error instanceof SyntaxError ? "it is not JSON" : String(error), error);
  }
  if (!isFields(content)) return fail("the top level must be an object of models");
  return Object.entries(content).map(([key, model]) =>
    readModel(key, model, pathToFileURL(absolute), (reason) => fail(`${key}: ${reason}`)),
  );
}

type Fail = (reason: string) => never;

function readModel(key: string, model: unknown, base: URL, fail: Fail): CatalogueModel {
  if (!/^[\w.-]+$/.test(key) || key.startsWith(".")) return fail("not usable as a folder name");
  if (!isFields(model) || !Array.isArray(model["files"])) return fail("files are missing");
  const [pair = "", version = "0", ...architecture] = key.split("-");
  const files = model["files"].map((file: unknown) => readFile(file, base, fail));
  for (const role of ["model.", "vocab"]) {
    if (!files.some(({ name }) => name.includes(role))) return fail(`no ${role}… file`);
  }
  const precision = precisions.find((name) => name === (model["precision"] ?? precisions[0]));
  return {
    key,
    from: text(model["from"]) ?? pair.slice(0, 2),
    to: text(model["to"]) ?? pair.slice(2),
    version: text(model["version"]) ?? version,
    architecture: text(model["architecture"]) ?? (architecture.join("-") || version),
    licence: text(model["licence"]) ?? "unknown",
    precision: precision ?? fail(`precision must be one of ${precisions.join(", ")}`),
    files,
  };
}

function readFile(file: unknown, base: URL, fail: Fail): ModelFile {
  if (!isFields(file)) return fail("a file must be an object");
  const name = text(file["name"]) ?? "";
  if (!/^(model|lex|vocab|srcvocab|trgvocab)\.[\w.-]+$/.test(name)) {
    return fail("a file's name must begin with model., lex. or vocab.");
  }
  const raw = readBytes(file, base, (reason) => fail(`${name}: ${reason}`));
  const { gz } = file;
  if (gz === undefined) return { name, ...raw };
  if (!isFields(gz)) return fail(`${name}: gz must be an object`);
  return { name, ...raw, gz: readBytes(gz, base, (reason) => fail(`${name}: gz: ${reason}`)) };
}

function readBytes(fields: Fields, base: URL, fail: Fail): FetchedBytes {
  const { size, sha256, url, urls = url === undefined ? [] : [url] } = fields;
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) {
    return fail("size must be a number of bytes");
  }
  const hash = text(sha256)?.toLowerCase() ?? "";
  if (!/^[0-9a-f]{64}$/.test(hash)) return fail("sha256 must be 64 hexadecimal digits");
  if (!Array.isArray(urls)) return fail("urls must be a list");
  return { size, sha256: hash, urls: urls.map((entry) => readUrl(entry, base, fail)) };
}

/** `file:name` without slashes is relative to the catalogue, which WHATWG URLs cannot say. */
function readUrl(entry: unknown, base: URL, fail: Fail): string {
  const written = text(entry) ?? fail("a URL must be a string");
  const relative = /^file:(?!\/)/.test(written) ? written.slice("file:".length) : written;
  if (!URL.canParse(relative, base.href)) return fail(`${written} is not a URL`);
  const url = new URL(relative, base);
  return ["file:", "http:", "https:"].includes(url.protocol)
    ? url.href
    : fail(`${written}: only file:, http: and https: can be fetched`);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
