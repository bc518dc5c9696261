import { createInstance, type i18n } from "i18next";
import { type DragomanError, partsOf } from "../model/errors.ts";
import type { LanguageTag } from "../model/language.ts";
import type { Notice } from "../model/notice.ts";
import type { MessageKey, MessageTexts } from "./message-texts.ts";
import { findPhrase } from "./phrase.ts";

/** A language the interface speaks. */
export type UiLanguage = "en" | "az" | "ru";

/** Values for the `{{name}}` places of a text; `count` chooses the plural form. */
type MessageData = Readonly<Record<string, string | number>>;

/** The interface's texts in one language. */
export interface Messages {
  readonly language: UiLanguage;
  /** The text of a key; a place without a value stays as it is. */
  t(key: MessageKey, data?: MessageData): string;
  /** An error's text: what happened, where, what to do. */
  errorMessage(error: DragomanError): string;
  /** A notice's text; a text that is one already stays. */
  noticeText(notice: string | Notice): string;
  /** Why a segment stayed untranslated, by its code in the bundle; one that is not known stays. */
  reasonText(reason: string): string;
  /** A language's name in the interface's language, the tag itself where it has no name here. */
  languageName(tag: LanguageTag): string;
}

/** Messages over a language's texts, or some of them: one i18next instance, ready at once. */
export function makeMessages(language: UiLanguage, texts: MessageTexts): Messages {
  const instance = createI18n(language, texts);
  // `replace` keeps data named like an i18next option ("context") from being taken for one.
  const fill = (key: string, data: MessageData): string => {
    const { count } = data;
    const plural = typeof count === "number" ? { count } : {};
    return instance.t(key, { ...plural, replace: data, nest: false });
  };
  const languageName = (tag: LanguageTag): string => {
    const key = `language.${tag}`;
    return instance.exists(key) ? fill(key, {}) : tag;
  };
  const worded = (data: MessageData): MessageData => {
    if (language === "en") return data;
    const entries = ["expected", "reason"].flatMap((name) => {
      const phrase = findPhrase(String(data[name] ?? ""));
      return phrase === null ? [] : [[name, fill(phrase.key, phrase.data)]];
    });
    return { ...data, ...Object.fromEntries(entries) };
  };
  const errorMessage = (error: DragomanError): string => {
    const parts = partsOf(error);
    if (parts.length > 0) return parts.map(errorMessage).join("\n");
    const { code, data } = error;
    const shown = code === "read/language" ? mapValues(data, languageName) : worded(data);
    const text = fill(code, shown);
    return "similar" in data ? `${text} ${fill("config/similar", data)}` : text;
  };
  return {
    language,
    t: (key, data = {}) => fill(key, data),
    errorMessage,
    noticeText: (notice) =>
      typeof notice === "string" ? notice : fill(notice.code, worded(notice.data)),
    reasonText: (reason) => {
      const key = `reason.${reason}`;
      return instance.exists(key) ? `${fill(key, {})} [${reason}]` : reason;
    },
    languageName,
  };
}

/** Language tags by name; other values (paths) are no tags and stay. */
function mapValues(data: MessageData, name: (tag: string) => string): MessageData {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, name(String(value))]));
}

function createI18n(language: UiLanguage, texts: MessageTexts): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    resources: { [language]: { translation: texts } },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (_text: string, place: RegExpExecArray) => place[0],
  });
  instance.services.formatter?.add("number", (value) => formatNumber(value, language));
  return instance;
}

/** Small whole numbers look alike everywhere, and the first Intl.NumberFormat costs 10 ms. */
function formatNumber(value: unknown, language: UiLanguage): string {
  if (typeof value !== "number") return String(value);
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  return new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value);
}
