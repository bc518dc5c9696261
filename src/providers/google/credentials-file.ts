import { createPrivateKey, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { ConfigError } from "../../model/errors.ts";
import type { CredentialSource } from "../credentials.ts";
import { member } from "../http/json.ts";

/** What Google's credential files hold, as far as it is needed. */
export type GoogleCredentials = {
  readonly tokenUrl: string;
  readonly project: string | null;
} & (
  | {
      readonly type: "service_account";
      readonly clientEmail: string;
      readonly privateKey: KeyObject;
      readonly privateKeyId: string | null;
    }
  | {
      readonly type: "authorized_user";
      readonly clientId: string;
      readonly clientSecret: string;
      readonly refreshToken: string;
    }
);

const VARIABLE = "GOOGLE_APPLICATION_CREDENTIALS";
const TOKEN_URL = "https://oauth2.googleapis.com/token";

/**
 * Reads the service account's key, or the application default credentials that
 * `gcloud auth application-default login` writes; `null` where there is neither.
 * @throws ConfigError `provider/key-file`
 */
export async function readGoogleCredentials(
  source: CredentialSource,
): Promise<GoogleCredentials | null> {
  const named = source.env[VARIABLE];
  const path = named ? resolve(source.cwd, named) : defaultPath(source.env);
  if (path === null) return null;
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    if (!named) return null;
    throw refuse((cause as NodeJS.ErrnoException).code ?? "unreadable");
  }
  return understand(parse(text));
}

function defaultPath(env: CredentialSource["env"]): string | null {
  const folder = env["CLOUDSDK_CONFIG"] ?? (env["HOME"] && join(env["HOME"], ".config/gcloud"));
  return folder ? join(folder, "application_default_credentials.json") : null;
}

function understand(file: unknown): GoogleCredentials {
  const type = member(file, "type");
  const project = text(file, "project_id") ?? text(file, "quota_project_id");
  const tokenUrl = text(file, "token_uri") ?? TOKEN_URL;
  if (type === "service_account") {
    const privateKeyId = text(file, "private_key_id");
    const clientEmail = required(file, "client_email");
    const privateKey = toKey(required(file, "private_key"));
    return { type, tokenUrl, project, clientEmail, privateKey, privateKeyId };
  }
  if (type === "authorized_user") {
    return {
      type,
      tokenUrl,
      project,
      clientId: required(file, "client_id"),
      clientSecret: required(file, "client_secret"),
      refreshToken: required(file, "refresh_token"),
    };
  }
  throw refuse("neither a service account nor a user's credentials");
}

function toKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw refuse("private_key is damaged");
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw refuse("not JSON");
  }
}

function text(file: unknown, key: string): string | null {
  const value = member(file, key);
  return typeof value === "string" && value !== "" ? value : null;
}

function required(file: unknown, key: string): string {
  const value = text(file, key);
  if (value === null) throw refuse(`${key} is missing`);
  return value;
}

function refuse(reason: string): ConfigError {
  return new ConfigError("provider/key-file", { variable: VARIABLE, reason });
}
