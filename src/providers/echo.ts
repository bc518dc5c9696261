import type { Provider, ProviderDefinition } from "../model/provider.ts";

/** Returns the source: the pipeline without a translation. */
export const echo: ProviderDefinition = {
  name: "echo",
  settings: [],
  limits: { concurrency: 16 },
  languages: "*",
  create: async () => createEcho(),
};

function createEcho(): Provider {
  return {
    name: "echo",
    version: "1",
    kind: "synthetic",
    limits: echo.limits,
    supports: () => true,
    translate: async (job) => ({
      translations: job.segments.map(({ id, text }) => ({ id, text })),
    }),
  };
}
