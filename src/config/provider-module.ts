import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ConfigError, DragomanError } from "../model/errors.ts";
import type { Reply, ReplyItem } from "../model/job.ts";
import type { Provider, ProviderOptions } from "../model/provider.ts";
import { findPackage } from "./find-package.ts";

/**
 * Loads a provider of the user's: an ES module that exports a provider, or a function that makes
 * one from `ProviderOptions`, as `default` or as `provider`. Missing fields get defaults.
 * @throws ConfigError `config/provider-module`
 */
export async function loadProviderModule(options: ProviderOptions): Promise<Provider> {
  const { argument: path, cwd } = options;
  const refuse = (reason: string, cause?: unknown) =>
    new ConfigError("config/provider-module", { path, reason }, cause);
  const make = async (): Promise<unknown> => {
    const module: unknown = await import(urlOf(path, cwd));
    const exported = pick(module, ["default", "provider", "createProvider"]);
    return typeof exported === "function" ? await exported(options) : exported;
  };
  const made = await make().catch((cause: unknown) => {
    if (cause instanceof DragomanError) throw cause;
    throw refuse(cause instanceof Error ? cause.message : "cannot be loaded", cause);
  });
  if (!isObject(made)) throw refuse("no provider is exported");
  const translate = made["translate"];
  if (typeof translate !== "function") throw refuse("translate is not a function");
  return complete(made, path, async (job, signal) => {
    const reply: unknown = await translate.call(made, job, signal);
    return toReply(reply);
  });
}

/** A package is looked for from the user's folder, not from where dragoman is installed. */
function urlOf(path: string, cwd: string): string {
  const isFile = /^\.{0,2}[/\\]|^[A-Za-z]:\\/u.test(path);
  const found = isFile ? null : findPackage(path, cwd);
  return pathToFileURL(found ?? resolve(cwd, path)).href;
}

/** A provider whose module was only as exact as it had to be. */
function complete(
  made: Readonly<Record<string, unknown>>,
  path: string,
  translate: Provider["translate"],
): Provider {
  const { name, version, limits, supports, kind, close } = made;
  const baseName =
    path
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.m?js$/u, "") ?? path;
  return {
    name: typeof name === "string" ? name : baseName,
    version: typeof version === "string" || typeof version === "number" ? String(version) : "0",
    limits: isObject(limits) ? { concurrency: 1, ...limits } : { concurrency: 1, segments: 50 },
    ...(kind === "synthetic" ? { kind } : {}),
    supports: (from, to) =>
      typeof supports === "function" ? supports.call(made, from, to) === true : true,
    translate,
    ...(typeof close === "function" ? { close: async () => void (await close.call(made)) } : {}),
  };
}

/** Items by id; `translations` may be missing around them, and `segmentId` may stand for `id`. */
function toReply(reply: unknown): Reply {
  const list = Array.isArray(reply) ? reply : pick(reply, ["translations"]);
  const items = (Array.isArray(list) ? list : []).filter(isObject).map((item): ReplyItem => {
    const id = item["id"] ?? item["segmentId"];
    const { text } = item;
    const { reason, quality, model } = item;
    return {
      id: typeof id === "string" ? id : "",
      text: typeof text === "string" ? text : null,
      ...(typeof reason === "string" ? { reason } : {}),
      ...(typeof quality === "number" ? { quality } : {}),
      ...(typeof model === "string" ? { model } : {}),
    };
  });
  return { translations: items };
}

function pick(value: unknown, keys: readonly string[]): unknown {
  if (!isObject(value)) return undefined;
  return keys.map((key) => value[key]).find((found) => found !== undefined);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
