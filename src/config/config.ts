import { ConfigError, DragomanError } from "../model/errors.ts";
import type { LanguageTag } from "../model/language.ts";
import { type ChainSetting, parseChains } from "./chain.ts";
import {
  listOf,
  numberFrom,
  oneOf,
  readSetting,
  type Setting,
  text,
  texts,
  yesOrNo,
} from "./settings.ts";

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/u;
const COUNT = { min: 1, max: 1e12, whole: true };

/** Every setting of a run, by the name it has in `dragoman.config.json`. */
export const SETTINGS = {
  to: listOf(LANGUAGE, "language tags, like az,en", ["az", "en"]),
  from: languageOrAuto(),
  format: oneOf(
    [
      "auto",
      "text",
      "markdown",
      "html",
      "rss",
      "atom",
      "jsonfeed",
      "ninjs",
      "newsml",
      "nitf",
      "bundle",
    ],
    "auto",
  ),
  out: text("a folder"),
  provider: chains(),
  memory: texts("a file or URL"),
  glossary: texts("a file"),
  minMatch: numberFrom({ min: 50, max: 101, whole: true }, 70),
  concurrency: numberFrom({ min: 1, max: 1024, whole: true }, null),
  rate: numberFrom({ min: 0.001, max: 100_000, whole: false }, null),
  timeout: numberFrom({ min: 0.01, max: 3600, whole: false }, null),
  retries: numberFrom({ min: 0, max: 20, whole: true }, null),
  maxChars: numberFrom(COUNT, null),
  maxCost: numberFrom({ min: 0, max: 1e9, whole: false }, null),
  dryRun: yesOrNo,
  frozen: yesOrNo,
  emit: listOf(/^(?:edition|bundle|xliff|tmx|html)$/u, "edition, bundle, xliff, tmx, html", [
    "edition",
    "bundle",
  ]),
  failOn: oneOf(["error", "warning", "never"], "error"),
} as const;

/** What people write, in the configuration file or as flags. */
export type ConfigInput = Readonly<Record<string, unknown>>;

/** Every setting with its value. */
export interface Config {
  readonly to: readonly LanguageTag[];
  readonly from: LanguageTag | "auto";
  readonly format: string;
  readonly out: string | null;
  readonly chains: ChainSetting;
  readonly memory: readonly string[];
  readonly glossary: readonly string[];
  readonly minMatch: number;
  readonly concurrency: number | null;
  /** Requests per second. */
  readonly rate: number | null;
  /** Seconds one request may take. */
  readonly timeout: number | null;
  readonly retries: number | null;
  readonly maxChars: number | null;
  readonly maxCost: number | null;
  readonly dryRun: boolean;
  readonly frozen: boolean;
  readonly emit: readonly string[];
  readonly failOn: "error" | "warning" | "never";
}

/**
 * Completes what was written: flags over file over defaults.
 * @throws ConfigError that names every problem at once
 */
export function completeConfig(
  flags: ConfigInput,
  file: ConfigInput,
  providers: readonly string[],
): Config {
  const problems: DragomanError[] = [];
  const read = <Value>(key: string, setting: Setting<Value>): Value => {
    try {
      return readSetting(key, setting, flags[key] ?? file[key]);
    } catch (error) {
      if (error instanceof DragomanError) problems.push(error);
      return setting.default;
    }
  };
  const written = read("provider", SETTINGS.provider);
  const chain = attempt(() => parseChains(written, providers), problems);
  const config = {
    to: read("to", SETTINGS.to),
    from: read("from", SETTINGS.from),
    format: read("format", SETTINGS.format),
    out: read("out", SETTINGS.out),
    chains: chain ?? parseChains([], providers),
    memory: read("memory", SETTINGS.memory),
    glossary: read("glossary", SETTINGS.glossary),
    minMatch: read("minMatch", SETTINGS.minMatch),
    concurrency: read("concurrency", SETTINGS.concurrency),
    rate: read("rate", SETTINGS.rate),
    timeout: read("timeout", SETTINGS.timeout),
    retries: read("retries", SETTINGS.retries),
    maxChars: read("maxChars", SETTINGS.maxChars),
    maxCost: read("maxCost", SETTINGS.maxCost),
    dryRun: read("dryRun", SETTINGS.dryRun),
    frozen: read("frozen", SETTINGS.frozen),
    emit: read("emit", SETTINGS.emit),
    failOn: read("failOn", SETTINGS.failOn),
  };
  const [first, ...others] = problems;
  if (first === undefined) return config;
  if (others.length === 0) throw first;
  throw new ConfigError("config/several", {
    problems: problems.map(({ message }) => message).join("\n"),
  });
}

function attempt<Result>(work: () => Result, problems: DragomanError[]): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DragomanError)) throw error;
    problems.push(error);
    return undefined;
  }
}

function languageOrAuto(): Setting<string> {
  const isTag = (written: unknown): written is string =>
    typeof written === "string" && (written === "auto" || LANGUAGE.test(written));
  return {
    default: "auto",
    expected: "auto, or a language tag like ru",
    read: (written) => (isTag(written) ? written : undefined),
  };
}

/** Chains as flags write them, or in the file also as an object by target. */
function chains(): Setting<readonly string[]> {
  const plain = texts("a chain of providers, like memory,deepl");
  return {
    ...plain,
    read: (written) => {
      if (typeof written !== "object" || written === null || Array.isArray(written)) {
        return plain.read(written);
      }
      const entries = Object.entries(written);
      if (!entries.every(([, chain]) => typeof chain === "string")) return undefined;
      return entries.map(([target, chain]) => `${target}=${chain}`);
    },
  };
}
