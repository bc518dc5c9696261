import { createInstance, type i18n } from "i18next";
import type { DragomanError } from "../model/errors.ts";
import type { LanguageTag } from "../model/language.ts";
import { az } from "./az/index.ts";
import { en } from "./en/index.ts";
import type { MessageKey, MessageTexts } from "./message-texts.ts";
import { ru } from "./ru/index.ts";

/** A language the interface speaks. */
export type UiLanguage = "en" | "az" | "ru";

/** Values for the `{{name}}` places of a text; `count` chooses the plural form. */
export type MessageData = Readonly<Record<string, string | number>>;

/** The interface's texts in one language. */
export interface Messages {
  readonly language: UiLanguage;
  /** The text of a key; a place without a value stays as it is. */
  t(key: MessageKey, data?: MessageData): string;
  /** An error's text: what happened, where, what to do. */
  errorMessage(error: DragomanError): string;
  /** A language's name in the interface's language, the tag itself where it has no name here. */
  languageName(tag: LanguageTag): string;
}

/** Every text of every interface language. */
export const messageTexts: Readonly<Record<UiLanguage, MessageTexts>> = { en, az, ru };

/** The interface's texts in a language; takes no time worth saving (one i18next instance). */
export function createMessages(language: UiLanguage): Messages {
  const instance = createI18n(language);
  // `replace` keeps data named like an i18next option ("context") from being taken for one.
  const fill = (key: string, data: MessageData): string => {
    const { count } = data;
    const plural = typeof count === "number" ? { count } : {};
    return instance.t(key, { ...plural, replace: data, nest: false });
  };
  const languageName = (tag: string): string => {
    const key = `language.${tag}`;
    return instance.exists(key) ? fill(key, {}) : tag;
  };
  return {
    language,
    t: (key, data = {}) => fill(key, data),
    errorMessage: ({ code, data }) =>
      fill(code, code === "read/language" ? mapValues(data, languageName) : data),
    languageName,
  };
}

/** Language tags by name; other values (paths) are no tags and stay. */
function mapValues(data: MessageData, name: (tag: string) => string): MessageData {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, name(String(value))]));
}

function createI18n(language: UiLanguage): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    resources: { [language]: { translation: messageTexts[language] } },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (_text: string, place: RegExpExecArray) => place[0],
  });
  return instance;
}
