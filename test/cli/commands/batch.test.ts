import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { sha256 } from "../../../src/align/bundle.ts";
import { newFolder, type Outcome, runCli } from "../run-cli.ts";

const article = (metres: number) =>
  `В порту открыли новый причал\n\nБАКУ, 5 мая — Sputnik. Новый причал длиной ${metres} метров открыли в порту в среду. Он примет первые суда летом, сообщили в управлении.\n`;

/** A folder with these files, and the command run in it. */
function place(files: Readonly<Record<string, string>>) {
  const cwd = newFolder();
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  const batch = (...argv: readonly string[]): Promise<Outcome> =>
    runCli(["batch", "wire", "--provider", "pseudo", "--json", ...argv], { cwd });
  return { cwd, write, batch };
}

type Json = Readonly<Record<string, unknown>>;

/** Items of `--json` as "input status reason". */
function items({ stdout }: Outcome): readonly string[] {
  return lines(stdout)
    .filter(({ event }) => event === "item")
    .map(({ input, status, reason }) => [input, status, reason].filter(Boolean).join(" "))
    .sort();
}

function totals({ stdout }: Outcome): Json {
  return lines(stdout).find(({ event }) => event === "end")?.["totals"] as Json;
}

/** Characters that the run was billed. */
function spent({ stdout }: Outcome): number {
  const end = lines(stdout).find(({ event }) => event === "end");
  const accounts = Object.values((end?.["spent"] ?? {}) as Record<string, { characters: number }>);
  return accounts.reduce((sum, { characters }) => sum + characters, 0);
}

function lines(text: string): readonly Json[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** A server of one text that may change; what it was asked, and its address. */
async function serve(text: string, type = "text/plain") {
  const asked: (string | undefined)[] = [];
  const feed = { text };
  const server = createServer((request, response) => {
    const known = request.headers["if-none-match"];
    asked.push(known);
    const etag = `"${sha256(feed.text).slice(0, 4)}"`;
    response.writeHead(known === etag ? 304 : 200, { etag, "content-type": type });
    response.end(known === etag ? undefined : feed.text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/wire`;
  return { url, asked, feed };
}

describe("batch by address", { timeout: 20_000 }, () => {
  const works = ["--provider", "pseudo"];
  const fails = ["--provider", "exec:exit 1", "--retries", "0"];

  function at(url: string) {
    const cwd = newFolder();
    return (...argv: readonly string[]) =>
      runCli(["batch", url, "--json", "--allow-private", ...argv], { cwd });
  }

  it("asks for news only, once everything of the last answer was done", async () => {
    const { url, asked, feed } = await serve(article(120));
    const batch = at(url);
    expect((await batch(...fails)).code).toBe(4);
    expect(items(await batch(...works))).toEqual([`${url} translated resumed`]);
    expect(items(await batch(...works))).toEqual([]);
    feed.text = article(125);
    expect(items(await batch(...works))).toEqual([`${url} translated corrected`]);
    const [, , third, fourth] = asked;
    expect(asked.slice(0, 2)).toEqual([undefined, undefined]);
    expect(third).toBe(`"${sha256(article(120)).slice(0, 4)}"`);
    expect(fourth).toBe(third);
  });

  it("finishes what a feed has forgotten meanwhile", async () => {
    const toFeed = (id: string) =>
      `<rss version="2.0"><channel><item><guid>${id}</guid><title>В порту открыли новый причал ${id}</title></item></channel></rss>`;
    const { url, feed } = await serve(toFeed("urn:port:1"), "application/rss+xml");
    const batch = at(url);
    expect(items(await batch(...fails))).toEqual([`${url} untranslated new`]);
    feed.text = toFeed("urn:port:2");
    expect(items(await batch(...works))).toEqual([
      `${url} translated new`,
      `${url} translated resumed`,
    ]);
    expect(items(await batch(...works))).toEqual([]);
  });

  it("fetches from private addresses only when told so", async () => {
    const { url } = await serve(article(120));
    const refused = await runCli(["batch", url, ...works], { cwd: newFolder() });
    expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining("--allow-private") });
  });

  it.each(["translate", "estimate", "detect"])("lets %s take addresses, too", async (command) => {
    const { url } = await serve(article(120));
    const provider = command === "detect" ? [] : works;
    const argv = [command, url, "--json", "--allow-private", ...provider];
    expect((await runCli(argv, { cwd: newFolder() })).code).toBe(0);
  });
});

describe("batch", { timeout: 20_000 }, () => {
  it("translates what is new, once, and accounts for everything that was read", async () => {
    const { cwd, batch } = place({
      "wire/a.txt": article(120),
      "wire/sub/a.txt": article(130),
      "wire/empty.txt": "",
    });
    const first = await batch();
    expect(items(first)).toEqual([
      "wire/a.txt translated new",
      "wire/empty.txt failed",
      "wire/sub/a.txt translated new",
    ]);
    expect(first.code).toBe(3);
    const second = await batch();
    expect(items(second)).toEqual([
      "wire/a.txt skipped unchanged",
      "wire/empty.txt failed",
      "wire/sub/a.txt skipped unchanged",
    ]);
    expect(totals(second)).toMatchObject({ read: 3, skipped: 2, failed: 1 });
    expect(spent(second)).toBe(0);
    expect(existsSync(join(cwd, "out/a/az.txt")) && existsSync(join(cwd, "out/a-2/az.txt"))).toBe(
      true,
    );
  });

  it("translates a corrected article only where it changed, in its own folder", async () => {
    const { cwd, write, batch } = place({ "wire/a.txt": article(120), "wire/b.txt": article(7) });
    await batch();
    write("wire/a.txt", article(125));
    const { code, ...outcome } = await batch();
    expect(code).toBe(0);
    expect(items({ code, ...outcome })).toEqual([
      "wire/a.txt translated corrected",
      "wire/b.txt skipped unchanged",
    ]);
    const changed = "Новый причал длиной 125 метров открыли в порту в среду.".length;
    expect(spent({ code, ...outcome })).toBe(2 * changed);
    expect(readFileSync(join(cwd, "out/a/en.txt"), "utf8")).toContain("125");
  });

  it("does again what was deleted, and what other settings ask for", async () => {
    const { cwd, batch } = place({ "wire/a.txt": article(120) });
    await batch();
    for (const path of ["out/a", "out/a/az.txt"]) {
      rmSync(join(cwd, path), { recursive: true });
      expect(items(await batch())).toEqual(["wire/a.txt translated restored"]);
    }
    const other = await batch("--to", "en");
    expect(items(other)).toEqual(["wire/a.txt translated updated"]);
    expect(spent(other)).toBe(0);
  });

  it("looks at everything again when a glossary has changed", async () => {
    const { write, batch } = place({
      "wire/a.txt": article(120),
      "terms.csv": "source,az,en\nпричал,körpü,pier\n",
    });
    const glossary = ["--glossary", "terms.csv"];
    await batch(...glossary);
    expect(items(await batch(...glossary))).toEqual(["wire/a.txt skipped unchanged"]);
    write("terms.csv", "source,az,en\nпричал,körpü,berth\n");
    const again = await batch(...glossary);
    expect(items(again)).toEqual(["wire/a.txt translated updated"]);
    expect(spent(again)).toBe(0);
  });

  it("writes one line per item into run.jsonl, also after a line was torn", async () => {
    const { cwd, write, batch } = place({ "wire/a.txt": article(120) });
    await batch();
    const log = join(cwd, "out/run.jsonl");
    appendFileSync(log, '{"number":99,"sta');
    write("wire/b.txt", article(130));
    await batch();
    const numbers = lines(readFileSync(log, "utf8")).map(({ number, status }) => [number, status]);
    expect(numbers).toEqual([
      [1, "translated"],
      [2, "skipped"],
      [3, "translated"],
    ]);
  });

  it("writes metrics and a summary", async () => {
    const { cwd, batch } = place({ "wire/a.txt": article(120) });
    const { stderr } = await batch("--metrics", "run.prom");
    expect(stderr).toMatch(/^read {10}1\ntranslated {4}1\n/u);
    expect(stderr).not.toMatch(/billed|USD/u);
    const metrics = readFileSync(join(cwd, "run.prom"), "utf8");
    expect(metrics).toContain('dragoman_articles_total{status="translated"} 1\n');
    expect(metrics).toMatch(/^# TYPE dragoman_billed_characters_total counter$/mu);
  });

  it("stops cleanly when told to, and goes on where it stopped", async () => {
    const { cwd, batch } = place({ "wire/a.txt": article(120) });
    const stopped = await runCli(["batch", "wire", "--provider", "pseudo", "--json"], {
      cwd,
      signal: AbortSignal.abort(),
    });
    expect(stopped.code).toBe(130);
    expect(totals(stopped)).toMatchObject({ read: 0 });
    expect(items(await batch())).toEqual(["wire/a.txt translated new"]);
  });

  it("refuses a folder that another run is writing into", async () => {
    const { batch } = place({ "wire/a.txt": article(120) });
    const both = await Promise.all([batch(), batch()]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 3]);
    expect(both.map(({ stderr }) => stderr).join("")).toContain("another batch or watch");
  });
});
