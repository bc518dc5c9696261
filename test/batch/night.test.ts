import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Bundle } from "../../src/model/bundle.ts";
import { newFolder, type Outcome, runCli } from "../cli/run-cli.ts";
import { openNight, seeded } from "./night-feed.ts";

/** `test/bench/night.mjs` asks for 200. */
const POLLS = Number(process.env["NIGHT_POLLS"] ?? 12);

/**
 * A provider that fails whole calls, leaves out single texts, and counts what it answers, which is
 * what it bills. Its counter is `globalThis.night`.
 */
const FAULTY = `
export default {
  name: "faulty", version: "1", limits: { concurrency: 4, segments: 20 },
  supports: () => true, kind: "synthetic",
  async translate(job) {
    const { random, isHealthy } = globalThis.night;
    if (!isHealthy && random() < 0.15) throw new Error("no answer");
    const translations = [];
    for (const { id, text } of job.segments) {
      if (!isHealthy && random() < 0.05) continue;
      globalThis.night.billed += [...text].length;
      translations.push({ id, text: "T " + text });
    }
    return { translations };
  },
};
`;

it("accounts for every item of a night and pays only for what changed", async () => {
  const night = openNight(2026);
  const provider = { random: seeded(7), isHealthy: false, billed: 0 };
  Object.assign(globalThis, { night: provider });
  const cwd = newFolder();
  writeFileSync(join(cwd, "faulty.mjs"), FAULTY);
  const server = createServer((request, response) => {
    const etag = night.etag();
    const isKnown = request.headers["if-none-match"] === etag;
    response.writeHead(isKnown ? 304 : 200, { etag, "content-type": "application/rss+xml" });
    response.end(isKnown ? undefined : night.document());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rss`;
  const flags = ["--provider", "./faulty.mjs", "--retries", "0", "--json", "--allow-private"];
  const batch = () => runCli(["batch", url, "--no-journal", ...flags], { cwd });
  let read = 0;
  try {
    for (let poll = 0; poll < POLLS; poll += 1) {
      night.poll();
      read += reconciled(await batch());
    }
    provider.isHealthy = true;
    night.end();
    for (let poll = 0; poll < 2; poll += 1) read += reconciled(await batch());
  } finally {
    server.close();
  }
  const log = lines(readFileSync(join(cwd, "out/run.jsonl"), "utf8"));
  expect(log).toHaveLength(read);
  expect(new Set(log.map(({ number }) => number)).size).toBe(read);
  expectNewest(night, cwd);
  const share = provider.billed / (2 * night.changed);
  process.stderr.write(
    `${POLLS} polls, ${night.items().length} items, ${read} read, billed ${share.toFixed(4)} of the changed text\n`,
  );
  expect(share).toBeLessThanOrEqual(1.02);
}, 600_000);

/** Every item has a folder of its own with its newest text, also where the feed forgot it long ago. */
function expectNewest(night: ReturnType<typeof openNight>, cwd: string): void {
  const bundles = new Map(
    readdirSync(join(cwd, "out"))
      .filter((name) => name !== "run.jsonl")
      .map((name) => [name, readBundle(join(cwd, "out", name))] as const),
  );
  const items = night.items();
  expect(bundles.size).toBe(items.length);
  for (const { guid, headline, sentences } of items) {
    const bundle = bundles.get(guid);
    expect(bundle?.segments.map(({ source }) => source.text)).toEqual([headline, ...sentences]);
    const statuses = Object.values(bundle?.editions ?? {}).map(({ status }) => status);
    expect(statuses, guid).toEqual(["complete", "complete"]);
  }
}

function readBundle(folder: string): Bundle {
  return JSON.parse(readFileSync(join(folder, "bundle.json"), "utf8"));
}

/** How many items a run read; its sums must agree with its events. */
function reconciled({ stdout }: Outcome): number {
  const events = lines(stdout);
  const totals = events.find(({ event }) => event === "end")?.["totals"] as Record<string, number>;
  const { read = 0, translated = 0, untranslated = 0, skipped = 0, failed = 0 } = totals;
  expect(translated + untranslated + skipped + failed).toBe(read);
  expect(events.filter(({ event }) => event === "item")).toHaveLength(read);
  return read;
}

function lines(text: string): readonly Readonly<Record<string, unknown>>[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}
