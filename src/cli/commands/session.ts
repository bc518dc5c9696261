import { type Config, completeConfig } from "../../config/config.ts";
import { readConfigFile } from "../../config/file.ts";
import { isPackage } from "../../config/find-package.ts";
import type { Messages } from "../../messages/messages.ts";
import { registry } from "../../providers/registry.ts";
import { type Flags, textFlag } from "../flags.ts";
import type { Io } from "../io.ts";
import { messagesFor } from "../ui.ts";

/** What every command that reads articles starts from. */
export interface Session {
  readonly config: Config;
  readonly messages: Messages;
  readonly json: boolean;
  /** Writes a line to stderr unless `--quiet`. */
  say(line: string): void;
  /** Writes a line to stderr with `--verbose`. */
  detail(line: string): void;
}

/** Completes the configuration of a command. @throws ConfigError */
export async function openSession(flags: Flags, io: Io): Promise<Session> {
  const file = await readConfigFile(textFlag(flags, "config"), io.cwd);
  const language = flags["uiLang"] ?? file["uiLang"];
  const quiet = flags["quiet"] === true;
  const isVerbose = flags["verbose"] === true && !quiet;
  return {
    config: completeConfig(flags, file, Object.keys(registry), (name) => isPackage(name, io.cwd)),
    messages: await messagesFor(io.env, language === undefined ? {} : { uiLang: language }),
    json: flags["json"] === true,
    say: (line) => {
      if (!quiet) io.stderr.write(`${line}\n`);
    },
    detail: (line) => {
      if (isVerbose) io.stderr.write(`${line}\n`);
    },
  };
}

/** One JSON document on stdout. */
export function printJson(value: unknown, io: Io): void {
  io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
