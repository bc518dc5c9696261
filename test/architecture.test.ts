import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";

const src: string = new URL("../src/", import.meta.url).pathname;
const parts = ["formats", "providers", "checks", "stores"];
const stages = ["read", "segment", "plan", "translate", "check", "align", "write", "evaluate"];
const ground = ["model", "languages"];

/** What each folder (or top-level file) may import besides itself. Parts and stages never meet. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  languages: ["model"],
  ...Object.fromEntries([...parts, ...stages].map((folder) => [folder, ground])),
  messages: ground,
  pipeline: [...ground, ...stages],
  "pipeline.ts": ["pipeline"],
  report: ground,
  config: [...ground, ...parts, "messages"],
  run: [...ground, ...parts, ...stages, "messages", "config", "pipeline.ts", "report"],
  batch: [...ground, ...parts, ...stages, "messages", "config", "pipeline.ts", "run"],
  cli: [
    ...ground,
    ...parts,
    ...stages,
    "messages",
    "config",
    "pipeline.ts",
    "report",
    "run",
    "batch",
  ],
  "index.ts": [...ground, ...parts, ...stages, "messages", "config", "pipeline.ts", "run"],
};

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".ts"),
);

it.each(files)("%s imports only what stands below it", (file) => {
  const [own = ""] = file.split("/");
  const may = allowed[own];
  expect(may, `src/${own} is not in the import table`).toBeDefined();
  const text = readFileSync(join(src, file), "utf8");
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, path]) =>
    relative(src, join(src, file, "..", path ?? "")),
  );
  for (const path of imports) {
    const [target = ""] = path.split("/");
    if (target !== own) expect(may, `${file} imports ${path}`).toContain(target);
  }
});
