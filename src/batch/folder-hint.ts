import { type FSWatcher, watch } from "node:fs";

/** A wait that ends early when something happens in a folder. */
export interface FolderHint {
  /** Resolves after `milliseconds`, soon after a change, or at once when the signal aborts. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Stops looking; the next wait begins again. */
  close(): void;
}

/** A file that grows all the time does not make anybody look all the time. */
const SHORTEST_WAIT_MS = 100;

/**
 * Watches a folder as far as the system can. It is only a hint: network file systems are silent,
 * and watches run out.
 */
export function openHint(folder: string): FolderHint {
  let watcher: FSWatcher | null = null;
  let onChange: () => void = () => undefined;
  const close = () => {
    watcher?.close();
    watcher = null;
  };
  const open = () => {
    try {
      watcher ??= watch(folder, { persistent: false }, () => onChange()).on("error", close);
    } catch {
      watcher = null; // there is no such folder now
    }
  };
  return {
    wait(milliseconds, signal) {
      open();
      return new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", end);
          onChange = () => undefined;
          resolve();
        };
        const begun = performance.now();
        let timer = setTimeout(end, milliseconds);
        onChange = () => {
          clearTimeout(timer);
          const left = Math.min(milliseconds, SHORTEST_WAIT_MS) - (performance.now() - begun);
          timer = setTimeout(end, Math.max(0, left));
        };
        if (signal.aborted) end();
        else signal.addEventListener("abort", end, { once: true });
      });
    },
    close,
  };
}
