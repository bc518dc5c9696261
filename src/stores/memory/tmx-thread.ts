import { parentPort, workerData } from "node:worker_threads";
import { chunkPreparer } from "./prepare-chunks.ts";

// The one module that works when it is loaded: it is a thread's beginning, see tmx-preparer.ts.
if (parentPort !== null) {
  const port = parentPort;
  const prepare = chunkPreparer(String(workerData));
  port.on("message", (chunk: Uint8Array | null) => {
    const answer = prepare(chunk);
    const { marks, texts, codes } = answer.units;
    port.postMessage(
      answer,
      [marks, texts, codes].map(({ buffer }) => buffer as ArrayBuffer),
    );
  });
}
