/** How a pool works. */
export interface PoolOptions<Item> {
  /** Items under way at once, ≥ 1. */
  readonly size: number;
  /** Items read ahead of the work, ≥ 1: what is in memory, and how far an urgent one can jump. */
  readonly ahead: number;
  isUrgent(item: Item): boolean;
  /** When it aborts nothing more is begun; what is under way is waited for. */
  readonly signal: AbortSignal;
}

/**
 * Works on items as they are found, a few at a time, urgent ones first. Nothing is read further
 * ahead than `ahead`, so any number of items takes the same memory.
 * @throws the first failure of `source` or `work`, after everything under way has ended
 */
export async function runPool<Item>(
  source: AsyncIterable<Item>,
  options: PoolOptions<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const { size, signal } = options;
  const stop = new AbortController();
  const both = AbortSignal.any([signal, stop.signal]);
  const line = openLine<Item>(options.ahead, both);
  const guard = async (task: () => Promise<void>) => {
    try {
      await task();
    } catch (error) {
      stop.abort();
      throw error;
    }
  };
  const produce = async () => {
    for await (const item of source) {
      if (!(await line.put(item, options.isUrgent(item)))) break;
    }
    line.end();
  };
  const consume = async () => {
    for (let item = await line.take(); item !== null; item = await line.take()) {
      await work(item.value);
    }
  };
  const tasks = [produce, ...Array.from({ length: size }, () => consume)].map(guard);
  const failed = (await Promise.allSettled(tasks)).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}

interface Line<Item> {
  /** Waits for room. `false` = nothing more is wanted. */
  put(item: Item, urgent: boolean): Promise<boolean>;
  /** The next item, urgent ones first; `null` at the end. */
  take(): Promise<{ readonly value: Item } | null>;
  end(): void;
}

/** A waiting line with two ranks and room for `capacity`. */
function openLine<Item>(capacity: number, signal: AbortSignal): Line<Item> {
  const urgent: Item[] = [];
  const ordinary: Item[] = [];
  let isOver = false;
  let wake: (() => void)[] = [];
  const change = () => {
    const waiting = wake;
    wake = [];
    for (const resume of waiting) resume();
  };
  const changed = () => new Promise<void>((resolve) => wake.push(resolve));
  signal.addEventListener("abort", change, { once: true });
  const count = () => urgent.length + ordinary.length;
  return {
    async put(item, isUrgent) {
      while (count() >= capacity && !signal.aborted) await changed();
      if (signal.aborted) return false;
      (isUrgent ? urgent : ordinary).push(item);
      change();
      return true;
    },
    async take() {
      while (count() === 0 && !isOver && !signal.aborted) await changed();
      if (signal.aborted || count() === 0) return null;
      const rank = urgent.length > 0 ? urgent : ordinary;
      const [value] = rank.splice(0, 1) as [Item];
      change();
      return { value };
    },
    end() {
      isOver = true;
      change();
    },
  };
}
