import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { ConfigError } from "../model/errors.ts";
import { type ConfigInput, SETTINGS } from "./config.ts";

/** The configuration file's name. */
export const CONFIG_NAME = "dragoman.config.json";
const SECRET = /key|token|secret|password/iu;
const SECRET_SOURCE = /(?:File|Command)$/u;

/**
 * Reads the configuration file: the given one, or the nearest `dragoman.config.json` from `cwd`
 * upwards. It may have comments, and paths in it are relative to it.
 * @throws ConfigError on a file that is missing (when given), malformed, has unknown or secret keys
 */
export async function readConfigFile(given: string | null, cwd: string): Promise<ConfigInput> {
  const path = given === null ? null : resolve(cwd, given);
  const found = path === null ? await nearest(cwd) : { path, text: await readGiven(path) };
  if (found === null) return {};
  const value = await parse(found.path, found.text);
  for (const key of Object.keys(value)) refuseKey(found.path, key);
  return absolute(value, dirname(found.path));
}

async function nearest(start: string): Promise<{ path: string; text: string } | null> {
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, CONFIG_NAME);
    const text = await readFile(path, "utf8").catch(() => null);
    if (text !== null) return { path, text };
    if (dirname(folder) === folder) return null;
  }
}

async function readGiven(path: string): Promise<string> {
  return readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    throw new ConfigError("config/file", { path, reason: cause.code ?? cause.message }, cause);
  });
}

async function parse(path: string, text: string): Promise<Record<string, unknown>> {
  const { JsonSyntaxError, parseJsonc } = await import("./jsonc.ts");
  try {
    const value = parseJsonc(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch (cause) {
    if (!(cause instanceof JsonSyntaxError)) throw cause;
    throw new ConfigError("config/file", { path, reason: cause.message }, cause);
  }
  throw new ConfigError("config/file", { path, reason: "not a JSON object" });
}

function refuseKey(path: string, key: string): void {
  if (SECRET.test(key) && !SECRET_SOURCE.test(key)) {
    throw new ConfigError("config/secret", { path, key });
  }
  if (key in SETTINGS || key.startsWith("$") || key === "uiLang") return;
  const near = Object.keys(SETTINGS).find((known) => known.toLowerCase() === key.toLowerCase());
  const reason =
    near === undefined ? `unknown key ${key}` : `unknown key ${key}; did you mean ${near}?`;
  throw new ConfigError("config/file", { path, reason });
}

function absolute(value: Record<string, unknown>, folder: string): ConfigInput {
  const toPath = (written: unknown) =>
    typeof written === "string" && !/^[a-z]+:\/\//u.test(written)
      ? resolve(folder, written)
      : written;
  const paths = ["out", "memory", "glossary", "journal", "prices"].filter((key) => key in value);
  const resolved = paths.map((key) => {
    const written = value[key];
    return [key, Array.isArray(written) ? written.map(toPath) : toPath(written)];
  });
  return { ...value, ...Object.fromEntries(resolved) };
}
