import { similarTo } from "../../config/similar.ts";
import { ConfigError } from "../../model/errors.ts";
import type { Capabilities, Limits, ProviderDefinition } from "../../model/provider.ts";
import { missingSettings } from "../../providers/credentials.ts";
import { registry } from "../../providers/registry.ts";
import { errorJson } from "../error-json.ts";
import { EXIT } from "../exit.ts";
import type { Flags } from "../flags.ts";
import type { Io } from "../io.ts";
import { isRemote, type Probe, probe } from "./probe.ts";
import { openSession, printJson, type Session } from "./session.ts";

/** `dragoman providers [name…]`: what is configured, what is missing, limits, languages; `--probe` asks. */
export async function providersCommand(
  names: readonly string[],
  flags: Flags,
  io: Io,
): Promise<number> {
  const { messages, json } = await openSession(flags, io);
  const definitions = await load(names);
  const rows = await Promise.all(
    definitions.map((definition) => describe(definition, io, flags["probe"] === true)),
  );
  if (json) {
    const shown = ({ error }: Probe) =>
      error === null ? {} : { error: errorJson(error, messages) };
    const probed = (result: Probe) => ({ milliseconds: result.milliseconds, ...shown(result) });
    printJson(
      rows.map((row) => ({ ...row, ...(row.probe ? { probe: probed(row.probe) } : {}) })),
      io,
    );
  } else for (const row of rows) io.stdout.write(`${lineOf(row, messages)}\n`);
  return rows.some((row) => row.probe?.error) ? EXIT.incomplete : EXIT.done;
}

interface Row {
  readonly name: string;
  readonly configured: boolean;
  readonly missing: readonly string[];
  /** Variables it reads; values are never shown. */
  readonly settings: readonly string[];
  readonly limits: Limits;
  readonly capabilities: Capabilities;
  readonly languages: string;
  readonly probe?: Probe;
}

/** @throws ConfigError on a name that no provider has */
async function load(names: readonly string[]): Promise<readonly ProviderDefinition[]> {
  const known = Object.keys(registry);
  for (const name of names) {
    if (known.includes(name)) continue;
    throw new ConfigError("config/unknown-provider", {
      name,
      known: known.join(", "),
      ...similarTo(name, known),
    });
  }
  const wanted = names.length === 0 ? known : known.filter((name) => names.includes(name));
  const loaded = await Promise.all(wanted.map(async (name) => registry[name]?.()));
  return loaded.filter((definition) => definition !== undefined);
}

async function describe(definition: ProviderDefinition, io: Io, isProbed: boolean): Promise<Row> {
  const { name, settings, limits, capabilities = {}, languages } = definition;
  const missing = missingSettings(settings, io.env);
  const variables = settings.map(({ variable }) => variable);
  const configured = missing.length === 0;
  const row = { name, configured, missing, settings: variables, limits, capabilities, languages };
  if (!isProbed || !configured || !isRemote(definition)) return row;
  return { ...row, probe: await probe(definition, io) };
}

function lineOf(row: Row, messages: Session["messages"]): string {
  const start = `${row.name.padEnd(16)}${row.languages.padEnd(18)}${limitsOf(row.limits).padEnd(32)}`;
  return start + stateOf(row, messages);
}

function stateOf({ missing, probe: result }: Row, messages: Session["messages"]): string {
  if (missing.length > 0) return messages.t("providers.missing", { variables: missing.join(", ") });
  if (result === undefined) return messages.t("providers.ready");
  const { error, milliseconds } = result;
  if (error === null) return messages.t("providers.answers", { milliseconds });
  return messages.errorMessage(error);
}

/** `50 texts, 122 KiB, 15/s`: a table of signs that need no translation. */
function limitsOf({ segments, characters, bytes, perSecond }: Limits): string {
  const parts = [
    segments === undefined ? "" : `×${segments}`,
    characters === undefined ? "" : `${characters} ch`,
    bytes === undefined ? "" : `${bytes} B`,
    perSecond === undefined ? "" : `${perSecond}/s`,
  ];
  return parts.filter((part) => part !== "").join(", ") || "—";
}
