import { createSign } from "node:crypto";
import { ProviderError } from "../../model/errors.ts";
import { type HttpClient, unusable } from "../http/client.ts";
import { member } from "../http/json.ts";
import type { GoogleCredentials } from "./credentials-file.ts";

/** Gives a valid access token, from its cache or from Google. */
export type TokenSource = (signal: AbortSignal) => Promise<string>;

const SCOPE = "https://www.googleapis.com/auth/cloud-translation";
const LIFETIME_SECONDS = 3600;
/** A token that lives no longer than this is renewed before it is used. */
const MARGIN_MS = 60_000;
const EXCHANGE_MS = 30_000;

/**
 * Exchanges credentials for access tokens. Concurrent callers share one exchange, which therefore has
 * a deadline of its own and does not end with one of them.
 */
export function tokenSource(
  credentials: GoogleCredentials,
  http: HttpClient,
  now: () => number = Date.now,
): TokenSource {
  let token: { readonly text: string; readonly until: number } | null = null;
  let underWay: Promise<void> | null = null;
  const renew = async () => {
    const body = new URLSearchParams(grantOf(credentials, now())).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const request = { url: credentials.tokenUrl, headers, body };
    const answer = await http.send(request, AbortSignal.timeout(EXCHANGE_MS)).catch((error) => {
      throw error instanceof ProviderError ? error : unusable("google", "no access token in time");
    });
    const text = member(answer.body, "access_token");
    const seconds = member(answer.body, "expires_in");
    if (typeof text !== "string") throw unusable("google", "no access token");
    const lifetime = typeof seconds === "number" ? seconds : LIFETIME_SECONDS;
    token = { text, until: now() + lifetime * 1000 - MARGIN_MS };
  };
  return async (signal) => {
    while (token === null || token.until <= now()) {
      underWay ??= renew().finally(() => {
        underWay = null;
      });
      await underWay;
      signal.throwIfAborted();
    }
    return token.text;
  };
}

/** The form of a token request: a signed assertion (RFC 7523), or a refresh token (RFC 6749 §6). */
function grantOf(credentials: GoogleCredentials, nowMs: number): Record<string, string> {
  if (credentials.type === "authorized_user") {
    const { clientId, clientSecret, refreshToken } = credentials;
    return {
      grant_type: "refresh_token",
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: refreshToken,
    };
  }
  const { clientEmail, privateKey, privateKeyId, tokenUrl } = credentials;
  const issued = Math.floor(nowMs / 1000);
  const header = { alg: "RS256", typ: "JWT", ...(privateKeyId ? { kid: privateKeyId } : {}) };
  const claims = {
    iss: clientEmail,
    scope: SCOPE,
    aud: tokenUrl,
    iat: issued,
    exp: issued + LIFETIME_SECONDS,
  };
  const unsigned = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  const signature = createSign("RSA-SHA256").update(unsigned).sign(privateKey, "base64url");
  return {
    grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
    assertion: `${unsigned}.${signature}`,
  };
}
