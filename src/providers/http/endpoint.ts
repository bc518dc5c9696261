import { ConfigError } from "../../model/errors.ts";
import type { Environment } from "./open-fetch.ts";

/**
 * The address of a service's method. `DRAGOMAN_<NAME>_URL` replaces scheme, host and base path; a part
 * of the method's own path at its end is not doubled (`…/v2` and `/v2/translate`).
 * @throws ConfigError `provider/endpoint`
 */
export function endpoint(
  env: Environment,
  {
    provider,
    base,
    path,
  }: { readonly provider: string; readonly base: string; readonly path: string },
): string {
  const variable = urlVariable(provider);
  const written = env[variable] || base;
  if (!isUsable(written)) throw new ConfigError("provider/endpoint", { variable });
  return join(written.replace(/\/+$/u, ""), path);
}

/** `DRAGOMAN_DEEPL_URL`. */
export function urlVariable(provider: string): string {
  return `DRAGOMAN_${provider.toUpperCase().replaceAll("-", "_")}_URL`;
}

function isUsable(written: string): boolean {
  if (!URL.canParse(written)) return false;
  const { protocol, username, password, search, hash } = new URL(written);
  return /^https?:$/u.test(protocol) && `${username}${password}${search}${hash}` === "";
}

/** The longest end of `base` that is also a beginning of `path` is written once. */
function join(base: string, path: string): string {
  const parts = path.split("/").slice(1);
  for (let shared = parts.length; shared > 0; shared -= 1) {
    const beginning = `/${parts.slice(0, shared).join("/")}`;
    if (new URL(base).pathname.endsWith(beginning)) return base + path.slice(beginning.length);
  }
  return base + path;
}
