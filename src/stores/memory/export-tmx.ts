import { open, rename, rm } from "node:fs/promises";
import type { TranslationUnit } from "../../model/memory.ts";
import { databaseError } from "../database/database-error.ts";
import { tmxEnd, tmxHead, tmxUnit } from "../tmx/write.ts";
import { usageOf } from "./usage.ts";

/**
 * Writes units as TMX 1.4b, to a file or to what takes its text; how many they were. A file is
 * written under a temporary name and renamed: never half a file. No date is written that the
 * units do not have; how often they were used is `usagecount`.
 */
export async function exportTmx(
  units: Iterable<TranslationUnit>,
  toolVersion: string,
  out: string | ((text: string) => void),
  usage: ReadonlyMap<string, number> = new Map(),
): Promise<number> {
  let count = 0;
  const pieces = function* (): Generator<string> {
    yield tmxHead({ sourceLanguage: "*all*", toolVersion });
    for (const unit of units) {
      count += 1;
      yield tmxUnit(withUsage(unit, usage));
    }
    yield tmxEnd;
  };
  if (typeof out === "string") await writeWhole(out, pieces());
  else for (const piece of pieces()) out(piece);
  return count;
}

function withUsage(unit: TranslationUnit, usage: ReadonlyMap<string, number>): TranslationUnit {
  const count = usageOf(unit, usage);
  if (count === 0) return unit;
  return { ...unit, properties: { ...unit.properties, "@usagecount": String(count) } };
}

const bufferSize = 1 << 20;

async function writeWhole(path: string, pieces: Iterable<string>): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writePieces(temporary, pieces);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw databaseError(path, error);
  }
}

async function writePieces(path: string, pieces: Iterable<string>): Promise<void> {
  const file = await open(path, "w");
  try {
    let buffered = "";
    for (const piece of pieces) {
      buffered += piece;
      if (buffered.length < bufferSize) continue;
      await file.write(buffered);
      buffered = "";
    }
    await file.write(buffered);
  } finally {
    await file.close();
  }
}
