import type { Command } from "commander";
import { readConfigFile } from "../../config/file.ts";
import { similarTo } from "../../config/similar.ts";
import { ConfigError } from "../../model/errors.ts";
import { bashScript } from "../completion/bash.ts";
import { type CommandNode, commandTree } from "../completion/command-tree.ts";
import { fishScript } from "../completion/fish.ts";
import { SHELLS, type Shell } from "../completion/shells.ts";
import { zshScript } from "../completion/zsh.ts";
import { EXIT } from "../exit.ts";
import { type Flags, textFlag } from "../flags.ts";
import type { Io } from "../io.ts";

const SCRIPTS: Readonly<Record<Shell, (program: CommandNode) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/**
 * `dragoman completion <shell>`: prints a script made of the command tree. A configuration is looked
 * at only where it is named: a shell that starts in a folder with a broken one must start.
 * @throws ConfigError `config/value` for another shell
 */
export async function completionCommand(
  inputs: readonly string[],
  flags: Flags,
  io: Io,
  program: Command,
): Promise<number> {
  const [value = ""] = inputs;
  const config = textFlag(flags, "config");
  if (config !== null) await readConfigFile(config, io.cwd);
  const shell = SHELLS.find((name) => name === value);
  if (shell === undefined) {
    const expected = SHELLS.join(", ");
    const data = { name: "shell", value, expected, ...similarTo(value, SHELLS) };
    throw new ConfigError("config/value", data);
  }
  const script = SCRIPTS[shell](commandTree(program));
  const shown = flags["json"] === true ? `${JSON.stringify({ shell, script })}\n` : script;
  io.stdout.write(shown);
  return EXIT.done;
}
