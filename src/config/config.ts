import { checkIds } from "../checks/ids.ts";
import { ConfigError, DragomanError } from "../model/errors.ts";
import type { LanguageTag } from "../model/language.ts";
import { type ChainSetting, parseChains } from "./chain.ts";
import { type CheckSeverities, severitiesOf } from "./check-severities.ts";
import {
  listOf,
  numberFrom,
  oneOf,
  readSetting,
  type Setting,
  someOf,
  text,
  texts,
  yesOrNo,
} from "./settings.ts";

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/u;

/** What people write, in the configuration file or as flags. */
export type ConfigInput = Readonly<Record<string, unknown>>;

/** Every setting by the name it has in `dragoman.config.json`. */
interface Written {
  readonly to: readonly LanguageTag[];
  readonly from: LanguageTag | "auto";
  readonly format: string;
  readonly out: string | null;
  readonly provider: readonly string[];
  readonly memory: readonly string[];
  readonly glossary: readonly string[];
  readonly minMatch: number;
  readonly concurrency: number | null;
  /** Requests per second. */
  readonly rate: number | null;
  /** Seconds one request may take. */
  readonly timeout: number | null;
  readonly retries: number | null;
  /** Megabytes of the largest input. */
  readonly maxSize: number;
  readonly maxChars: number | null;
  readonly maxCost: number | null;
  /** Seconds the whole run may take. */
  readonly deadline: number | null;
  /** File that keeps what was paid for; `null` = the project's own, `false` = none. */
  readonly journal: string | false | null;
  /** Prices by provider, or the file that holds them. */
  readonly prices: string | Readonly<Record<string, unknown>> | null;
  readonly dryRun: boolean;
  readonly frozen: boolean;
  /** Fetch from private network addresses too. */
  readonly allowPrivate: boolean;
  readonly emit: readonly string[];
  readonly failOn: "error" | "warning" | "never";
  /** Severity by check id, where it is not the check's own. */
  readonly checks: CheckSeverities;
}

/** Every setting with its value; for `provider` the chains that it stands for. */
export interface Config extends Omit<Written, "provider"> {
  readonly chains: ChainSetting;
}

const COUNT = { min: 1, max: 1e12, whole: true };
const FORMATS = "auto text markdown html rss atom jsonfeed ninjs newsml nitf bundle".split(" ");

/** How every setting is read, and its default. */
export const SETTINGS: { readonly [Key in keyof Written]: Setting<Written[Key]> } = {
  to: { ...listOf(LANGUAGE, "language tags, like az,en", ["az", "en"]), words: ["az", "en"] },
  from: languageOrAuto(),
  format: oneOf(FORMATS, "auto"),
  out: text("a folder"),
  provider: chains(),
  memory: texts("a file or URL"),
  glossary: texts("a file"),
  minMatch: numberFrom({ min: 50, max: 101, whole: true }, 70),
  concurrency: numberFrom({ min: 1, max: 1024, whole: true }, null),
  rate: numberFrom({ min: 0.001, max: 100_000, whole: false }, null),
  timeout: numberFrom({ min: 0.01, max: 3600, whole: false }, null),
  retries: numberFrom({ min: 0, max: 20, whole: true }, null),
  maxSize: numberFrom({ min: 0.001, max: 500, whole: false }, 16),
  maxChars: numberFrom(COUNT, null),
  maxCost: numberFrom({ min: 0, max: 1e9, whole: false }, null),
  deadline: numberFrom({ min: 0.01, max: 1e7, whole: false }, null),
  journal: journalFile(),
  prices: priceTable(),
  dryRun: yesOrNo,
  frozen: yesOrNo,
  allowPrivate: yesOrNo,
  emit: someOf(["edition", "bundle", "xliff", "tmx", "html"], ["edition", "bundle"]),
  failOn: oneOf(["error", "warning", "never"], "error"),
  checks: severitiesOf(checkIds),
};

/**
 * Completes what was written: flags over file over defaults. Chains name `providers`, modules and,
 * where `isPackage` knows them, installed packages.
 * @throws ConfigError that names every problem at once
 */
export function completeConfig(
  flags: ConfigInput,
  file: ConfigInput,
  providers: readonly string[],
  isPackage?: (name: string) => boolean,
): Config {
  const problems: DragomanError[] = [];
  const entries = Object.entries(SETTINGS).map(([key, setting]: [string, Setting<unknown>]) => {
    const value = attempt(() => readSetting(key, setting, flags[key] ?? file[key]), problems);
    return [key, value] as const;
  });
  const { provider, ...written } = Object.fromEntries(entries) as unknown as Written;
  const chain = attempt(() => parseChains(provider ?? [], providers, isPackage), problems);
  const [first, ...others] = problems;
  // Sorted, so that the order in which targets are named changes no byte of a bundle.
  const to = [...new Set(written.to ?? [])].sort();
  if (first === undefined && chain !== undefined) return { ...written, to, chains: chain };
  if (first !== undefined && others.length === 0) throw first;
  const all = problems.map(({ message }) => message).join("\n");
  throw new ConfigError("config/several", { problems: all }, new AggregateError(problems));
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
    words: ["auto", "ru"],
    read: (written) => (isTag(written) ? written : undefined),
  };
}

function journalFile(): Setting<string | false | null> {
  return {
    default: null,
    expected: "a file, or false",
    read: (written) => {
      if (written === true) return null;
      return written === false || (typeof written === "string" && written !== "")
        ? written
        : undefined;
    },
  };
}

function priceTable(): Setting<string | Readonly<Record<string, unknown>> | null> {
  return {
    default: null,
    expected: "a file, or an object by provider",
    read: (written) => {
      if (typeof written === "string" && written !== "") return written;
      if (typeof written !== "object" || written === null || Array.isArray(written)) {
        return undefined;
      }
      return { ...written };
    },
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
