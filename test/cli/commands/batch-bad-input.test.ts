import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, type Outcome, runCli } from "../run-cli.ts";

const text = (number: number) =>
  `В порту открыли причал номер ${number}\n\nПричал длиной ${number} метров открыли в порту в среду. Он примет первые суда летом, сообщили в управлении.\n`;

const item = (guid: string, number: number) =>
  `<item><guid>${guid}</guid><title>В порту открыли причал номер ${number}</title><description>&lt;p&gt;Причал длиной ${number} метров открыли в порту в среду, сообщили в управлении.&lt;/p&gt;</description></item>`;

const feed = (...items: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Порт</title>${items.join("")}</channel></rss>\n`;

function place(files: Readonly<Record<string, string>>) {
  const cwd = newFolder();
  const write = (path: string, content: string) => {
    mkdirSync(join(cwd, path, ".."), { recursive: true });
    writeFileSync(join(cwd, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    cwd,
    write,
    batch: (...argv: readonly string[]) =>
      runCli(["batch", "--provider", "pseudo", "--json", ...argv], { cwd }),
    folders: () => readdirSync(join(cwd, "out")).filter((name) => name !== "run.jsonl"),
    english: (folder: string) => {
      const name = readdirSync(join(cwd, "out", folder)).find((file) => file.startsWith("en."));
      return readFileSync(join(cwd, "out", folder, name ?? ""), "utf8");
    },
  };
}

/** Items of `--json` as "id status reason", as they ended. */
function items({ stdout }: Outcome): readonly string[] {
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))
    .filter(({ event }) => event === "item")
    .map(({ id, status, reason, error }) => [id, status, reason, error?.code])
    .map((parts) => parts.filter(Boolean).join(" "));
}

describe("batch, given", { timeout: 20_000 }, () => {
  it("ids that climb out of the folder, device names and ids of 10 KB, stays inside", async () => {
    const long = "я".repeat(10_000);
    const guids = [
      "../../../etc/passwd",
      "..\\..\\x",
      "/etc/x",
      "CON",
      "aux.txt",
      long,
      `${long}1`,
    ];
    const { cwd, batch, folders } = place({
      "feed.xml": feed(...guids.map((guid, index) => item(guid, index + 1))),
    });
    const outcome = await batch("feed.xml");
    expect(outcome.code).toBe(0);
    expect(items(outcome).every((line) => line.endsWith("translated new"))).toBe(true);
    expect(folders()).toHaveLength(guids.length);
    for (const name of folders()) {
      expect(name).toMatch(/^[a-z0-9-]{1,90}$/u);
      expect(name).not.toMatch(/^(?:con|aux)$/u);
    }
    expect(readdirSync(cwd).sort()).toEqual([".dragoman", "feed.xml", "out"]);
    expect(items(await batch("feed.xml")).every((line) => line.endsWith("unchanged"))).toBe(true);
  });

  it("two items with one id, keeps both, whatever their order", async () => {
    const [one, two] = [item("same", 11), item("same", 22)];
    const { write, batch, english } = place({ "feed.xml": feed(one, two) });
    expect([...items(await batch("feed.xml"))].sort()).toEqual([
      "same translated new",
      "same-2 translated new",
    ]);
    write("feed.xml", feed(two, one));
    expect([...items(await batch("feed.xml"))].sort()).toEqual([
      "same skipped unchanged",
      "same-2 skipped unchanged",
    ]);
    expect([english("same"), english("same-2")].map((t) => /\d+/u.exec(t.slice(60))?.[0])).toEqual([
      "11",
      "22",
    ]);
  });

  it("the same item twice in a feed, translates it once", async () => {
    const { batch } = place({ "feed.xml": feed(item("same", 11), item("same", 11)) });
    expect([...items(await batch("feed.xml"))].sort()).toEqual([
      "same skipped unchanged",
      "same translated new",
    ]);
  });

  it("two files with one item, takes the newest and does not go back and forth", async () => {
    const { write, batch, english, folders } = place({ "a.xml": feed(item("urn:port:1", 11)) });
    await batch("a.xml");
    write("b.xml", feed(item("urn:port:1", 22)));
    expect(items(await batch("a.xml", "b.xml"))).toEqual([
      expect.stringMatching(/ skipped unchanged$/u),
      expect.stringMatching(/ translated corrected$/u),
    ]);
    expect(items(await batch("a.xml", "b.xml"))).toEqual([
      expect.stringMatching(/ skipped superseded$/u),
      expect.stringMatching(/ skipped unchanged$/u),
    ]);
    const [folder = "", ...others] = folders();
    expect(others).toEqual([]);
    expect(english(folder)).toContain("22");
  });

  it("different inputs with one name in different runs, never overwrites one with the other", async () => {
    const { batch, english } = place({ "one/a.txt": text(11), "two/a.txt": text(22) });
    await batch("one");
    await batch("two");
    expect([english("a"), english("a-2")].map((t) => t.includes("11"))).toEqual([true, false]);
  });

  it("results from before there was a ledger, does not touch those of another input", async () => {
    const { cwd, batch, english } = place({
      "a.xml": feed(item("x", 11)),
      "b.xml": feed(item("x", 22)),
    });
    await batch("a.xml");
    rmSync(join(cwd, ".dragoman"), { recursive: true });
    expect(items(await batch("b.xml"))).toEqual(["x-2 translated new"]);
    expect(items(await batch("a.xml"))).toEqual(["x-2 translated corrected"]);
    expect(english("x")).toContain("11");
  });

  it.each([
    ["a truncated feed", feed(item("a", 1)).slice(0, 150), /^failed read\//u],
    [
      "an entity bomb",
      '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "x">]><rss>&a;</rss>',
      /^failed/u,
    ],
    [
      "English",
      "The port has opened a new pier, the authority said on Monday.\n",
      /failed read\/language$/u,
    ],
    ["binary data", "\u0000\u0001\u0002", /^failed read\//u],
  ])("%s among good articles, does the good ones", async (_, bad, expected) => {
    const { batch } = place({ "in/a.txt": text(1), "in/bad.xml": bad, "in/c.txt": text(2) });
    const outcome = await batch("in");
    const lines = [...items(outcome)].sort();
    expect(outcome.code).toBe(3);
    expect(lines.filter((line) => line.endsWith("translated new"))).toHaveLength(2);
    expect(lines.some((line) => expected.test(line))).toBe(true);
  });

  it("a file that cannot be written, fails that article alone", async () => {
    const { cwd, batch } = place({ "in/a.txt": text(1), "in/b.txt": text(2) });
    mkdirSync(join(cwd, "out"));
    writeFileSync(join(cwd, "out/a"), "a file where a folder should be");
    const outcome = await batch("in");
    expect([...items(outcome)].sort()).toEqual(["a failed write/failed", "b translated new"]);
    expect(outcome.code).toBe(4);
  });

  it("versions of a ninjs item, takes the newest and marks a withdrawal", async () => {
    const ninjs = (version: string, metres: number, pubstatus = "usable") =>
      JSON.stringify({
        uri: "urn:port:7",
        type: "text",
        version,
        pubstatus,
        language: "ru",
        headline: "В порту открыли новый причал",
        body_text: `Новый причал длиной ${metres} метров открыли в порту в среду.`,
      });
    const { cwd, write, batch, folders } = place({ "v2.json": ninjs("2", 120) });
    const statuses = async (path: string) =>
      items(await batch(path)).map((line) => line.replace(/^\S+ /u, ""));
    expect(await statuses("v2.json")).toEqual(["translated new"]);
    write("v1.json", ninjs("1", 100));
    expect(await statuses("v1.json")).toEqual(["skipped superseded"]);
    write("v10.json", ninjs("10", 125));
    expect(await statuses("v10.json")).toEqual(["translated corrected"]);
    write("v11.json", ninjs("11", 125, "canceled"));
    expect(await statuses("v11.json")).toEqual(["skipped withdrawn"]);
    const [folder = "", ...others] = folders();
    expect(others).toEqual([]);
    expect(existsSync(join(cwd, "out", folder, "withdrawn.json"))).toBe(true);
  });

  it("what a killed run left behind, takes it away", async () => {
    const { cwd, write, batch } = place({ "in/a.txt": text(1) });
    write("out/a/.0123456789ab.tmp", "half a file");
    write("out/a/notes.txt", "a person's");
    await batch("in");
    expect(readdirSync(join(cwd, "out/a")).sort()).toEqual([
      "az.txt",
      "bundle.json",
      "en.txt",
      "notes.txt",
    ]);
  });

  it("priorities, does what goes first first", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`in/${index + 10}.txt`, text(index)]),
    );
    const { batch } = place({ ...files, "in/x/flash.txt": text(99) });
    const outcome = await batch("in", "--priority", "flash*");
    expect(items(outcome)[0]).toBe("flash translated new");
  });

  it("stdin, takes it as an article", async () => {
    const cwd = newFolder();
    const argv = ["batch", "-", "--provider", "pseudo", "--json"];
    expect(items(await runCli(argv, { cwd, stdin: text(5) }))).toEqual(["stdin translated new"]);
    expect(existsSync(join(cwd, "out/stdin/bundle.json"))).toBe(true);
  });

  it("no input, is a mistake", async () => {
    expect((await place({}).batch()).code).toBe(2);
  });
});

it("finishes the articles under way when it is stopped, and begins no more", {
  timeout: 20_000,
}, async () => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`in/${index + 10}.txt`, text(index)]),
  );
  const { cwd, batch } = place(files);
  const stop = new AbortController();
  writeFileSync(
    join(cwd, "slow.mjs"),
    `export default { name: "slow", version: "1", limits: { concurrency: 4 }, kind: "synthetic",
  supports: () => true,
  async translate({ segments }) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    return { translations: segments.map(({ id, text }) => ({ id, text: "T " + text })) };
  } };`,
  );
  const argv = ["batch", "in", "--provider", "./slow.mjs", "--json", "--no-journal"];
  const running = runCli(argv, { cwd, signal: stop.signal });
  setTimeout(() => stop.abort(new Error("interrupted")), 1500);
  const stopped = await running;
  expect(stopped.code).toBe(130);
  const done = items(stopped);
  expect(done.length).toBeGreaterThan(0);
  expect(done.length).toBeLessThan(30);
  expect(done.every((line) => line.endsWith("translated new"))).toBe(true);
  const resumed = await batch("in", "--provider", "./slow.mjs");
  expect(items(resumed).filter((line) => line.endsWith("new"))).toHaveLength(30 - done.length);
});
