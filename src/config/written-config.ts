import { checkIds } from "../checks/ids.ts";
import type { Messages } from "../messages/messages.ts";
import { registry } from "../providers/registry.ts";
import { DEFAULT_CHAIN } from "./chain.ts";
import { SETTINGS } from "./config.ts";

type SettingName = keyof typeof SETTINGS;

/** Columns of a comment. */
const WIDTH = 96;

/** Every setting in the order in which people look for it; those in a row belong together. */
const ORDER: readonly (readonly (SettingName | "uiLang")[])[] = [
  ["to", "from", "uiLang"],
  ["provider", "memory", "minMatch", "glossary"],
  ["format", "maxSize", "allowPrivate"],
  ["out", "emit", "failOn", "checks"],
  ["maxChars", "maxCost", "prices", "journal"],
  ["concurrency", "rate", "timeout", "retries", "deadline"],
  ["dryRun", "frozen"],
];

/** What is shown, commented out, of settings that have no value until they are given one. */
const EXAMPLES: Readonly<Record<string, unknown>> = {
  out: "out",
  maxChars: 1_000_000,
  maxCost: 50,
  prices: { deepl: 25 },
  journal: ".dragoman/memory.db",
  concurrency: 4,
  rate: 5,
  timeout: 60,
  retries: 4,
  deadline: 3600,
};

/** Values that a new configuration has in place of defaults. */
export type KnownValues = Readonly<Partial<Record<"memory" | "glossary", readonly string[]>>>;

/**
 * A new configuration file: every setting with a comment in the interface's language and its
 * default; what has none is commented out. It means what no configuration means, but for `known`.
 */
export function writtenConfig(messages: Messages, known: KnownValues = {}): string {
  const data = {
    checks: checkIds.join(", "),
    providers: ["memory", ...Object.keys(registry)].filter((name) => name !== "exec").join(", "),
  };
  const describe = (name: SettingName | "uiLang") => {
    const choices = name === "uiLang" ? "" : SETTINGS[name].expected.replaceAll(" | ", ", ");
    const text = comment(messages.t(`init.${name}`, { ...data, choices }), "  ");
    return `${text}\n${setting(name, messages, known)}`;
  };
  const head = [messages.t("init.head"), messages.t("init.keys")].map((text) => comment(text, ""));
  const groups = ORDER.map((names) => names.map(describe).join("\n"));
  return `${head.join("\n//\n")}\n{\n${groups.join("\n\n")}\n}\n`;
}

function setting(name: SettingName | "uiLang", { language }: Messages, known: KnownValues): string {
  const value = name === "uiLang" ? null : settingValue(name, known);
  if (value !== null) return `  "${name}": ${json(value)},`;
  return `  // "${name}": ${json(name === "uiLang" ? language : EXAMPLES[name])},`;
}

function settingValue(name: SettingName, known: KnownValues): unknown {
  if (name === "provider") return DEFAULT_CHAIN.map((link) => link.name).join(",");
  if (name === "memory" || name === "glossary") return known[name] ?? SETTINGS[name].default;
  return SETTINGS[name].default;
}

/** JSON on one line, as people write it. */
function json(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(json).join(", ")}]`;
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${json(one)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** Lines of a comment, none longer than `WIDTH` unless a word is. */
function comment(text: string, indent: string): string {
  const start = `${indent}// `;
  const lines = text.split("\n").flatMap((paragraph) => {
    const wrapped: string[] = [];
    for (const word of paragraph.split(" ")) {
      const last = wrapped.at(-1);
      if (last === undefined || start.length + last.length + 1 + word.length > WIDTH) {
        wrapped.push(word);
      } else wrapped[wrapped.length - 1] = `${last} ${word}`;
    }
    return wrapped;
  });
  return lines.map((line) => start + line).join("\n");
}
