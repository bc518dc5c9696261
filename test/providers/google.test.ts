import { createVerify, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { google } from "../../src/providers/google/google.ts";
import { jobOf } from "./conforms.ts";
import { asking } from "./http/asking.ts";
import {
  conformsOverHttp,
  exchange,
  expectClean,
  type HttpSubject,
  optionsOf,
  SECRET,
} from "./http/conforms-over-http.ts";
import type { Answer, SeenRequest } from "./http/fake-server.ts";

/** Answers of both versions in their documented shapes. */
function succeed({ body }: SeenRequest, translate: (text: string) => string): Answer {
  const { q, contents } = body as { q?: readonly string[]; contents?: readonly string[] };
  const version = q === undefined ? "v3" : "v2";
  const recorded = exchange("google", `translate-${version}`).body;
  const { translations } = (q === undefined ? recorded : (recorded as { data: unknown }).data) as {
    translations: readonly object[];
  };
  const given = (q ?? contents ?? []).map((text) => ({
    ...translations[0],
    translatedText: translate(text),
  }));
  return {
    body: q === undefined ? { translations: given } : { data: { translations: given } },
  };
}

const empty = ({ body }: SeenRequest): Answer => ({
  body: "q" in (body as object) ? { data: { translations: [] } } : { translations: [] },
});

const withKey: HttpSubject = {
  definition: google,
  env: (url) => ({ GOOGLE_API_KEY: SECRET, DRAGOMAN_GOOGLE_URL: url }),
  required: ["GOOGLE_API_KEY"],
  succeed,
  wrongCount: empty,
};

const withToken: HttpSubject = {
  ...withKey,
  env: (url) => ({
    GOOGLE_ACCESS_TOKEN: SECRET,
    GOOGLE_CLOUD_PROJECT: "newsroom",
    DRAGOMAN_GOOGLE_URL: url,
  }),
};

describe("google v2, with a key", () => {
  conformsOverHttp(withKey);
});

describe("google v3, with a token", () => {
  conformsOverHttp(withToken);
});

describe("a request to google", () => {
  const { ask, answer, url } = asking(withKey);
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const fileOf = (content: unknown) => {
    const path = join(mkdtempSync(join(tmpdir(), "dragoman-google-")), "credentials.json");
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
    return { GOOGLE_API_KEY: "", GOOGLE_APPLICATION_CREDENTIALS: path };
  };
  const serviceAccount = () => ({
    type: "service_account",
    project_id: "newsroom",
    private_key_id: "k1",
    private_key: privateKey.export({ type: "pkcs8", format: "pem" }),
    client_email: "wire@newsroom.iam.gserviceaccount.com",
    token_uri: `${url()}/token`,
  });
  const withTokens = () =>
    answer((request) =>
      request.path === "/token"
        ? { body: exchange("google", "token").body }
        : succeed(request, (text) => text),
    );

  it("asks v2 for plain text, with the key in a header", async () => {
    const { request } = await ask(jobOf(["Баку."], "ru", "az"));
    expect(request.path).toBe("/language/translate/v2");
    expect(request.headers["x-goog-api-key"]).toBe(SECRET);
    expect(request.body).toEqual({ q: ["Баку."], source: "ru", target: "az", format: "text" });
  });

  it("asks v3 for plain text", async () => {
    withTokens();
    const env = { ...fileOf(serviceAccount()), GOOGLE_CLOUD_LOCATION: "us-central1" };
    const { request } = await ask(jobOf(["Баку."], "ru", "az"), env);
    expect(request.path).toBe("/v3/projects/newsroom/locations/us-central1:translateText");
    expect(request.headers["authorization"]).toBe("Bearer ya29.c.s3cr3t-a1b2c3d4");
    expect(request.body).toEqual({
      contents: ["Баку."],
      mimeType: "text/plain",
      sourceLanguageCode: "ru",
      targetLanguageCode: "az",
    });
  });

  it("signs its assertion with the service account's key", async () => {
    withTokens();
    const { requests } = await ask(jobOf(["Баку."]), fileOf(serviceAccount()));
    const form = new URLSearchParams(requests[0]?.text);
    expect(form.get("grant_type")).toBe("urn:ietf:params:oauth:grant-type:jwt-bearer");
    const [header = "", claims = "", signature = ""] = form.get("assertion")?.split(".") ?? [];
    const verify = createVerify("RSA-SHA256").update(`${header}.${claims}`);
    expect(verify.verify(publicKey, signature, "base64url")).toBe(true);
    expect(JSON.parse(Buffer.from(header, "base64url").toString())).toMatchObject({
      alg: "RS256",
      kid: "k1",
    });
    expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({
      iss: "wire@newsroom.iam.gserviceaccount.com",
      aud: `${url()}/token`,
      scope: "https://www.googleapis.com/auth/cloud-translation",
    });
  });

  it("refreshes a user's login, and pays from the project", async () => {
    withTokens();
    const user = {
      type: "authorized_user",
      client_id: "id",
      client_secret: SECRET,
      refresh_token: `1//${SECRET}`,
      quota_project_id: "newsroom",
      token_uri: `${url()}/token`,
    };
    const { requests, request } = await ask(jobOf(["Баку."]), fileOf(user));
    expect(Object.fromEntries(new URLSearchParams(requests[0]?.text))).toMatchObject({
      grant_type: "refresh_token",
      refresh_token: `1//${SECRET}`,
    });
    expect(request.headers["x-goog-user-project"]).toBe("newsroom");
  });

  it("asks for one token, however many calls are under way", async () => {
    withTokens();
    const env = { ...withKey.env(url()), ...fileOf(serviceAccount()) };
    const provider = await google.create(optionsOf(env));
    let tokens = 0;
    answer((request) => {
      if (request.path === "/token") tokens += 1;
      return request.path === "/token"
        ? { body: exchange("google", "token").body }
        : succeed(request, (text) => text);
    });
    const { signal } = new AbortController();
    await Promise.all([1, 2, 3].map(() => provider.translate(jobOf(["Баку."]), signal)));
    await provider.translate(jobOf(["Баку."]), signal);
    expect(tokens).toBe(1);
  });

  it("stops where the credentials are no longer good", async () => {
    answer(() => ({ status: 400, body: { error: "invalid_grant", error_description: "expired" } }));
    await expect(ask(jobOf(["Баку."]), fileOf(serviceAccount()))).rejects.toMatchObject({
      code: "provider/credentials",
      action: "stop",
    });
  });

  it.each([
    ["is no JSON", "nonsense", "not JSON"],
    ["is of another kind", { type: "external_account" }, "neither"],
    ["lacks a member", { type: "service_account", client_email: "a" }, "private_key is missing"],
    [
      "has a damaged key",
      { type: "service_account", client_email: "a", private_key: SECRET },
      "damaged",
    ],
  ])("refuses a credentials file that %s", async (_, content, reason) => {
    const error = await ask(jobOf(["Баку."]), fileOf(content)).catch((e: unknown) => e);
    expectClean(error);
    expect(error).toMatchObject({ code: "provider/key-file" });
    expect(String(error)).toContain(reason);
  });
});
