import { readConfigFile } from "../config/file.ts";
import type { Messages } from "../messages/messages.ts";
import { type Flags, textFlag } from "./flags.ts";
import { messagesFor } from "./ui.ts";

/** Where a command finds out in which language to speak. */
interface VoicePlace {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/**
 * The texts of a command that needs nothing else of the configuration: in the language of
 * `--ui-lang`, of the configuration file, of the environment.
 * @throws ConfigError for a configuration file that cannot be used
 */
export async function openVoice(flags: object, { env, cwd }: VoicePlace): Promise<Messages> {
  const given: Flags = { ...flags };
  const file = await readConfigFile(textFlag(given, "config"), cwd);
  return messagesFor(env, { uiLang: given["uiLang"] ?? file["uiLang"] });
}
