import type { Argument, Command, Option } from "commander";
import { SETTINGS } from "../../config/config.ts";
import type { Setting } from "../../config/settings.ts";
import { shippedCatalogue } from "../../providers/bergamot/catalogue.ts";
import { registry } from "../../providers/registry.ts";

/** What can stand at a place of the command line. */
export type Value =
  | { readonly kind: "files" | "folders" | "any" }
  /** One of the words, or of a `list` several with commas between them. */
  | { readonly kind: "words" | "list"; readonly words: readonly string[] };

/** An option of a command. */
export interface OptionNode {
  /** `-n`, `--dry-run`. */
  readonly names: readonly string[];
  readonly description: string;
  /** `null` for a flag. */
  readonly value: Value | null;
}

/** An argument of a command. */
export interface ArgumentNode {
  readonly name: string;
  readonly value: Value;
  readonly isVariadic: boolean;
}

/** A command with all that can follow it. */
export interface CommandNode {
  /** `""` for dragoman itself, `memory import` for a subcommand. */
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionNode[];
  readonly arguments: readonly ArgumentNode[];
  readonly commands: readonly CommandNode[];
}

/** Names of places where a path is wanted. */
const PATHS: Readonly<Record<string, "files" | "folders">> = {
  ...{ bundle: "files", file: "files", files: "files", input: "files", path: "files" },
  ...{ xliff: "files", dir: "folders", folder: "folders" },
};

/** The commands as they are registered, so that a script made of them cannot go stale. */
export function commandTree(command: Command, parents: readonly string[] = []): CommandNode {
  const help = command.createHelp();
  const path = parents.length === 0 ? [] : [...parents.slice(1), command.name()];
  const own = [...parents, command.name()];
  const commands = help.visibleCommands(command);
  const names = commands.map((one) => one.name()).filter((name) => name !== "help");
  return {
    path: path.join(" "),
    name: command.name(),
    description: command.description(),
    options: help.visibleOptions(command).map(optionNode),
    arguments: command.registeredArguments.map((one) => argumentNode(one, parents)),
    commands: commands.map((one) =>
      one.name() === "help" ? helpNode(one, path, names) : commandTree(one, own),
    ),
  };
}

/** A command and all below it. */
export function allNodes(node: CommandNode): readonly CommandNode[] {
  return [node, ...node.commands.flatMap(allNodes)];
}

/** Commander's own `help [command]`. */
function helpNode(help: Command, path: readonly string[], words: readonly string[]): CommandNode {
  return {
    path: [...path, help.name()].join(" "),
    name: help.name(),
    description: help.description(),
    options: [],
    arguments: [{ name: "command", value: { kind: "words", words }, isVariadic: false }],
    commands: [],
  };
}

function optionNode(option: Option): OptionNode {
  const names = [option.short, option.long].filter((name) => name !== undefined);
  const isFlag = !option.required && !option.optional;
  return { names, description: option.description, value: isFlag ? null : optionValue(option) };
}

function optionValue(option: Option): Value {
  if (option.argChoices !== undefined) return { kind: "words", words: option.argChoices };
  const [, place = ""] = /<([a-z]+)>/u.exec(option.flags) ?? [];
  const kind = PATHS[place];
  if (kind !== undefined) return { kind };
  const name = option.attributeName();
  if (name === "provider") return { kind: "list", words: ["memory", ...Object.keys(registry)] };
  const setting = Object.entries<Setting<unknown>>(SETTINGS).find(([key]) => key === name)?.[1];
  if (setting?.words === undefined) return { kind: "any" };
  return { kind: Array.isArray(setting.default) ? "list" : "words", words: setting.words };
}

function argumentNode(argument: Argument, parents: readonly string[]): ArgumentNode {
  const name = argument.name();
  const words = argument.argChoices ?? KNOWN[`${parents.at(-1) ?? ""} ${name}`]?.();
  const value: Value =
    words === undefined ? { kind: PATHS[name] ?? "any" } : { kind: "words", words };
  return { name, value, isVariadic: argument.variadic };
}

/** Arguments whose words are known elsewhere, by the command above them and their own name. */
const KNOWN: Readonly<Record<string, () => readonly string[]>> = {
  "models models": () => [...new Set(shippedCatalogue().map(({ from, to }) => `${from}-${to}`))],
  "dragoman name": () => Object.keys(registry),
};
