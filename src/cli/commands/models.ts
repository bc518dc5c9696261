import { resolve } from "node:path";
import { type Command, Option } from "commander";
import type { Messages } from "../../messages/messages.ts";
import { ConfigError, StoreError } from "../../model/errors.ts";
import { shippedCatalogue } from "../../providers/bergamot/catalogue.ts";
import { type Catalogue, megabytes, modelSize } from "../../providers/bergamot/catalogue-entry.ts";
import type { EngineModel } from "../../providers/bergamot/choose-models.ts";
import {
  modelState,
  removeModel,
  storePath,
  verifyModel,
} from "../../providers/bergamot/model-store.ts";
import { type HttpClient, openHttpClient } from "../../providers/bergamot/open-source.ts";
import { prepareModel } from "../../providers/bergamot/prepare-model.ts";
import { readCatalogue } from "../../providers/bergamot/read-catalogue.ts";
import { selectModels } from "../../providers/bergamot/select-models.ts";
import { openVoice } from "../voice.ts";
import { modelTable, showNotices, type Verified, verifiedLine } from "./models-texts.ts";

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
  readonly uiLang?: string;
  readonly config?: string;
}

/** What a command works on. */
interface ModelsSetting {
  readonly io: ModelsIo;
  readonly flags: ModelsFlags;
  readonly store: string;
  readonly catalogue: Catalogue;
  readonly messages: Messages;
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
        await run(await readSetting(io, command.optsWithGlobals<ModelsFlags>()), command.args);
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

async function readSetting(io: ModelsIo, flags: ModelsFlags): Promise<ModelsSetting> {
  const messages = await openVoice(flags, io);
  const own = flags.modelCatalogue ?? io.env["DRAGOMAN_MODEL_CATALOGUE"];
  const catalogue = own ? readCatalogue(resolve(io.cwd, own)) : shippedCatalogue();
  return { io, flags, store: storePath(io.env), catalogue, messages };
}

async function list({ io, flags, store, catalogue, messages }: ModelsSetting): Promise<void> {
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
  const { t } = messages;
  const rows = models.map(({ key, from, to, bytes, licence, state }) => [
    key,
    `${from}-${to}`,
    t("models.megabytes", { megabytes: megabytes(bytes) }).padStart(8),
    licence,
    t(`models.state.${state}`),
  ]);
  const size = t("models.size").padStart(8);
  const head = [t("models.model"), t("models.pair"), size, t("models.licence"), t("models.state")];
  io.stdout(modelTable([head, ...rows]));
}

async function pull(setting: ModelsSetting, names: readonly string[]): Promise<void> {
  const { io, flags, store, catalogue, messages } = setting;
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
    onNotice: flags.quiet ? () => undefined : showNotices(io, messages),
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
      : models.map(({ key }) => `${key}: ${messages.t("models.state.ready")}\n`).join(""),
  );
}

async function closeClient(client: Promise<HttpClient> | null): Promise<void> {
  await (await client)?.close();
}

async function verify(setting: ModelsSetting, names: readonly string[]): Promise<void> {
  const { io, flags, store, catalogue, messages } = setting;
  const models = names.length > 0 ? selectModels(catalogue, names, wantedOf(flags)) : catalogue;
  const results: Verified[] = [];
  for (const model of models) {
    const absent = (await modelState(store, model)) === "absent";
    if (absent && names.length === 0) continue;
    const faults = Object.fromEntries(await verifyModel(store, model));
    const state = absent ? "absent" : Object.keys(faults).length > 0 ? "damaged" : "verified";
    results.push({ key: model.key, state, faults });
  }
  const lines = results.map((result) => verifiedLine(result, messages));
  io.stdout(flags.json ? asJson({ path: store, models: results }) : lines.join(""));
  const bad = results.find(({ state }) => state !== "verified");
  if (bad === undefined) return;
  const [path = bad.key, reason = bad.state] = Object.entries(bad.faults)[0] ?? [];
  throw new StoreError("model/damaged", { path, reason, model: bad.key });
}

async function remove(setting: ModelsSetting, names: readonly string[]): Promise<void> {
  const { io, flags, store, catalogue, messages } = setting;
  if (names.length === 0 && !flags.all) {
    throw new ConfigError("config/remove-what", { choices: "<models...>" });
  }
  const { t } = messages;
  const removed: string[] = [];
  for (const model of flags.all ? catalogue : selectModels(catalogue, names, wantedOf(flags))) {
    if ((await modelState(store, model)) !== "absent") {
      await removeModel(store, model);
      removed.push(model.key);
    } else if (!flags.all && !flags.quiet) {
      io.stderr(`${model.key}: ${t("models.state.absent")}\n`);
    }
  }
  const lines = removed.map((key) => `${key}: ${t("models.state.removed")}\n`);
  io.stdout(flags.json ? asJson({ path: store, removed }) : lines.join(""));
}

function wantedOf(flags: ModelsFlags): EngineModel {
  return flags.engineModel ?? "base";
}

function asJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
