import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openMemoryStore } from "../../../src/stores/memory/memory-store.ts";
import { newFolder, runCli } from "../run-cli.ts";

const COUNT = 30_000;
const text = (number: number) => `Порт принял судно номер ${number} с грузом зерна и удобрений.`;

/** A file that is large enough to be parsed in a thread. */
function writeTmx(folder: string): void {
  const note = `<note>${"Из архива порта. ".repeat(8)}</note>`;
  const units = Array.from(
    { length: COUNT },
    (_, at) =>
      `<tu>${note}<tuv xml:lang="ru"><seg>${text(at)}</seg></tuv><tuv xml:lang="az"><seg>Liman ${at} nömrəli gəmini qəbul etdi.</seg></tuv></tu>`,
  );
  const head = '<tmx version="1.4"><header srclang="ru"/><body>';
  writeFileSync(join(folder, "port.tmx"), `${head}\n${units.join("\n")}\n</body></tmx>\n`);
}

/** The numbers of the ships in a memory, in the order they came. */
async function ships(path: string): Promise<readonly string[]> {
  const store = openMemoryStore(path);
  const found = [...store.units()].map(({ texts }) => texts["ru"]?.replaceAll(/\D/gu, "") ?? "");
  await store.close();
  return found;
}

const bin = new URL("../../../bin/dragoman.js", import.meta.url).pathname;
const isBuilt = existsSync(new URL("../../../dist/cli/main.js", import.meta.url));

it.runIf(isBuilt)(
  "keeps a clean beginning of an import that is killed, and completes it",
  async () => {
    const cwd = newFolder();
    writeTmx(cwd);
    const argv = ["memory", "import", "port.tmx", "--memory", "m.db"];
    const all = Array.from({ length: COUNT }, (_, at) => `${at}`);
    let kept = 0;
    // Each import goes on where the one before was killed; the last one ends by itself.
    for (const delayMs of [250, 150, 100]) {
      const child = spawn(process.execPath, [bin, ...argv], { cwd, stdio: "ignore" });
      while (!existsSync(join(cwd, "m.db")) && child.exitCode === null) await pause(10);
      await pause(delayMs);
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
      const found = await ships(join(cwd, "m.db"));
      expect(found).toEqual(all.slice(0, found.length));
      expect(found.length).toBeGreaterThanOrEqual(kept);
      kept = found.length;
    }
    expect(await runCli(argv, { cwd })).toMatchObject({ code: 0 });
    expect(await ships(join(cwd, "m.db"))).toEqual(all);
    const again = await runCli([...argv, "--json"], { cwd });
    expect(JSON.parse(again.stdout).imported).toMatchObject([{ added: 0, repeated: COUNT }]);
  },
);

function pause(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}
