import { exec } from "node:child_process";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { ConfigError } from "../model/errors.ts";
import type { ProviderOptions, ProviderSetting } from "../model/provider.ts";

/** Where credentials come from. */
export type CredentialSource = Pick<ProviderOptions, "env" | "cwd">;

/** Milliseconds a key command may take. */
const COMMAND_TIMEOUT_MS = 20_000;

/**
 * A secret from `<VARIABLE>`, the file named in `<VARIABLE>_FILE`, or the first line that the command
 * in `<VARIABLE>_COMMAND` prints; `null` where none is set.
 * @throws ConfigError `provider/key-file`, `provider/key-command`, `provider/key-form`
 */
export async function readSecret(
  variable: string,
  { env, cwd }: CredentialSource,
): Promise<string | null> {
  const file = env[`${variable}_FILE`];
  const command = env[`${variable}_COMMAND`];
  let secret = env[variable] ?? "";
  if (secret === "" && file) secret = await fromFile(`${variable}_FILE`, resolve(cwd, file));
  else if (secret === "" && command) {
    secret = await fromCommand(`${variable}_COMMAND`, command, { env, cwd });
  }
  secret = secret.trim();
  if (secret === "") return null;
  if (!/^[\x21-\x7e]+$/u.test(secret)) throw new ConfigError("provider/key-form", { variable });
  return secret;
}

/** A secret that must be there. @throws ConfigError `config/missing-setting`, and as `readSecret` */
export async function requireSecret(
  provider: string,
  variable: string,
  source: CredentialSource,
): Promise<string> {
  const secret = await readSecret(variable, source);
  if (secret !== null) return secret;
  throw new ConfigError("config/missing-setting", { provider, variable });
}

/** A setting that is no secret and must be there. @throws ConfigError `config/missing-setting` */
export function requireSetting(
  provider: string,
  variable: string,
  { env }: Pick<ProviderOptions, "env">,
): string {
  const value = env[variable]?.trim() ?? "";
  if (value !== "") return value;
  throw new ConfigError("config/missing-setting", { provider, variable });
}

/** The required settings of a provider that nothing gives. */
export function missingSettings(
  settings: readonly ProviderSetting[],
  env: ProviderOptions["env"],
): string[] {
  const isSet = (variable: string) =>
    [variable, `${variable}_FILE`, `${variable}_COMMAND`].some((key) => env[key]);
  return settings
    .filter(({ required, variable, unless = [] }) => required && ![variable, ...unless].some(isSet))
    .map(({ variable }) => variable);
}

/** Stands for a setting that is not there where nothing will be asked with it. */
const STAND_IN = "not-set";

/**
 * The environment with something in place of every required setting that nothing gives: to plan and
 * count what providers would be asked, without an account.
 */
export function withStandIns(
  settings: readonly ProviderSetting[],
  env: ProviderOptions["env"],
): ProviderOptions["env"] {
  const added = missingSettings(settings, env).map((variable) => [
    variable,
    variable.endsWith("_URL") ? "http://127.0.0.1" : STAND_IN,
  ]);
  return { ...env, ...Object.fromEntries(added) };
}

async function fromFile(variable: string, path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? "unreadable";
    throw new ConfigError("provider/key-file", { variable, reason });
  }
}

/** Neither the command's output nor its error stream may reach a message: either may hold the key. */
async function fromCommand(
  variable: string,
  command: string,
  { env, cwd }: CredentialSource,
): Promise<string> {
  const options = { cwd, env, timeout: COMMAND_TIMEOUT_MS, maxBuffer: 1 << 16 };
  try {
    const { stdout } = await promisify(exec)(command, options);
    const line = stdout.trim().split(/\r?\n/u)[0] ?? "";
    if (line !== "") return line;
  } catch (cause) {
    const { code, signal } = cause as { code?: unknown; signal?: unknown };
    throw new ConfigError("provider/key-command", { variable, reason: `exit ${code ?? signal}` });
  }
  throw new ConfigError("provider/key-command", { variable, reason: "empty output" });
}
