import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { ReadError } from "../../model/errors.ts";
import type { Glossary } from "../../model/glossary.ts";
import type { LanguageTag } from "../../model/language.ts";
import { xmlDecoder } from "../tmx/decode.ts";
import { csvGlossary } from "./csv-glossary.ts";
import { tbxGlossary } from "./tbx-glossary.ts";

/**
 * Reads a glossary: CSV (comma, semicolon or tab; UTF-8, UTF-16 or windows-1251) or TBX.
 * @throws ReadError with the file and line where it cannot be read
 */
export async function readGlossary(
  path: string,
  sourceLanguage: LanguageTag = "ru",
): Promise<Glossary> {
  return parseGlossary(await readBytes(path), path, sourceLanguage);
}

/** The glossary in `bytes`; `path` is only for messages. @throws ReadError */
export function parseGlossary(
  bytes: Uint8Array,
  path: string,
  sourceLanguage: LanguageTag = "ru",
): Glossary {
  const version = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const content = isXml(bytes)
    ? tbxGlossary(decodeXml(bytes, path), sourceLanguage, path)
    : csvGlossary(decodeText(bytes, path), sourceLanguage, path);
  return { path, version, sourceLanguage, ...content };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "unknown";
    if (reason === "ENOENT") throw new ReadError("glossary/missing", { path }, error);
    throw new ReadError("glossary/unreadable", { path, reason }, error);
  }
}

/** Whether the first visible character is `<`, in any encoding. */
function isXml(bytes: Uint8Array): boolean {
  const layout = [0, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff];
  return bytes.find((byte) => !layout.includes(byte)) === 0x3c;
}

function decodeXml(bytes: Uint8Array, path: string): string {
  try {
    const decoder = xmlDecoder(bytes);
    return decoder.decode(bytes) + decoder.end();
  } catch (error) {
    throw new ReadError("glossary/encoding", { path, encoding: "XML" }, error);
  }
}

/** Text by byte order mark; without one UTF-8, and windows-1251 where that is not valid UTF-8. */
function decodeText(bytes: Uint8Array, path: string): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return decode(bytes, "utf-16le", path);
  if (a === 0xfe && b === 0xff) return decode(bytes, "utf-16be", path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, "windows-1251", path);
  }
}

function decode(bytes: Uint8Array, encoding: string, path: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ReadError("glossary/encoding", { path, encoding }, error);
  }
}
