import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { learnCommand } from "../../src/cli/commands/learn.ts";
import {
  type MemoryFlags,
  memoryExport,
  memoryImport,
  memoryRemove,
  memorySearch,
  memoryStatsCommand,
} from "../../src/cli/commands/memory.ts";

const tmx = `<?xml version="1.0"?><tmx version="1.4"><header srclang="ru"/><body>
<tu creationid="leyla" creationdate="20220101T000000Z"><prop type="domain">health</prop>
<tuv xml:lang="ru"><seg>Новая больница</seg></tuv><tuv xml:lang="az"><seg>Yeni xəstəxana</seg></tuv></tu>
<tu creationid="orxan"><tuv xml:lang="ru"><seg>Цены на нефть</seg></tuv><tuv xml:lang="en"><seg>Oil prices</seg></tuv></tu>
<tu><tuv xml:lang="ru"><seg>Пусто</seg></tuv><tuv xml:lang="az"><seg/></tuv></tu></body></tmx>`;

function fakeIo(files: Readonly<Record<string, string>> = {}) {
  const cwd = mkdtempSync(join(tmpdir(), "dragoman-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    stdout: (text: string) => void out.push(text),
    stderr: (text: string) => void err.push(text),
    env: {},
    cwd,
  };
  const taken = () => ({ out: out.splice(0).join(""), err: err.splice(0).join("") });
  return { io, taken };
}

async function withUnits() {
  const fake = fakeIo({ "m.tmx": tmx });
  const code = await memoryImport(["m.tmx"], {}, fake.io);
  return { ...fake, code };
}

it("imports into the project's memory and says what was skipped and why", async () => {
  const { code, taken } = await withUnits();
  expect({ code, ...taken() }).toEqual({
    code: 0,
    out: "",
    err: "m.tmx: 2 units added, 0 updated, 0 already there; skipped: 1 empty\n",
  });
});

it("adds nothing the second time, and says so as JSON", async () => {
  const { io, taken } = await withUnits();
  taken();
  await memoryImport(["m.tmx"], { json: true, quiet: true }, io);
  expect(taken()).toEqual({
    out: `{"imported":[{"path":"m.tmx","added":0,"repeated":2,"updated":0,"skipped":{"empty":1}}]}\n`,
    err: "",
  });
});

it("imports nothing where one of the files is missing", async () => {
  const { io } = fakeIo({ "m.tmx": tmx });
  await expect(memoryImport(["m.tmx", "no.tmx"], {}, io)).rejects.toMatchObject({
    code: "memory/missing",
  });
  await expect(memoryStatsCommand({}, io)).rejects.toMatchObject({ code: "memory/missing" });
});

it("keeps what came before the fault in a broken file", async () => {
  const { io, taken } = fakeIo({ "m.tmx": tmx.slice(0, -40) });
  await expect(memoryImport(["m.tmx"], {}, io)).rejects.toMatchObject({ code: "memory/malformed" });
  await memoryStatsCommand({ json: true }, io);
  expect(JSON.parse(taken().out)).toMatchObject({ units: 2 });
});

it("shows a text in its units, highlighted", async () => {
  const { io, taken } = await withUnits();
  await memorySearch("больниц", {}, io);
  expect(taken().out).toMatch(
    /^ru: Новая \[больниц\]а\naz: Yeni xəstəxana\nunit: [0-9a-f]{16}\n\n$/,
  );
  await memorySearch("oil", { languages: ["EN-US"], json: true }, io);
  expect(JSON.parse(taken().out)).toMatchObject({
    found: [{ language: "en", hits: [{ start: 0, end: 3 }] }],
  });
});

it("counts what the memory holds", async () => {
  const { io, taken } = await withUnits();
  taken();
  await memoryStatsCommand({}, io);
  expect(taken().out).toBe(
    "units: 2\nlanguages: ru 2, az 1, en 1\ncreators: leyla 1, orxan 1\ndomains: health 1\n" +
      "with context: 0\nused: 0\nuses: 0\noldest: 2022-01-01T00:00:00Z\nnewest: 2022-01-01T00:00:00Z\n",
  );
});

it.each<[string, MemoryFlags, number]>([
  ["all units", {}, 2],
  ["a language", { languages: ["aze"] }, 1],
  ["a creator", { creator: "orxan" }, 1],
  ["a date", { since: "2021-12-31" }, 1],
  ["an earlier date", { before: "2021-12-31" }, 0],
  ["a domain", { domain: "health" }, 1],
])("exports %s", async (_, flags, count) => {
  const { io, taken } = await withUnits();
  taken();
  await memoryExport({ ...flags, out: "out.tmx" }, io);
  expect(taken().err).toBe(count === 1 ? "1 unit exported\n" : `${count} units exported\n`);
  const text = readFileSync(join(io.cwd, "out.tmx"), "utf8");
  expect(text.match(/<tu /g)?.length ?? 0).toBe(count);
});

it("exports to stdout what it can import again", async () => {
  const { io, taken } = await withUnits();
  taken();
  await memoryExport({ quiet: true }, io);
  writeFileSync(join(io.cwd, "again.tmx"), taken().out);
  await memoryImport(["again.tmx"], {}, io);
  expect(taken().err).toContain("0 units added, 0 updated, 2 already there");
});

it("removes what the flags mean, and nothing without any", async () => {
  const { io, taken } = await withUnits();
  for (const flags of [{}, { languages: [], units: [] }]) {
    await expect(memoryRemove(flags, io)).rejects.toMatchObject({ code: "config/remove-what" });
  }
  taken();
  expect(await memoryRemove({ creator: "leyla" }, io)).toBe(0);
  expect(await memoryRemove({ all: true }, io)).toBe(0);
  expect(taken().err).toBe("1 unit removed\n1 unit removed\n");
});

it("learns a bundle's reviewed segments", async () => {
  const segment = (id: string, status: string) => ({
    id,
    source: { text: `Текст ${id}`, language: "ru" },
    targets: { az: { text: `Mətn ${id}`, status } },
  });
  const bundle = {
    dragoman: 1,
    id: "x",
    segments: [segment("b0", "reviewed"), segment("b1", "translated")],
  };
  const { io, taken } = fakeIo({ "bundle.json": JSON.stringify(bundle), "no.json": "[]" });
  const now = () => new Date(0);
  expect(await learnCommand(["bundle.json"], {}, io, now)).toBe(0);
  expect(await learnCommand(["bundle.json"], { unreviewed: true }, io, now)).toBe(0);
  expect(taken().err).toBe(
    "bundle.json: 1 unit learnt, 0 already there\nbundle.json: 1 unit learnt, 1 already there\n",
  );
  await expect(learnCommand(["no.json"], {}, io, now)).rejects.toMatchObject({
    code: "read/bundle",
  });
});
