import { ConfigError } from "../model/errors.ts";

/** Flags as commander gives them: camelCase names, strings, booleans or arrays. */
export type Flags = Readonly<Record<string, unknown>>;

/** A flag's value where it is text. @throws ConfigError when it is given without one */
export function textFlag(flags: Flags, name: string): string | null {
  const value = flags[name];
  if (value === undefined) return null;
  if (typeof value === "string" && value !== "") return value;
  throw new ConfigError("config/value", { name, value: String(value), expected: "a text" });
}
