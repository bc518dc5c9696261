import type { Config } from "../config/config.ts";
import { openParts } from "../config/open.ts";
import { renderDateline } from "../messages/dateline.ts";
import type { ProviderOptions } from "../model/provider.ts";
import type { Chain, RunOptions } from "../pipeline.ts";
import { type Lane, openLane } from "../translate/lane.ts";

/** A run with its parts open: every article of it goes through the same queues. */
export interface Run {
  readonly config: Config;
  readonly options: RunOptions;
  close(): Promise<void>;
}

/** Where a run takes place. */
export interface RunPlace extends Omit<ProviderOptions, "argument" | "pairs"> {
  readonly signal: AbortSignal;
  onSegment?(): void;
}

/**
 * Opens memories, providers and their queues.
 * @throws ConfigError, ReadError, StoreError: nothing was started
 */
export async function openRun(config: Config, place: RunPlace): Promise<Run> {
  const parts = await openParts(config, place);
  const lanes = new Map<unknown, Lane>();
  const laneOf = (provider: Lane["provider"]) => {
    const lane = lanes.get(provider) ?? openLane(provider, pacing(config));
    lanes.set(provider, lane);
    return lane;
  };
  const chains = new Map<string, Chain>();
  for (const [to, { memory, providers }] of parts.chains) {
    chains.set(to, { memory, lanes: config.frozen ? [] : providers.map(laneOf) });
  }
  const { onSegment } = place;
  return {
    config,
    options: {
      from: config.from,
      chains,
      minimumMatch: config.minMatch,
      renderDateline: (article, to) => {
        const { dateline } = article.metadata;
        const block = article.blocks.find(({ id }) => id === dateline?.block);
        return dateline === null || block === undefined
          ? null
          : renderDateline(dateline, block.text, to);
      },
      signal: place.signal,
      ...(onSegment === undefined ? {} : { onSegment: () => onSegment() }),
    },
    close: parts.close,
  };
}

function pacing({ concurrency, rate, timeout, retries }: Config): Parameters<typeof openLane>[1] {
  return {
    ...(concurrency === null ? {} : { concurrency }),
    ...(rate === null ? {} : { perSecond: rate }),
    ...(timeout === null ? {} : { timeoutMs: timeout * 1000 }),
    ...(retries === null ? {} : { retries }),
  };
}
