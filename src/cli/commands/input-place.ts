import type { Config } from "../../config/config.ts";
import { fetchBytes } from "../../run/polite-fetch.ts";
import type { InputPlace } from "../../run/read-input.ts";
import type { Io } from "../io.ts";

/** Where a command's inputs come from: files, stdin, the network. */
export function inputPlace(
  { allowPrivate, maxSize }: Config,
  { cwd, stdin, signal }: Io,
): InputPlace {
  const fetch = fetchBytes({ allowPrivate, maxBytes: maxSize * 1_000_000, signal });
  return { cwd, stdin, fetch, maxSize };
}
