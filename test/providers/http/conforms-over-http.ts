import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ConfigError, ProviderError } from "../../../src/model/errors.ts";
import type { Provider, ProviderDefinition, ProviderOptions } from "../../../src/model/provider.ts";
import { conforms, jobOf } from "../conforms.ts";
import { type Answer, type FakeServer, type SeenRequest, startFakeServer } from "./fake-server.ts";

/** A recorded or documented answer, and what it means. */
export interface Exchange {
  /** Where the shape was read. */
  readonly source: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly expect?: {
    readonly code: string;
    readonly action: string;
    readonly retryAfterMs?: number;
  };
}

/** A provider under test. */
export interface HttpSubject {
  readonly definition: ProviderDefinition;
  /** Environment of a configured provider; every secret holds `SECRET`. */
  env(url: string): Readonly<Record<string, string>>;
  /** Variables without which nothing is created, in the order of their errors. */
  readonly required: readonly string[];
  /** An answer of the documented shape with these translations. */
  succeed(request: SeenRequest, translate: (text: string) => string): Answer;
  /** As `succeed`, with one translation too few; absent where a call holds one text. */
  wrongCount?(request: SeenRequest): Answer;
}

/** Part of every secret in these tests: it may be in nothing that a person or a file gets to see. */
export const SECRET = "s3cr3t-a1b2c3d4";

/** An exchange of `fixtures/providers/<provider>/<name>.json`. */
export function exchange(provider: string, name: string): Exchange {
  const url = new URL(`../../../fixtures/providers/${provider}/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as Exchange;
}

/** Options with this environment. */
export function optionsOf(env: Readonly<Record<string, string | undefined>>): ProviderOptions {
  return {
    argument: "",
    env,
    cwd: process.cwd(),
    settings: {},
    pairs: [],
    notice: () => undefined,
  };
}

const ARTICLE = "Министр подписал соглашение № 17.";
const idle = new AbortController().signal;

/** What every provider that speaks HTTP must do, against a real server. */
export function conformsOverHttp(subject: HttpSubject): void {
  const { name } = subject.definition;
  let server: FakeServer;
  beforeEach(async () => {
    server = await startFakeServer();
    server.answer((request) => subject.succeed(request, (text) => text));
  });
  afterEach(() => server.close());
  const make = () => subject.definition.create(optionsOf(subject.env(server.url)));
  const failure = async (texts: readonly string[] = [ARTICLE]) => {
    const provider = await make();
    return provider.translate(jobOf(texts), idle).then(
      () => expect.unreachable("the call should have failed"),
      (error: unknown) => {
        expectClean(error);
        return error;
      },
    );
  };

  conforms(make);
  describesItself(subject, make);

  it.each(errorExchanges(name))(
    "understands $name",
    async ({ status, headers, body, expect: expected }) => {
      server.answer(() => ({ status, body: body ?? "", ...(headers ? { headers } : {}) }));
      expect(await failure()).toMatchObject({ ...expected });
    },
  );

  it.each([
    ["a dropped connection", { fault: "drop" }, "provider/unavailable"],
    ["a web page instead of an answer", { body: "<html>Welcome</html>" }, "provider/answer"],
    ["an empty answer", { status: 200, body: "" }, "provider/answer"],
    ["500 without a body", { status: 500, body: "" }, "provider/unavailable"],
    ["503 with a web page", { status: 503, body: "<html>busy</html>" }, "provider/unavailable"],
    ["429", { status: 429, body: "" }, "provider/busy"],
  ] as const)("asks to try again after %s", async (_, answer, code) => {
    server.answer(() => answer);
    expect(await failure()).toMatchObject({ code, action: "retry" });
  });

  it("asks to try again after a truncated answer", async () => {
    server.answer((request) => ({ ...subject.succeed(request, (t) => t), fault: "truncate" }));
    expect(await failure()).toMatchObject({ code: "provider/answer", action: "retry" });
  });

  it.each([
    { message: `Invalid key ${SECRET}: ${ARTICLE}` },
    { code: SECRET, type: ARTICLE },
    { error: { code: SECRET, message: ARTICLE, status: SECRET } },
    { error: ARTICLE, error_description: SECRET },
    `<pre>${SECRET} ${ARTICLE}</pre>`,
  ])("quotes nothing of a refusal that could be a key or an article", async (body) => {
    server.answer(() => ({ status: 400, body }));
    const { message } = (await failure()) as Error;
    expect(message).toMatch(/HTTP 400\)/u);
  });

  it("waits as long as it is asked to", async () => {
    server.answer(() => ({ status: 429, headers: { "retry-after": "7" }, body: "" }));
    expect(await failure()).toMatchObject({ action: "retry", retryAfterMs: 7000 });
  });

  it("stops at a redirect instead of carrying the key along", async () => {
    server.answer(() => ({ status: 302, headers: { location: `${server.url}/elsewhere` } }));
    expect(await failure()).toMatchObject({ code: "provider/refused", action: "stop" });
    expect(server.seen.every(({ path }) => path !== "/elsewhere")).toBe(true);
  });

  it("does not read an endless answer", async () => {
    server.answer(() => ({ body: "x".repeat(3 << 20) }));
    expect(await failure()).toMatchObject({ code: "provider/answer", action: "fail" });
  });

  it("leaves a stalled call when it is told to", async () => {
    server.answer(() => ({ fault: "stall" }));
    const stop = new AbortController();
    const provider = await make();
    setTimeout(() => stop.abort(new Error("interrupted")), 50);
    await expect(provider.translate(jobOf([ARTICLE]), stop.signal)).rejects.toThrow("interrupted");
  });

  if (subject.wrongCount !== undefined) {
    const { wrongCount } = subject;
    it("never guesses which translation is missing", async () => {
      server.answer((request) => wrongCount(request));
      expect(await failure([ARTICLE, "Второе.", "Третье."])).toMatchObject({
        code: "provider/count",
        action: "split",
      });
      expect(await failure([ARTICLE])).toMatchObject({ code: "provider/count", action: "retry" });
    });
  }

  it("reports what was billed", async () => {
    const provider = await make();
    const { usage } = await provider.translate(jobOf([ARTICLE]), idle);
    const { characters = 0, inputTokens = 0 } = usage ?? {};
    expect(characters === [...ARTICLE].length || inputTokens > 0).toBe(true);
  });

  it("never puts the article into the address, nor the key", async () => {
    const provider = await make();
    await provider.translate(jobOf([ARTICLE]), idle);
    for (const { path } of server.seen) {
      expect(decodeURIComponent(path)).not.toContain("Министр");
      expect(path).not.toContain(SECRET);
    }
  });
}

function describesItself(subject: HttpSubject, make: () => Promise<Provider>): void {
  const { definition, required } = subject;
  describe("as a definition", () => {
    it("creates a provider under its own name without asking the server", async () => {
      expect((await make()).name).toBe(definition.name);
    });

    it.each(["az", "en"])("translates Russian to %s", async (to) => {
      expect((await make()).supports("ru", to)).toBe(true);
    });

    it("asks for every setting that it cannot do without", async () => {
      const env: Record<string, string | undefined> = {};
      for (const variable of required) {
        await expect(definition.create(optionsOf(env))).rejects.toMatchObject({
          code: "config/missing-setting",
          data: { provider: definition.name, variable },
        });
        env[variable] = "x";
      }
    });

    it("refuses an address that holds a password", async () => {
      const address = `http://user:${SECRET}@127.0.0.1`;
      const error: unknown = await definition
        .create(optionsOf(subject.env(address)))
        .catch((e) => e);
      expect(error).toBeInstanceOf(ConfigError);
      expect(error).toMatchObject({ code: "provider/endpoint" });
      expectClean(error);
    });
  });
}

/** An error, everything under it included, holds neither a key nor the article. */
export function expectClean(error: unknown): void {
  expect(error instanceof ProviderError || error instanceof ConfigError).toBe(true);
  const shown = everythingIn(error);
  expect(shown).not.toContain(SECRET);
  expect(shown).not.toContain("Министр");
}

function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? "";
  const own = JSON.stringify({ ...error, message: error.message, stack: error.stack });
  return own + (error.cause === undefined ? "" : everythingIn(error.cause));
}

function errorExchanges(provider: string): (Exchange & { readonly name: string })[] {
  const folder = new URL(`../../../fixtures/providers/${provider}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.startsWith("error-"))
    .map((file) => file.replace(/\.json$/u, ""))
    .map((name) => ({ name, ...exchange(provider, name) }));
}
