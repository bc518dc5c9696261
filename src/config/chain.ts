import { ConfigError } from "../model/errors.ts";
import type { LanguageTag } from "../model/language.ts";
import { similarTo } from "./similar.ts";

/** One place in a chain: a registered name, `exec` with its command, or `module` with its path or package. */
export interface ChainLink {
  readonly name: string;
  /** Command or path; `""` for registered providers. */
  readonly argument: string;
}

/** Chains as written: for every target, or for named ones. */
export interface ChainSetting {
  readonly default: readonly ChainLink[];
  readonly byTarget: ReadonlyMap<LanguageTag, readonly ChainLink[]>;
}

/** The chain when nothing is said. */
export const DEFAULT_CHAIN: readonly ChainLink[] = [
  { name: "memory", argument: "" },
  { name: "bergamot", argument: "" },
];

/**
 * Reads chains: `memory,deepl`, or `az=memory,yandex` for one target. Quotes protect commas in the
 * command of `exec:`. What is not among the `known` names may be an installed package.
 * @throws ConfigError on an unknown provider
 */
export function parseChains(
  written: readonly string[],
  known: readonly string[],
  isPackage: (name: string) => boolean = () => false,
): ChainSetting {
  let common = DEFAULT_CHAIN;
  const byTarget = new Map<LanguageTag, readonly ChainLink[]>();
  for (const text of written) {
    const [, target, rest] = /^([a-z]{2,3}(?:-[A-Za-z]+)?)=(.*)$/su.exec(text) ?? [];
    const links = splitChain(rest ?? text).map((link) => parseLink(link, known, isPackage));
    if (target === undefined) common = links;
    else byTarget.set(target, links);
  }
  return { default: common, byTarget };
}

/** Cuts at commas outside quotes; the quotes stay, they belong to the command. */
function splitChain(text: string): string[] {
  const links = [...text.matchAll(/(?:"[^"]*"|'[^']*'|[^,"']|["'])+/gu)].map(([link]) =>
    link.trim(),
  );
  return links.filter((link) => link !== "");
}

function parseLink(
  text: string,
  names: readonly string[],
  isPackage: (name: string) => boolean,
): ChainLink {
  if (text.startsWith("exec:")) return { name: "exec", argument: text.slice("exec:".length) };
  const module = { name: "module", argument: text };
  if (/^\.{0,2}[/\\]|^[A-Za-z]:\\|\.m?js$|^@/u.test(text)) return module;
  const known = ["memory", ...names];
  if (known.includes(text)) return { name: text, argument: "" };
  if (isPackage(text)) return module;
  const data = { name: text, known: known.join(", "), ...similarTo(text, known) };
  throw new ConfigError("config/unknown-provider", data);
}
