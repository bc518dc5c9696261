import type { Messages } from "../messages/messages.ts";
import type { Output } from "./io.ts";

/** Shows how far a run is: a bar on a terminal, nothing elsewhere (results are printed as lines). */
export interface Progress {
  expect(more: number): void;
  advance(): void;
  /** Takes the bar away, so that a line can be printed. */
  clear(): void;
}

const WIDTH = 24;

/** Opens a progress bar on `output`. */
export function openProgress(output: Output, messages: Messages, isWanted: boolean): Progress {
  let done = 0;
  let total = 0;
  const isShown = isWanted && output.isTerminal;
  const draw = () => {
    if (!isShown) return;
    const filled = total === 0 ? 0 : Math.min(WIDTH, Math.round((done / total) * WIDTH));
    const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
    const text = messages.t("progress.segments", { count: total, done, total });
    output.write(`\r\u001b[K${bar} ${text}`);
  };
  return {
    expect(more) {
      total += more;
      draw();
    },
    advance() {
      done += 1;
      draw();
    },
    clear() {
      if (isShown) output.write("\r\u001b[K");
    },
  };
}
