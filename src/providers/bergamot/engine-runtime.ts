import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** The engine's code, compiled once and given to every worker. */
export interface EngineRuntime {
  /** A compiled `WebAssembly.Module`; threads share the machine code. */
  readonly wasm: unknown;
  readonly glueCode: string;
  readonly gluePath: string;
}

/** The npm package that holds the engine. */
const engineFile = "@browsermt/bergamot-translator/worker/bergamot-translator-worker.js";

/** Version of the engine's npm package; part of every signature. */
export const engineVersion: string = "0.4.9";

/** Reads and compiles the engine, 5 MB of WebAssembly; takes some 30 ms. */
export async function compileEngine(): Promise<EngineRuntime> {
  const gluePath = createRequire(import.meta.url).resolve(engineFile);
  const [glueCode, bytes] = await Promise.all([
    readFile(gluePath, "utf8"),
    readFile(gluePath.replace(/\.js$/, ".wasm")),
  ]);
  const { WebAssembly } = globalThis as unknown as {
    WebAssembly: { compile(bytes: Uint8Array): Promise<unknown> };
  };
  return { wasm: await WebAssembly.compile(bytes), glueCode, gluePath };
}
