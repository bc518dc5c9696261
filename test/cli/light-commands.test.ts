import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";

const src: string = new URL("../../src/", import.meta.url).pathname;
const STATIC = /^(?:import|export)\s(?!type\b)[^;]*?\bfrom "(\.[^"]+)"/gmu;

/** Every file that comes along when these are loaded; what is imported when it is needed does not. */
function loadedWith(...files: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(join(src, file), "utf8");
    for (const [, path = ""] of text.matchAll(STATIC))
      visit(relative(src, join(src, file, "..", path)));
  };
  for (const file of files) visit(file);
  return found;
}

const heavy =
  /^(?:pipeline|run|batch|read|segment|plan|translate|check|align|write|evaluate|formats|stores)\b/u;

it.each(["init", "completion"])("%s starts without the pipeline", (name) => {
  const loaded = loadedWith(
    "cli/main.ts",
    "cli/program.ts",
    "cli/commands/models.ts",
    `cli/commands/${name}.ts`,
  );
  expect(loaded.size).toBeGreaterThan(30);
  expect([...loaded].filter((file) => heavy.test(file))).toEqual([]);
});

it("would notice a command that loads it", () => {
  const loaded = loadedWith("cli/commands/detect.ts");
  expect([...loaded].filter((file) => heavy.test(file))).not.toEqual([]);
});
