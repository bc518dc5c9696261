import type { UiLanguage } from "./make-messages.ts";

/** The environment variables that name the user's language, strongest first. */
export interface LanguageEnvironment {
  readonly LC_ALL?: string | undefined;
  readonly LC_MESSAGES?: string | undefined;
  readonly LANG?: string | undefined;
}

/** The interface's language by POSIX: the first variable that is set decides; English otherwise. */
export function uiLanguage(environment: LanguageEnvironment): UiLanguage {
  const set = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find(Boolean) ?? "";
  const [language] = set.toLowerCase().split(/[_.@-]/);
  return language === "az" || language === "ru" ? language : "en";
}
