import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { mayBe } from "../formats/may-be.ts";
import { formats } from "../formats/registry.ts";
import type { Article } from "../model/article.ts";
import { ConfigError, ReadError } from "../model/errors.ts";
import type { Format } from "../model/format.ts";
import type { Source } from "../model/source.ts";
import { decode } from "../read/decode.ts";

/** An input with its articles. */
export interface Input {
  readonly source: Source;
  readonly format: Format;
  readonly articles: readonly Article[];
}

/** Where inputs come from. */
export interface InputPlace {
  readonly cwd: string;
  /** @throws ReadError when there are more bytes than `most` */
  stdin(most: number): Promise<Uint8Array>;
  /** Largest input in megabytes. @default 16 */
  readonly maxSize?: number;
  /** The bytes behind an http: or https: address. @throws ReadError */
  fetch?(url: string): Promise<Uint8Array>;
}

/** An input whose articles are found one by one, while it is read. */
export interface OpenInput extends Omit<Input, "articles"> {
  /** Iterating it may throw `ReadError`. */
  readonly articles: Iterable<Article>;
}

const DEFAULT_MAX_SIZE = 16;
const MEGABYTE = 1_000_000;

/**
 * Reads an input and the articles in it; `name` stands for its path where it has none (stdin).
 * @throws ReadError when it is missing, unreadable, undecodable or malformed; ConfigError for an unknown format
 */
export async function readInput(
  path: string,
  format: string,
  place: InputPlace,
  name: string = path,
): Promise<Input> {
  const opened = await openInput(await readBytes(path, place), format, name);
  const articles = [...opened.articles];
  if (articles.length === 0) throw new ReadError("read/no-articles", { path });
  return { ...opened, articles };
}

/**
 * Decodes an input and chooses its format; its articles are read as they are asked for.
 * @throws ReadError when it is undecodable or malformed; ConfigError for an unknown format
 */
export async function openInput(
  bytes: Uint8Array,
  format: string,
  name: string,
): Promise<OpenInput> {
  const source = decode(bytes, name);
  const chosen = await chooseFormat(source, format);
  return { source, format: chosen, articles: chosen.read(source) };
}

/** Whether an input is an address on the network. */
export function isUrl(path: string): boolean {
  return /^https?:\/\//iu.test(path);
}

async function readBytes(
  path: string,
  { cwd, stdin, fetch, maxSize = DEFAULT_MAX_SIZE }: InputPlace,
): Promise<Uint8Array> {
  const most = maxSize * MEGABYTE;
  if (path === "-") return stdin(most);
  if (fetch !== undefined && isUrl(path)) return fetch(path);
  const file = resolve(cwd, path);
  try {
    const { size } = await stat(file);
    if (size > most) throw tooLarge(path, size, maxSize);
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof ReadError) throw cause;
    const { code = "unknown" } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new ReadError("read/missing", { path }, cause);
    if (code === "EISDIR") throw new ReadError("read/no-articles", { path }, cause);
    throw new ReadError("read/unreadable", { path, reason: code }, cause);
  }
}

function tooLarge(path: string, size: number, maxSize: number): ReadError {
  const megabytes = Math.ceil(size / MEGABYTE);
  return new ReadError("read/no-article-size", { path, megabytes, limit: maxSize });
}

async function chooseFormat(source: Source, name: string): Promise<Format> {
  if (name !== "auto") {
    const load = formats[name];
    const expected = ["auto", ...Object.keys(formats)].join(" | ");
    if (load === undefined)
      throw new ConfigError("config/value", { name: "format", value: name, expected });
    return load();
  }
  for (const [name, load] of Object.entries(formats)) {
    if (!mayBe(name, source)) continue;
    const format = await load();
    if (format.recognises(source)) {
      if (name === "text") refuseData(source);
      return format;
    }
  }
  throw new ReadError("read/format", { path: source.path });
}

/** XML and JSON that no format knows are no article in plain text either. */
function refuseData({ text, path }: Source): void {
  const [, root] = /^\uFEFF?\s*<(\?xml|!DOCTYPE|[\p{L}_][\w:.-]*)(?=[\s/>])/iu.exec(text) ?? [];
  const isXml =
    root !== undefined && (/^[?!]/u.test(root) || text.trimEnd().endsWith(`</${root}>`));
  const isJson = /^\uFEFF?\s*\{\s*(?:"[^"\n]*"\s*:|\})/u.test(text);
  if (isXml || isJson) throw new ReadError("read/format", { path });
}
