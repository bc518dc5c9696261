import { loadMessages } from "../messages/load-messages.ts";
import type { Messages } from "../messages/messages.ts";
import { uiLanguage } from "../messages/ui-language.ts";
import type { Flags } from "./flags.ts";

/** Texts in the language of `--ui-lang`, else of the environment. */
export async function messagesFor(
  env: Readonly<Record<string, string | undefined>>,
  flags: Flags = {},
): Promise<Messages> {
  const given = flags["uiLang"];
  if (given === "az" || given === "ru" || given === "en") return loadMessages(given);
  return loadMessages(uiLanguage(env));
}
