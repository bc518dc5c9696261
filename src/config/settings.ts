import { ConfigError } from "../model/errors.ts";

/** Reads one written value, from a flag (a string) or the configuration file (any JSON value). */
export interface Setting<Value> {
  readonly default: Value;
  /** In words, for the error: `a whole number from 1 to 256`. */
  readonly expected: string;
  /** What may be written, where that is known: all of it, or what is usual. */
  readonly words?: readonly string[];
  /** `undefined` where the value is not valid. */
  read(written: unknown): Value | undefined;
}

/** The name and value of a setting, read or refused. @throws ConfigError `config/value` */
export function readSetting<Value>(name: string, setting: Setting<Value>, written: unknown): Value {
  if (written === undefined) return setting.default;
  const value = setting.read(written);
  if (value !== undefined) return value;
  const plain = Array.isArray(written) ? written.join(",") : written;
  const shown = typeof plain === "string" ? plain : JSON.stringify(plain);
  throw new ConfigError("config/value", { name, value: shown, expected: setting.expected });
}

/** One of the given words. */
export function oneOf<Word extends string>(words: readonly Word[], fallback: Word): Setting<Word> {
  return {
    default: fallback,
    expected: words.join(" | "),
    words,
    read: (written) => words.find((word) => word === written),
  };
}

/** Words, comma-separated or as an array, each accepted by `pattern`. */
export function listOf(
  pattern: RegExp,
  expected: string,
  fallback: readonly string[],
): Setting<readonly string[]> {
  return {
    default: fallback,
    expected,
    read: (written) => {
      const words = strings(written, ",");
      const isGood = words !== undefined && words.length > 0 && words.every((w) => pattern.test(w));
      return isGood ? [...new Set(words)] : undefined;
    },
  };
}

/** Some of the given words, comma-separated or as an array. */
export function someOf(
  words: readonly string[],
  fallback: readonly string[],
): Setting<readonly string[]> {
  const list = listOf(new RegExp(`^(?:${words.join("|")})$`, "u"), words.join(", "), fallback);
  return { ...list, words };
}

/** Texts as they are: one, or an array of them. */
export function texts(expected: string): Setting<readonly string[]> {
  return { default: [], expected, read: (written) => strings(written, null) };
}

/** A text, or `null` where nothing is given. */
export function text(expected: string): Setting<string | null> {
  return {
    default: null,
    expected,
    read: (written) => (typeof written === "string" && written !== "" ? written : undefined),
  };
}

/** A number within bounds, or the fallback. */
export function numberFrom<Fallback extends number | null>(
  bounds: { readonly min: number; readonly max: number; readonly whole: boolean },
  fallback: Fallback,
): Setting<number | Fallback> {
  const { min, max, whole } = bounds;
  return {
    default: fallback,
    expected: `a ${whole ? "whole " : ""}number from ${min} to ${max}`,
    read: (written) => {
      const value =
        typeof written === "string" && written.trim() !== "" ? Number(written) : written;
      if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
      return value >= min && value <= max && (!whole || Number.isInteger(value))
        ? value
        : undefined;
    },
  };
}

/** Yes or no. */
export const yesOrNo: Setting<boolean> = {
  default: false,
  expected: "true | false",
  read: (written) => (typeof written === "boolean" ? written : undefined),
};

function strings(written: unknown, separator: string | null): string[] | undefined {
  const list = Array.isArray(written) ? written : [written];
  if (!list.every((item) => typeof item === "string")) return undefined;
  const all = separator === null ? list : list.flatMap((item) => item.split(separator));
  return all.map((item) => item.trim()).filter((item) => item !== "");
}
