import type { LanguageTag } from "../model/language.ts";
import type { Memory } from "../model/memory.ts";
import type { Provider, ProviderOptions } from "../model/provider.ts";
import { registry } from "../providers/registry.ts";
import type { ChainLink } from "./chain.ts";
import type { Config } from "./config.ts";
import { openMemory } from "./open-memory.ts";
import { loadProviderModule } from "./provider-module.ts";

/** The opened parts of one target's chain. */
export interface OpenChain {
  readonly memory: Memory | null;
  readonly providers: readonly Provider[];
}

/** Opened parts of a run, and how to close them. */
export interface OpenParts {
  readonly chains: ReadonlyMap<LanguageTag, OpenChain>;
  close(): Promise<void>;
}

/** What a run is opened for; to `plan`, no provider is asked and none needs its keys. */
export type Purpose = "translate" | "plan";

/**
 * Opens the memories and providers of every target; one that serves several targets is opened once.
 * @throws ConfigError on missing settings; ReadError or StoreError on an unreadable memory
 */
export async function openParts(
  config: Config,
  place: Omit<ProviderOptions, "argument" | "pairs"> & { readonly purpose?: Purpose },
): Promise<OpenParts> {
  const from = config.from === "auto" ? "ru" : config.from;
  const options = { ...place, pairs: config.to.map((to) => ({ from, to })) };
  const links = new Map(
    config.to.map((to) => [to, config.chains.byTarget.get(to) ?? config.chains.default] as const),
  );
  const wantsMemory = [...links.values()].flat().some(({ name }) => name === "memory");
  const memory = wantsMemory ? await openMemory(config.memory, options.cwd) : null;
  const opened = new Map<string, Promise<Provider>>();
  const open = (link: ChainLink) => {
    const key = `${link.name}:${link.argument}`;
    const provider = opened.get(key) ?? createProvider(link, options, place.purpose ?? "translate");
    opened.set(key, provider);
    return provider;
  };
  const chains = new Map<LanguageTag, OpenChain>();
  for (const [to, chain] of links) {
    const providers = chain.filter(({ name }) => name !== "memory").map(open);
    const hasMemory = chain.some(({ name }) => name === "memory");
    chains.set(to, { memory: hasMemory ? memory : null, providers: await Promise.all(providers) });
  }
  const close = async () => {
    const all = await Promise.all(opened.values());
    await Promise.all([memory?.close?.(), ...all.map((provider) => provider.close?.())]);
  };
  return { chains, close };
}

async function createProvider(
  { name, argument }: ChainLink,
  options: Omit<ProviderOptions, "argument">,
  purpose: Purpose,
): Promise<Provider> {
  if (name === "module") return loadProviderModule({ ...options, argument });
  const load = registry[name];
  if (load === undefined) throw new TypeError(`no provider is called ${name}`);
  const { settings, create } = await load();
  if (purpose === "translate") return create({ ...options, argument });
  const { withStandIns } = await import("../providers/credentials.ts");
  return create({ ...options, argument, env: withStandIns(settings, options.env) });
}
