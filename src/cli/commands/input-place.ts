import type { Config } from "../../config/config.ts";
import type { InputPlace } from "../../run/read-input.ts";
import type { Io } from "../io.ts";

/** Where a command's inputs come from: files, stdin, the network. */
export function inputPlace(
  { allowPrivate, maxSize }: Config,
  { cwd, stdin, signal }: Io,
): InputPlace {
  const fetch = async (url: string) => {
    const { fetchBytes } = await import("../../run/polite-fetch.ts");
    return fetchBytes({ allowPrivate, maxBytes: maxSize * 1_000_000, signal })(url);
  };
  return { cwd, stdin, fetch, maxSize };
}
