import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Bundle } from "../../src/model/bundle.ts";
import { runCli } from "../cli/run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "dragoman-findings-"));
const bundlePath = join(folder, "out", "note", "bundle.json");
const source = "Музей откроют в апреле\n\nМузей в Баку откроют 26 апреля, сообщил директор.\n";
/** Every digit right, the month of the body wrong: no gate sees it. */
const english = [
  "The museum will open in April",
  "The museum in Baku will open on May 26, the director said.",
];

async function translate(...flags: string[]) {
  const reply = english.map((line, at) => `${at === 0 ? "апреле$" : "26"}/s/.*/${line}/`);
  const command = `sed -e '/${reply[0]}' -e '/${reply[1]}'`;
  const argv = ["translate", "note.ru.txt", "--to", "en", "--provider", `exec:${command}`];
  return runCli([...argv, ...flags], { cwd: folder });
}

beforeAll(() => writeFileSync(join(folder, "note.ru.txt"), source));

describe("findings of the checks", () => {
  it("are in the bundle, and an error among them is the exit code 1", async () => {
    const { code, stderr } = await translate();
    expect({ code, stderr }).toMatchObject({ code: 1 });
    const { segments } = JSON.parse(readFileSync(bundlePath, "utf8")) as Bundle;
    const found = segments.flatMap(({ targets }) => targets["en"]?.findings ?? []);
    expect(found).toEqual([
      {
        check: "dates",
        severity: "error",
        message: "Dates differ: expected апреля, found May.",
        code: "dates/changed",
        expected: ["апреля"],
        actual: ["May"],
      },
    ]);
  });

  it("are found again by check, with the line of the edition, in the user's language", async () => {
    const { code, stdout } = await runCli(["check", "out", "--ui-lang", "ru"], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /bundle\.json:en:3: .*dates: Даты расходятся: ожидалось апреля, в тексте May\./u,
    );
  });

  it("are as severe as the configuration has them", async () => {
    writeFileSync(join(folder, "lenient.json"), JSON.stringify({ checks: { dates: "info" } }));
    const config = ["--config", "lenient.json"];
    expect((await translate(...config)).code).toBe(0);
    expect((await runCli(["check", "out", ...config], { cwd: folder })).code).toBe(0);
  });
});
