import type { ProviderDefinition } from "../../model/provider.ts";
import { registry } from "../../providers/registry.ts";
import { EXIT } from "../exit.ts";
import type { Flags } from "../flags.ts";
import type { Io } from "../io.ts";
import { openSession, printJson } from "./session.ts";

/** `dragoman providers`: what is configured, what is missing, limits and languages. */
export async function providersCommand(
  _inputs: readonly string[],
  flags: Flags,
  io: Io,
): Promise<number> {
  const { messages, json } = await openSession(flags, io);
  const definitions = await Promise.all(Object.values(registry).map((load) => load()));
  const rows = definitions.map((definition) => describe(definition, io.env));
  if (json) {
    printJson(rows, io);
    return EXIT.done;
  }
  for (const { name, missing, languages } of rows) {
    const state =
      missing.length === 0
        ? messages.t("providers.ready")
        : messages.t("providers.missing", { variables: missing.join(", ") });
    io.stdout.write(`${name.padEnd(16)}${languages.padEnd(24)}${state}\n`);
  }
  return EXIT.done;
}

interface Row {
  readonly name: string;
  readonly configured: boolean;
  readonly missing: readonly string[];
  readonly limits: ProviderDefinition["limits"];
  readonly languages: string;
}

function describe({ name, settings, limits, languages }: ProviderDefinition, env: Io["env"]): Row {
  const isSet = (variable: string) => [variable, `${variable}_FILE`].some((key) => env[key]);
  const missing = settings
    .filter(({ variable, required }) => required && !isSet(variable))
    .map(({ variable }) => variable);
  return { name, configured: missing.length === 0, missing, limits, languages };
}
