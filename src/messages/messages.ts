import { az } from "./az/index.ts";
import { en } from "./en/index.ts";
import { type Messages, makeMessages, type UiLanguage } from "./make-messages.ts";
import type { MessageTexts } from "./message-texts.ts";
import { ru } from "./ru/index.ts";

export type { Messages, UiLanguage } from "./make-messages.ts";

/** Every text of every interface language. */
export const messageTexts: Readonly<Record<UiLanguage, MessageTexts>> = { en, az, ru };

/** The interface's texts in a language; where waiting is possible, `loadMessages` costs less. */
export function createMessages(language: UiLanguage): Messages {
  return makeMessages(language, messageTexts[language]);
}
