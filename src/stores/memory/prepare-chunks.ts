import type { ErrorCode } from "../../model/error-texts/index.ts";
import { type ErrorData, StoreError } from "../../model/errors.ts";
import type { TranslationUnit } from "../../model/memory.ts";
import { tmxParser } from "../tmx/read.ts";
import type { SkipReason } from "../tmx/unit-builder.ts";
import { type PreparedUnits, prepareUnits } from "./prepare-units.ts";

/** What a chunk of a TMX file held; plain data. */
export interface PreparedChunk {
  readonly units: PreparedUnits;
  readonly skips: readonly SkipReason[];
  /** Why the file cannot be read further. */
  readonly error: { readonly code: ErrorCode; readonly data: ErrorData } | null;
}

/** A function that takes a TMX file chunk by chunk, and `null` at its end. */
export function chunkPreparer(path: string): (chunk: Uint8Array | null) => PreparedChunk {
  let units: TranslationUnit[] = [];
  let skips: SkipReason[] = [];
  const parser = tmxParser(path, {
    unit: (unit) => units.push(unit),
    skip: (reason) => skips.push(reason),
  });
  return (chunk) => {
    units = [];
    skips = [];
    let error: PreparedChunk["error"] = null;
    try {
      if (chunk === null) parser.end();
      else parser.write(chunk);
    } catch (failure) {
      if (!(failure instanceof StoreError)) throw failure;
      error = { code: failure.code, data: failure.data };
    }
    return { units: prepareUnits(units), skips, error };
  };
}
