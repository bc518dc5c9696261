import { ProviderError } from "../../model/errors.ts";
import type { Capabilities, Limits, Provider } from "../../model/provider.ts";
import type { HttpClient } from "../http/client.ts";
import { fingerprint } from "./instructions.ts";
import { type AskModel, noProgress, type Progress, recover, replyOf } from "./recover.ts";
import { linesOf } from "./user-message.ts";

/** A service's model. */
export interface Model {
  readonly provider: string;
  readonly model: string;
  readonly limits: Limits;
  readonly ask: AskModel;
  readonly http: HttpClient;
}

/** What every model can make use of. */
export const LLM_CAPABILITIES: Capabilities = {
  glossary: true,
  context: true,
  examples: true,
  markup: true,
};

/** Calls of one job that may fail half-way before what was reached is taken as its result. */
const MOST_FAILURES = 3;

/** A provider that asks a model under the contract of this folder. */
export function llmProvider({ provider, model, limits, ask, http }: Model): Provider {
  const unfinished = new Map<string, { readonly progress: Progress; failures: number }>();
  return {
    name: provider,
    version: `${model}#${fingerprint()}`,
    limits,
    capabilities: LLM_CAPABILITIES,
    supports: (from, to) => from !== "und" && from.split("-")[0] !== to.split("-")[0],
    async translate(job, signal) {
      const known = unfinished.get(job.id) ?? { progress: noProgress(), failures: 0 };
      unfinished.set(job.id, known);
      try {
        const reply = await recover(job, { provider, ask, progress: known.progress, signal });
        unfinished.delete(job.id);
        return reply;
      } catch (cause) {
        known.failures += 1;
        if (mayGoOn(cause) && known.failures <= MOST_FAILURES) throw cause;
        unfinished.delete(job.id);
        if (known.progress.accepted.size === 0) throw cause;
        const reason = cause instanceof ProviderError ? cause.code : "provider/crashed";
        return replyOf(linesOf(job), known.progress, reason);
      }
    },
    close: http.close,
  };
}

/** The queue will call again, with the same job: after a wait, or after its deadline. */
function mayGoOn(cause: unknown): boolean {
  return cause instanceof ProviderError ? cause.action === "retry" : true;
}
