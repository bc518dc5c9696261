import { DragomanError, ProviderError } from "../../model/errors.ts";
import type { Job } from "../../model/job.ts";
import type { ProviderDefinition } from "../../model/provider.ts";
import type { Io } from "../io.ts";

/** What came of one call. */
export interface Probe {
  readonly milliseconds: number;
  /** `null` where the service gave a translation. */
  readonly error: DragomanError | null;
}

const TIMEOUT_MS = 20_000;

/** The cheapest question there is: one word, six characters to bill. */
const WORD: Job = {
  id: "probe",
  from: "ru",
  to: "en",
  headline: null,
  terms: [],
  segments: [{ id: "probe", text: "Погода", previous: null, next: null }],
};

/** Whether a provider is a service with credentials: only those are worth a call to find out. */
export function isRemote({ settings }: ProviderDefinition): boolean {
  return settings.some(({ secret }) => secret);
}

/** Asks a configured provider for one word. Never throws for what the service does. */
export async function probe(definition: ProviderDefinition, io: Io): Promise<Probe> {
  const { env, cwd } = io;
  const pairs = [{ from: WORD.from, to: WORD.to }];
  const options = { argument: "", env, cwd, settings: {}, pairs, notice: () => undefined };
  const deadline = AbortSignal.timeout(TIMEOUT_MS);
  const startedAt = performance.now();
  const end = (error: DragomanError | null): Probe => ({
    milliseconds: Math.round(performance.now() - startedAt),
    error,
  });
  try {
    const provider = await definition.create(options);
    try {
      const signal = AbortSignal.any([io.signal, deadline]);
      const { translations } = await provider.translate(WORD, signal);
      return end(translations[0]?.text ? null : emptyAnswer(definition.name));
    } finally {
      await provider.close?.();
    }
  } catch (error) {
    io.signal.throwIfAborted();
    if (error instanceof DragomanError) return end(error);
    if (deadline.aborted) return end(lateAnswer(definition.name));
    throw error;
  }
}

function emptyAnswer(provider: string): ProviderError {
  return new ProviderError("provider/answer", { provider, reason: "no translation" }, "fail");
}

function lateAnswer(provider: string): ProviderError {
  const data = { provider, seconds: TIMEOUT_MS / 1000 };
  return new ProviderError("provider/timeout", data, "fail");
}
