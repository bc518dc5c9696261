import type { Holder } from "../inline/holder.ts";
import type { JsonObject } from "./parse.ts";

/** A string of a JSON document, to be read and replaced; `null` where there is none. */
export function stringHolder(object: JsonObject, key: string, at: string): Holder | null {
  const text = object[key];
  if (typeof text !== "string") return null;
  return {
    locator: `${at}/${key}`,
    text,
    set: (replacement) => {
      object[key] = replacement;
    },
  };
}
