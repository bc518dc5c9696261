import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { glossaryCommand } from "../../../src/cli/commands/glossary.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-glossary-"));
  await writeFile(join(folder, "good.csv"), "source,az\nгаз,qaz\n");
  await writeFile(join(folder, "bad.csv"), "source,az\nгаз,qaz\nгаз,gaz\n");
  await writeFile(join(folder, "gap.csv"), "source,az,en\nгаз,qaz,\n");
  await writeFile(join(folder, "broken.csv"), "source,az\nгаз\n");
});
afterAll(() => rm(folder, { recursive: true }));

async function run(inputs: readonly string[], flags: Readonly<Record<string, unknown>> = {}) {
  let out = "";
  let err = "";
  const io = {
    stdout: {
      write: (text: string) => {
        out += text;
      },
    },
    stderr: {
      write: (text: string) => {
        err += text;
      },
    },
    env: {},
    cwd: folder,
  };
  const code = await glossaryCommand(inputs, flags, io);
  return { code, out, err };
}

describe("glossary check", () => {
  it("says nothing on stdout and returns 0 for a sound glossary", async () => {
    expect(await run(["check", "good.csv"])).toEqual({
      code: 0,
      out: "",
      err: "good.csv: 1 entry, 0 findings\n",
    });
  });

  it("prints findings with file and line and returns 1", async () => {
    expect(await run(["check", "bad.csv"], { quiet: true })).toEqual({
      code: 1,
      out: 'bad.csv:3: error: "газ" has another az target on line 2 [contradiction]\n',
      err: "",
    });
  });

  it("fails on warnings only when asked", async () => {
    expect((await run(["check", "gap.csv"])).code).toBe(0);
    expect((await run(["check", "gap.csv"], { failOn: "warning" })).code).toBe(1);
    expect((await run(["check", "bad.csv"], { failOn: "never" })).code).toBe(0);
  });

  it("prints one JSON document", async () => {
    const { code, out } = await run(["check", "bad.csv"], { json: true });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      path: "bad.csv",
      languages: { source: "ru", targets: ["az"] },
      entries: 2,
      findings: [{ problem: "contradiction", severity: "error", line: 3 }],
    });
  });

  it.each([
    [["check", "broken.csv"], "glossary/columns"],
    [["check", "missing.csv"], "glossary/missing"],
    [["check"], "config/missing-argument"],
    [["sort", "good.csv"], "config/unknown-command"],
  ])("%j throws %s", async (inputs, code) => {
    await expect(run(inputs)).rejects.toMatchObject({ code });
  });
});
