import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepsNumbers } from "../../src/languages/numbers.ts";
import type { ProviderOptions } from "../../src/model/provider.ts";
import { echo } from "../../src/providers/echo.ts";
import { exec } from "../../src/providers/exec.ts";
import { pseudo } from "../../src/providers/pseudo.ts";
import { refuse } from "../../src/translate/gate.ts";
import { conforms, jobOf } from "./conforms.ts";

const options = (argument = ""): ProviderOptions => ({
  argument,
  env: { PATH: process.env["PATH"] },
  cwd: process.cwd(),
  settings: {},
  pairs: [{ from: "ru", to: "en" }],
  notice: () => undefined,
});
const { signal } = new AbortController();

describe("echo", () => {
  conforms(() => echo.create(options()));
});

describe("exec", () => {
  conforms(() => exec.create(options("sed 's/^/> /'")));

  it("tells the command the language pair", async () => {
    const provider = await exec.create(options('sed "s/.*/$DRAGOMAN_FROM-$DRAGOMAN_TO/"'));
    const { translations } = await provider.translate(jobOf(["Баку"], "ru", "az"), signal);
    expect(translations).toEqual([{ id: "b0.0", text: "ru-az" }]);
  });

  it("sends a segment on one line even where its text has line breaks", async () => {
    const provider = await exec.create(options("cat"));
    const { translations } = await provider.translate(jobOf(["один\nдва", "три"]), signal);
    expect(translations.map(({ text }) => text)).toEqual(["один два", "три"]);
  });

  it("fails an empty line whatever the exit code", async () => {
    const provider = await exec.create(options("sed 's/два//'; exit 1"));
    const { translations } = await provider.translate(jobOf(["раз", "два", "три"]), signal);
    expect(translations.map(({ text, reason }) => text ?? reason)).toEqual([
      "раз",
      "reply/empty",
      "три",
    ]);
  });

  it("does not guess which line is missing", async () => {
    const provider = await exec.create(options("grep -v два"));
    await expect(provider.translate(jobOf(["раз", "два", "три"]), signal)).rejects.toMatchObject({
      code: "provider/line-count",
      action: "split",
    });
  });
});

describe("pseudo", () => {
  conforms(() => pseudo.create(options()));

  it("passes the gate for every text, and is deterministic", async () => {
    const provider = await pseudo.create(options());
    const words = fc.constantFrom(
      "Баку",
      "ВОЗ",
      "12,5",
      "1 234",
      "№ 5",
      "«Ромашка»",
      "https://a.az/b?c=1",
      "x@y.az",
      "⟦1⟧",
      "COVID-19",
      "—",
      "ҒӘЌ",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 12 }), async (parts) => {
        const text = `Слово ${parts.join(" ")}`;
        const [first] = (await provider.translate(jobOf([text]), signal)).translations;
        const [second] = (await provider.translate(jobOf([text]), signal)).translations;
        expect(first).toEqual(second);
        const target = first?.text ?? "";
        expect(refuse({ source: text, target, from: "ru", to: "az" })).toBeNull();
        expect(keepsNumbers(text, target)).toBe(true);
      }),
    );
  });
});
