import type { LanguageTag } from "../../model/language.ts";

/** Bytes that can be fetched from any of `urls`, and how to know that they are the right ones. */
export interface FetchedBytes {
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Mirrors in the order in which they are tried; `https:`, `http:` or `file:`. */
  readonly urls: readonly string[];
}

/** One file of a model, as it is and, on some mirrors, compressed. */
export interface ModelFile extends FetchedBytes {
  /** File name without folders; begins with `model.`, `lex.`, `vocab.`, `srcvocab.` or `trgvocab.`. */
  readonly name: string;
  readonly gz?: FetchedBytes;
}

/** Number formats of Marian weights: what `gemm-precision` must say for them. */
export type Precision = "int8shiftAlphaAll" | "int8shiftAll" | "float32";

/** A translation model for one direction. */
export interface CatalogueModel {
  /** Unique; also the name of its folder in the store: `ruen-2.1-base-memory`. */
  readonly key: string;
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly version: string;
  /** `tiny` is the small choice; every other architecture counts as base. */
  readonly architecture: string;
  readonly licence: string;
  readonly precision: Precision;
  readonly files: readonly ModelFile[];
}

/** Every model that can be had. */
export type Catalogue = readonly CatalogueModel[];

/** `ru-en@2.1`: how a model is named in origins and signatures. */
export function modelLabel(model: CatalogueModel): string {
  return `${model.from}-${model.to}@${model.version}`;
}

/** Bytes of all files of a model, uncompressed. */
export function modelSize(model: CatalogueModel): number {
  return model.files.reduce((sum, file) => sum + file.size, 0);
}

/** Bytes as megabytes, decimal, to one digit. */
export function megabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10;
}
