import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { FoundItem } from "../../src/batch/found.ts";
import { contentHash } from "../../src/batch/identify.ts";
import { workItem } from "../../src/batch/work-item.ts";
import { completeConfig } from "../../src/config/config.ts";
import { registry } from "../../src/providers/registry.ts";
import { openRun } from "../../src/run/open-run.ts";
import { openInput } from "../../src/run/read-input.ts";
import { openLedger } from "../../src/stores/ledger/open-ledger.ts";

const russian = (metres: number) =>
  `В порту открыли новый причал\n\nНовый причал длиной ${metres} метров открыли в порту в среду, сообщили в управлении.\n`;

/** A run into a new folder, and a way to find an item in it. */
async function place() {
  const cwd = mkdtempSync(join(tmpdir(), "dragoman-item-"));
  const config = completeConfig({ provider: "pseudo" }, {}, Object.keys(registry));
  const signal = new AbortController().signal;
  const run = await openRun(config, {
    env: {},
    cwd,
    settings: {},
    signal,
    notice: () => undefined,
  });
  const ledger = openLedger(join(cwd, "memory.db"), "out");
  onTestFinished(async () => {
    ledger.close();
    await run.close();
  });
  const workshop = { run, ledger, setup: "s", cwd, out: "out" };
  const find = async (text: string, part: Partial<FoundItem> = {}): Promise<FoundItem> => {
    const { source, format, articles } = await openInput(Buffer.from(text), "text", "a.txt");
    const [article] = [...articles];
    if (article === undefined) throw new TypeError("no article");
    const item = ledger.claim("urn:port:1", "a", () => true);
    const tally = { begin: () => undefined, end: () => undefined, close: () => undefined };
    const hash = contentHash(article);
    const base = { kind: "item", input: "a.txt", source, format, item, hash, tally } as const;
    return { ...base, article, version: null, withdrawn: false, isUrgent: false, ...part };
  };
  const work = async (found: FoundItem) => {
    const done = await workItem(found, workshop);
    const { input, hash, version } = found;
    const { state, report } = done;
    if (state !== null) {
      const settlement = { input, hash, version, setup: "s", state, severity: null };
      ledger.settle(found.item, settlement, () => "line");
    }
    return [report.status, report.reason, report.error?.code].filter(Boolean).join(" ");
  };
  return { cwd, find, work, ledger };
}

describe("workItem", { timeout: 20_000 }, () => {
  it("marks what was withdrawn, keeps its editions, and takes the mark away when it is back", async () => {
    const { cwd, find, work } = await place();
    const mark = join(cwd, "out/a/withdrawn.json");
    expect(await work(await find(russian(120), { version: "1" }))).toBe("translated new");
    const withdrawn = { version: "2", withdrawn: true, hash: "another" };
    expect(await work(await find(russian(120), withdrawn))).toBe("skipped withdrawn");
    expect(JSON.parse(readFileSync(mark, "utf8"))).toEqual({
      withdrawn: true,
      item: "urn:port:1",
      version: "2",
    });
    expect(existsSync(join(cwd, "out/a/az.txt"))).toBe(true);
    expect(await work(await find(russian(120), withdrawn))).toBe("skipped withdrawn");
    expect(await work(await find(russian(125), { version: "3" }))).toBe("translated corrected");
    expect(existsSync(mark)).toBe(false);
  });

  it("makes a bug the failure of one item", async () => {
    const { find, work } = await place();
    const broken = await find(russian(120));
    const format = {
      ...broken.format,
      write: () => {
        throw new TypeError("a bug");
      },
    };
    expect(await work({ ...broken, format })).toBe("failed batch/bug");
    expect(await work(await find(russian(120)))).toBe("translated resumed");
  });
});
