import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { StoreError } from "../../model/errors.ts";
import { shippedCatalogue } from "../../providers/bergamot/catalogue.ts";
import {
  type Catalogue,
  type CatalogueModel,
  modelSize,
} from "../../providers/bergamot/catalogue-entry.ts";
import type { EngineModel } from "../../providers/bergamot/choose-models.ts";
import { describeNotice, progressBar } from "../../providers/bergamot/describe-notice.ts";
import {
  modelState,
  removeModel,
  storePath,
  verifyModel,
} from "../../providers/bergamot/model-store.ts";
import { type HttpClient, openHttpClient } from "../../providers/bergamot/open-source.ts";
import {
  type ModelNotice,
  megabytes,
  prepareModel,
} from "../../providers/bergamot/prepare-model.ts";
import { readCatalogue } from "../../providers/bergamot/read-catalogue.ts";
import { selectModels } from "../../providers/bergamot/select-models.ts";

/** What the commands need of the world. */
export interface ModelsIo {
  stdout(text: string): void;
  stderr(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Whether stderr is a terminal: a bar that redraws itself, or a line for each model. */
  readonly interactive?: boolean;
  /** Aborted by Ctrl-C. */
  readonly signal?: AbortSignal;
}

interface ModelsFlags {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly offline?: boolean;
  readonly all?: boolean;
  readonly engineModel?: EngineModel;
  readonly modelCatalogue?: string;
}

/** What a command works on. */
interface ModelsSetting {
  readonly io: ModelsIo;
  readonly flags: ModelsFlags;
  readonly store: string;
  readonly catalogue: Catalogue;
}

type Run = (setting: ModelsSetting, names: readonly string[]) => Promise<void>;

/** Adds `models list|pull|verify|remove|path`. */
export function registerModels(program: Command, io: ModelsIo): void {
  const models = program.command("models").description("models of the local engine");
  models.addHelpText("after", "\nExample:\n  $ dragoman models pull ru-en");
  const add = (usage: string, description: string, example: string, run: Run): Command =>
    models
      .command(usage)
      .description(description)
      .option("--json", "one JSON document on stdout")
      .option("--quiet", "errors only")
      .option("--verbose", "more on stderr")
      .addOption(new Option("--ui-lang <language>", "en, az or ru").choices(["en", "az", "ru"]))
      .option("--config <file>", "configuration file (default: nearest dragoman.config.json)")
      .option("--no-color", "no colours (also NO_COLOR)")
      .option("--model-catalogue <file>", "a catalogue of your own in place of the shipped one")
      .addOption(
        new Option("--engine-model <size>", "which model of a pair").choices(["base", "small"]),
      )
      .addHelpText("after", `\nExample:\n  $ dragoman models ${example}`)
      .action(async (...received: readonly unknown[]) => {
        const command = received.at(-1) as Command;
        await run(readSetting(io, command.optsWithGlobals<ModelsFlags>()), command.args);
      });

  add("list", "every model, and which are here", "list --json", list);
  add(
    "pull [models...]",
    "fetch and verify models (default: ru-en and ru-az)",
    "pull ru-en",
    pull,
  ).option("--offline", "fetch nothing, only say what is missing");
  add("verify [models...]", "compare files with their SHA-256 (default: all)", "verify", verify);
  add("remove [models...]", "delete models", "remove ruen-1.1-tiny", remove).option(
    "--all",
    "every model that is here",
  );
  add("path", "the models folder", "path", async ({ io: { stdout }, flags, store }) =>
    stdout(flags.json ? asJson({ path: store }) : `${store}\n`),
  );
}

function readSetting(io: ModelsIo, flags: ModelsFlags): ModelsSetting {
  const own = flags.modelCatalogue ?? io.env["DRAGOMAN_MODEL_CATALOGUE"];
  const catalogue = own ? readCatalogue(resolve(io.cwd, own)) : shippedCatalogue();
  return { io, flags, store: storePath(io.env), catalogue };
}

async function list({ io, flags, store, catalogue }: ModelsSetting): Promise<void> {
  const models = await Promise.all(
    catalogue.map(async (model) => ({
      key: model.key,
      from: model.from,
      to: model.to,
      version: model.version,
      architecture: model.architecture,
      licence: model.licence,
      bytes: modelSize(model),
      state: await modelState(store, model),
    })),
  );
  if (flags.json) {
    io.stdout(asJson({ path: store, models }));
    return;
  }
  const rows = models.map(({ key, from, to, bytes, licence, state }) => [
    key,
    `${from}-${to}`,
    megabytes(bytes).padStart(8),
    licence,
    state,
  ]);
  io.stdout(asTable([["model", "pair", "    size", "licence", "state"], ...rows]));
}

async function pull(setting: ModelsSetting, names: readonly string[]): Promise<void> {
  const { io, flags, store, catalogue } = setting;
  const models = selectModels(catalogue, names, flags.engineModel ?? "base");
  let http: Promise<HttpClient> | null = null;
  const options = {
    store,
    mirror: io.env["DRAGOMAN_MODEL_MIRROR"] || null,
    network: flags.offline ? ("offline" as const) : ("online" as const),
    client: () => {
      http ??= openHttpClient(io.env);
      return http;
    },
    onNotice: flags.quiet ? () => undefined : showNotices(io),
  };
  try {
    for (const model of models) {
      await prepareModel(model, options, io.signal ?? new AbortController().signal);
    }
  } finally {
    await closeClient(http);
  }
  io.stdout(
    flags.json
      ? asJson({ path: store, models: models.map(({ key }) => key) })
      : models.map(({ key }) => `${key}: ready\n`).join(""),
  );
}

async function closeClient(client: Promise<HttpClient> | null): Promise<void> {
  await (await client)?.close();
}

/** Shows notices of models as lines, and progress as a bar where there is a terminal. */
export function showNotices(
  io: Pick<ModelsIo, "stderr" | "interactive">,
): (notice: ModelNotice) => void {
  let drawn = "";
  return (notice) => {
    if (notice.kind === "progress") {
      const bar = progressBar(notice);
      if (io.interactive && bar !== drawn) io.stderr(`\r${bar}`);
      drawn = bar;
      return;
    }
    if (io.interactive && drawn !== "") io.stderr("\n");
    drawn = "";
    io.stderr(`${describeNotice(notice) ?? ""}\n`);
  };
}

async function verify(setting: ModelsSetting, names: readonly string[]): Promise<void> {
  const { io, flags, store, catalogue } = setting;
  const models = names.length > 0 ? selectModels(catalogue, names, wantedOf(flags)) : catalogue;
  const results: { key: string; state: string; faults: Readonly<Record<string, string>> }[] = [];
  for (const model of models) {
    const absent = (await modelState(store, model)) === "absent";
    if (absent && names.length === 0) continue;
    const faults = Object.fromEntries(await verifyModel(store, model));
    const state = absent ? "absent" : Object.keys(faults).length > 0 ? "damaged" : "verified";
    results.push({ key: model.key, state, faults });
  }
  io.stdout(
    flags.json ? asJson({ path: store, models: results }) : results.map(resultLine).join(""),
  );
  const bad = results.find(({ state }) => state !== "verified");
  if (bad === undefined) return;
  const [path = bad.key, reason = bad.state] = Object.entries(bad.faults)[0] ?? [];
  throw new StoreError("model/damaged", { path, reason, model: bad.key });
}

function resultLine(result: { key: string; state: string; faults: object }): string {
  const faults = Object.entries(result.faults).map(([name, fault]) => `${name} (${fault})`);
  return `${result.key}: ${[result.state, ...faults].join(", ")}\n`;
}

async function remove(setting: ModelsSetting, names: readonly string[]): Promise<void> {
  const { io, flags, store, catalogue } = setting;
  const named = names.length > 0 ? selectModels(catalogue, names, wantedOf(flags)) : [];
  const removed: CatalogueModel[] = [];
  for (const model of flags.all ? catalogue : named) {
    if ((await modelState(store, model)) === "absent") continue;
    await removeModel(store, model);
    removed.push(model);
  }
  const keys = removed.map(({ key }) => key);
  io.stdout(
    flags.json
      ? asJson({ path: store, removed: keys })
      : keys.map((key) => `${key}: removed\n`).join(""),
  );
}

function wantedOf(flags: ModelsFlags): EngineModel {
  return flags.engineModel ?? "base";
}

function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function asTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return `${rows.map(line).join("\n")}\n`;
}
