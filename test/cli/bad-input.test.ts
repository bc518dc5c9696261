import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { articles } from "../fixture-articles.ts";
import { newFolder, runCli } from "./run-cli.ts";

const russian =
  "В порту открыли новый причал\n\nБАКУ, 5 мая — Sputnik. Новый причал длиной 120 метров открыли в порту в среду. Он примет первые суда летом, сообщили в управлении.\n";
const ENCODINGS = {
  "utf-16le": (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "windows-1251": (text: string) => encode(text, "windows-1251"),
  "koi8-r": (text: string) => encode(text, "koi8-r"),
} as const;

function encode(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Buffer.from([...text].map((letter) => table.get(letter) ?? 0x3f));
}

/** Names of everything below a folder that looks like a result. */
function leftovers(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(?:txt|json|tmp)$/u.test(name),
  );
}

interface Case {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly code: number;
  readonly says: RegExp;
}

const inputs: readonly Case[] = [
  { name: "an empty file", content: "", code: 3, says: /empty/ },
  { name: "white space", content: " \n\t\r\n \u00a0", code: 3, says: /white space/ },
  {
    name: "a PNG",
    content: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    code: 3,
    says: /not a text file/,
  },
  { name: "NUL bytes in text", content: `${russian}\0${russian}`, code: 3, says: /NUL/ },
  {
    name: "an unpaired surrogate",
    content: Buffer.from("fffe34043504d83d3404", "hex").swap16(),
    code: 3,
    says: /./,
  },
  {
    name: "an English article",
    content:
      "The port has opened a new pier.\n\nThe new pier is 120 metres long, the port authority said on Wednesday, and will receive its first ships in summer.\n",
    code: 3,
    says: /English.*--from/s,
  },
  {
    name: "a Ukrainian article",
    content:
      "У порту відкрили новий причал\n\nНовий причал завдовжки 120 метрів відкрили в порту в середу. Він прийме перші судна влітку, повідомили в управлінні.\n",
    code: 3,
    says: /Ukrainian.*--from/s,
  },
  {
    name: "a Turkish article",
    content:
      "Limanda yeni iskele açıldı\n\nUzunluğu 120 metre olan yeni iskele çarşamba günü limanda açıldı. İlk gemiler yaz aylarında yanaşacak, dedi liman yönetimi.\n",
    code: 3,
    says: /Turkish.*--from/s,
  },
];

describe("translate, given", () => {
  it.each(inputs)("$name, ends with $code, one message and no result", async (bad) => {
    const cwd = newFolder();
    writeFileSync(join(cwd, "bad.txt"), bad.content);
    const { code, stdout, stderr } = await runCli(
      ["translate", "bad.txt", "--provider", "pseudo"],
      { cwd },
    );
    expect({ code, stdout }).toEqual({ code: bad.code, stdout: "" });
    expect(stderr).toMatch(bad.says);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(leftovers(join(cwd, "out"))).toEqual([]);
  });

  it.each(Object.entries(ENCODINGS))(
    "%s text, decodes it and says so in the bundle",
    async (encoding, write) => {
      const cwd = newFolder();
      writeFileSync(join(cwd, "old.txt"), write(russian.repeat(2)));
      const { code } = await runCli(["translate", "old.txt", "--provider", "pseudo"], { cwd });
      const bundle = JSON.parse(readFileSync(join(cwd, "out/old/bundle.json"), "utf8"));
      expect({ code, encoding: bundle.source.encoding }).toEqual({ code: 0, encoding });
      expect(bundle.segments[0].source.text).toBe("В порту открыли новый причал");
    },
  );

  it("CRLF without a final line break, keeps the line ends and loses nothing", async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, "dos.ru.txt"), russian.trimEnd().replaceAll("\n", "\r\n"));
    const { code } = await runCli(["translate", "dos.ru.txt", "--provider", "pseudo"], { cwd });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, "out/dos/az.txt"), "utf8")).toMatch(
      /\]\r\n\r\nBAKI, 5 may — Sputnik\. \[/u,
    );
  });

  it("one bad article among good ones, does the good ones and ends with 3", async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, "a.txt"), russian);
    writeFileSync(join(cwd, "b.txt"), "");
    writeFileSync(join(cwd, "c.txt"), russian);
    const { code } = await runCli(
      ["translate", "a.txt", "b.txt", "c.txt", "--provider", "pseudo"],
      { cwd },
    );
    expect(code).toBe(3);
    expect(
      existsSync(join(cwd, "out/a/bundle.json")) && existsSync(join(cwd, "out/c/bundle.json")),
    ).toBe(true);
  });
});

describe("translate, given several inputs of which one is not there", () => {
  it.each(["nowhere.txt", "empty", "*.pdf"])("%s, does the others and ends with 3", async (bad) => {
    const cwd = newFolder();
    mkdirSync(join(cwd, "empty"));
    writeFileSync(join(cwd, "a.txt"), russian);
    const argv = ["translate", bad, "a.txt", "--provider", "pseudo", "--json"];
    const { code, stdout, stderr } = await runCli(argv, { cwd });
    const statuses = JSON.parse(stdout).articles.map(({ status }: { status: string }) => status);
    expect({ code, statuses }).toEqual({ code: 3, statuses: ["failed", "complete"] });
    expect(stderr).toContain(bad);
  });
});

describe("with --json, one document comes out", () => {
  it.each([
    [["translate", "nowhere.txt"], 3, "read/missing"],
    [["translate", "a.txt", "--provider", "nope"], 2, "config/unknown-provider"],
    [["translate", "--nope"], 2, "config/unknown-option"],
    [["segment", "nowhere.txt"], 3, "read/missing"],
    [["detect", "nowhere.txt"], 3, "read/missing"],
  ])("of %j that cannot start", async (argv, exitCode, errorCode) => {
    const cwd = newFolder();
    writeFileSync(join(cwd, "a.txt"), russian);
    const { code, stdout, stderr } = await runCli([...argv, "--json"], { cwd });
    const document = JSON.parse(stdout);
    expect(code).toBe(exitCode);
    expect(document).toMatchObject({ exitCode, error: { code: errorCode } });
    expect(stderr).toContain(document.error.message);
  });
});

it.each(["memory", "models", "memory stats", "models list", "learn", "glossary check"])(
  "shows an example in the help of %s",
  async (command) => {
    const { code, stdout } = await runCli([...command.split(" "), "--help"], { cwd: newFolder() });
    expect({ code, example: /Example:\n {2}\$ dragoman \w+/u.test(stdout) }).toEqual({
      code: 0,
      example: true,
    });
  },
);

it.each(["memory stats", "models list", "models path"])(
  "takes the flags of every command in %s",
  async (command) => {
    const flags = ["--json", "--quiet", "--verbose", "--ui-lang", "az", "--no-color"];
    const cwd = newFolder();
    const env = { HOME: cwd };
    const { stdout, stderr } = await runCli([...command.split(" "), ...flags], { cwd, env });
    expect(stderr).not.toMatch(/unknown option/u);
    expect(JSON.parse(stdout)).toBeTypeOf("object");
  },
);

it.each([
  [["--ui-lang", "az"], {}, /belə fayl|yoxdur|tapılmadı/u],
  [["--ui-lang=ru"], {}, /нет/u],
  [["--ui-lang", "en"], { LC_ALL: "ru_RU.UTF-8" }, /no such file/u],
  [[], { LC_ALL: "ru_RU.UTF-8" }, /нет/u],
])("says why a command cannot start in the language of %j and %j", async (flags, env, says) => {
  const argv = ["segment", "nowhere.txt", ...flags];
  expect((await runCli(argv, { cwd: newFolder(), env })).stderr).toMatch(says);
});

it.each([
  ["an empty file", "", "pseudo", 3, /is empty/u],
  ["a provider that fails", russian, "exec:false", 4, /untranslated/u],
  ["nothing wrong", russian, "pseudo", 0, /^$/u],
])("says with --quiet what went wrong, given %s", async (_, text, provider, code, says) => {
  const cwd = newFolder();
  writeFileSync(join(cwd, "a.txt"), text);
  const argv = ["translate", "a.txt", "--provider", provider, "--retries", "0", "--quiet"];
  const outcome = await runCli(argv, { cwd });
  expect(outcome.code).toBe(code);
  expect(outcome.stderr).toMatch(says);
});

it("ends with 4 where an edition cannot be written, for the article was read", async () => {
  const cwd = newFolder();
  writeFileSync(join(cwd, "a.txt"), russian);
  mkdirSync(join(cwd, "out"));
  writeFileSync(join(cwd, "out/a"), "a file where the folder should be");
  const { code, stderr } = await runCli(["translate", "a.txt", "--provider", "pseudo"], { cwd });
  expect(code).toBe(4);
  expect(stderr).toMatch(/out\/a/u);
});

it("writes the same bytes in whatever order the targets are named", async () => {
  const cwd = newFolder();
  writeFileSync(join(cwd, "a.txt"), russian);
  for (const to of ["az,en", "en,az", "en,az,en"]) {
    const argv = ["translate", "a.txt", "--provider", "pseudo", "--to", to, "--out", to];
    expect((await runCli(argv, { cwd })).code).toBe(0);
  }
  const bundle = (to: string) => readFileSync(join(cwd, to, "a/bundle.json"), "utf8");
  expect([bundle("en,az"), bundle("en,az,en")]).toEqual([bundle("az,en"), bundle("az,en")]);
});

it.skipIf(!existsSync("/proc/self"))("refuses an --out where no folder can be made", async () => {
  const cwd = newFolder();
  writeFileSync(join(cwd, "a.txt"), russian);
  const argv = ["translate", "a.txt", "--provider", "pseudo", "--out", "/proc/none/deeper"];
  expect(await runCli(argv, { cwd })).toMatchObject({ code: 2, stdout: "" });
});

it("leaves names of sites and accounts in what pseudo makes, so that no check complains", async () => {
  const cwd = newFolder();
  writeFileSync(
    join(cwd, "a.txt"),
    `${russian}\nОб этом сообщил Newsru.com и @port_news в #port.\n`,
  );
  const { code } = await runCli(["translate", "a.txt", "--provider", "pseudo"], { cwd });
  expect(code).toBe(0);
  expect(readFileSync(join(cwd, "out/a/en.txt"), "utf8")).toMatch(
    /Newsru\.com.*@port_news.*#port/u,
  );
});

interface Usage {
  readonly name: string;
  readonly argv: readonly string[];
  readonly code: number;
  readonly says: RegExp;
}

const usages: readonly Usage[] = [
  { name: "no input", argv: ["translate"], code: 2, says: /no articles to read/ },
  {
    name: "a missing file",
    argv: ["translate", "nowhere.txt"],
    code: 3,
    says: /nowhere\.txt: no such file/,
  },
  { name: "a folder without articles", argv: ["translate", "void"], code: 3, says: /no articles/ },
  { name: "an unknown command", argv: ["trnslate"], code: 2, says: /translate/ },
  { name: "an unknown flag", argv: ["translate", "a.txt", "--tto", "az"], code: 2, says: /--to/ },
  {
    name: "an unknown provider",
    argv: ["translate", "a.txt", "--provider", "babel"],
    code: 2,
    says: /babel: no such provider\. Known: memory/,
  },
  {
    name: "an empty exec command",
    argv: ["translate", "a.txt", "--provider", "exec:"],
    code: 2,
    says: /no command/,
  },
  {
    name: "a provider module that is none",
    argv: ["translate", "a.txt", "--provider", "./void.mjs"],
    code: 2,
    says: /void\.mjs/,
  },
  {
    name: "a bad number",
    argv: ["translate", "a.txt", "--min-match", "49"],
    code: 2,
    says: /minMatch: 49 .*50 to 101/,
  },
  {
    name: "a bad language",
    argv: ["translate", "a.txt", "--to", "azeri"],
    code: 2,
    says: /to: azeri/,
  },
  {
    name: "a missing memory",
    argv: ["translate", "a.txt", "--memory", "no.tmx"],
    code: 3,
    says: /no\.tmx/,
  },
  {
    name: "a malformed memory",
    argv: ["translate", "a.txt", "--memory", "broken.tmx"],
    code: 3,
    says: /broken\.tmx:\d+/,
  },
  {
    name: "stdin with two targets and no folder",
    argv: ["translate", "-"],
    code: 2,
    says: /--out/,
  },
  {
    name: "a folder that cannot be written",
    argv: ["translate", "a.txt", "--out", "/dev/full"],
    code: 2,
    says: /\/dev\/full/,
  },
  { name: "a bundle that is none", argv: ["check", "a.txt"], code: 3, says: /not JSON/ },
];

it.each(usages)("$name ends with $code and one clear message", async ({ argv, code, says }) => {
  const cwd = newFolder();
  mkdirSync(join(cwd, "void"));
  writeFileSync(join(cwd, "a.txt"), russian);
  writeFileSync(join(cwd, "void.mjs"), "export const nothing = 1;\n");
  writeFileSync(join(cwd, "broken.tmx"), '<?xml version="1.0"?>\n<tmx version="1.4"><body><tu>');
  const all =
    argv[0] === "translate" && !argv.includes("--provider")
      ? [...argv, "--provider", "memory"]
      : argv;
  const outcome = await runCli(all, { cwd });
  expect(outcome.code).toBe(code);
  expect(outcome.stderr).toMatch(says);
  expect(outcome.stderr).not.toMatch(/\n\s+at /u);
  expect(leftovers(join(cwd, "out"))).toEqual([]);
});

interface ExecCase {
  readonly name: string;
  readonly script: string;
  readonly reason: RegExp;
}

const commands: readonly ExecCase[] = [
  { name: "prints nothing", script: "cat > /dev/null", reason: /reply\/empty/ },
  { name: "dies", script: "exit 3", reason: /provider\/unavailable|reply\/empty/ },
  { name: "echoes", script: "cat", reason: /reply\/echo/ },
  { name: "hangs", script: "sleep 100", reason: /provider\/timeout/ },
  { name: "floods", script: "yes", reason: /provider\/unavailable/ },
  {
    name: "does not exist",
    script: "no-such-command-here",
    reason: /provider\/unavailable|reply\/empty/,
  },
];

it.each(commands)(
  "an exec command that $name leaves segments untranslated and ends with 4",
  async (bad) => {
    const cwd = newFolder();
    writeFileSync(join(cwd, "a.ru.txt"), russian);
    const flags = ["--provider", `exec:${bad.script}`, "--timeout", "0.3", "--retries", "0"];
    const { code, stderr } = await runCli(["translate", "a.ru.txt", ...flags], { cwd });
    expect(code).toBe(4);
    expect(stderr).toMatch(bad.reason);
    const bundle = JSON.parse(readFileSync(join(cwd, "out/a/bundle.json"), "utf8"));
    expect(bundle.editions.az.status).toBe("partial");
    expect(readFileSync(join(cwd, "out/a/az.txt"), "utf8")).toContain(
      "⟦В порту открыли новый причал⟧",
    );
    expect(await runCli(["check", "out"], { cwd })).toMatchObject({ code: 0 });
  },
);

it("an exec command that drops a line fails that segment alone, and nothing shifts", async () => {
  const cwd = newFolder();
  writeFileSync(join(cwd, "a.ru.txt"), russian);
  writeFileSync(
    join(cwd, "drop.mjs"),
    `let text = ""; for await (const chunk of process.stdin) text += chunk;
for (const line of text.trimEnd().split("\\n")) if (!line.includes("летом")) console.log("T " + (line.match(/\\d+/g) ?? []).join(" "));`,
  );
  const { code } = await runCli(
    ["translate", "a.ru.txt", "--to", "en", "--provider", "exec:node drop.mjs"],
    { cwd },
  );
  const bundle = JSON.parse(readFileSync(join(cwd, "out/a/bundle.json"), "utf8"));
  const texts = bundle.segments.map(
    (s: { targets: { en: { text: string | null } } }) => s.targets.en.text,
  );
  expect({ code, texts }).toEqual({
    code: 4,
    texts: ["T", "BAKU, May 5 — Sputnik.", "T 120", null],
  });
});

it("reads stdin and prints the edition when there is one target", async () => {
  const stdin = readFileSync(join(articles, "who-digital-health/who-digital-health.ru.txt"));
  const { code, stdout, stderr } = await runCli(
    ["translate", "-", "--to", "en", "--provider", "pseudo"],
    { cwd: newFolder(), stdin },
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("BAKU, April 26 — Sputnik.");
});
