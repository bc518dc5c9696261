import type { ProviderDefinition } from "../model/provider.ts";

/** Every provider by name, loaded when it is asked for: one file, one line here. */
export const registry: Readonly<Record<string, () => Promise<ProviderDefinition>>> = {
  bergamot: async () => (await import("./bergamot/definition.ts")).bergamot,
  echo: async () => (await import("./echo.ts")).echo,
  pseudo: async () => (await import("./pseudo.ts")).pseudo,
  deepl: async () => (await import("./deepl.ts")).deepl,
  google: async () => (await import("./google/google.ts")).google,
  azure: async () => (await import("./azure/azure.ts")).azure,
  yandex: async () => (await import("./yandex.ts")).yandex,
  amazon: async () => (await import("./amazon.ts")).amazon,
  libretranslate: async () => (await import("./libretranslate.ts")).libretranslate,
  openai: async () => (await import("./openai/openai.ts")).openai,
  anthropic: async () => (await import("./anthropic/anthropic.ts")).anthropic,
  exec: async () => (await import("./exec.ts")).exec,
};
