import { createMessages, type Messages } from "../messages/messages.ts";
import { uiLanguage } from "../messages/ui-language.ts";
import type { Flags } from "./flags.ts";

/** Texts in the language of `--ui-lang`, else of the environment. */
export function messagesFor(
  env: Readonly<Record<string, string | undefined>>,
  flags: Flags = {},
): Messages {
  const given = flags["uiLang"];
  if (given === "az" || given === "ru" || given === "en") return createMessages(given);
  return createMessages(uiLanguage(env));
}
