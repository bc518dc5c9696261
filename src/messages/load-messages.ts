import { type Messages, makeMessages, type UiLanguage } from "./make-messages.ts";
import type { MessageTexts } from "./message-texts.ts";

/** The interface's texts in a language; reads that language's files only. */
export async function loadMessages(language: UiLanguage): Promise<Messages> {
  return makeMessages(language, await textsOf(language));
}

async function textsOf(language: UiLanguage): Promise<MessageTexts> {
  switch (language) {
    case "az":
      return (await import("./az/index.ts")).az;
    case "en":
      return (await import("./en/index.ts")).en;
    case "ru":
      return (await import("./ru/index.ts")).ru;
  }
}
