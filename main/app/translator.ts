import i18next, { type i18n } from 'i18next';

import { LANGUAGES, type Language } from '#shared/domain/languages.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { catalogs } from '#shared/i18n/catalogs.ts';

export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Texts of the main process (tray, notifications, dialogs) in the agent's language. */
export class Translator {
  readonly #texts: i18n;
  #language: Language;

  constructor(setting: Settings['language'], systemLocale: string) {
    this.#language = languageOf(setting, systemLocale);
    this.#texts = i18next.createInstance();
    void this.#texts.init({
      lng: this.#language,
      fallbackLng: 'en',
      resources: Object.fromEntries(LANGUAGES.map((name) => [name, { translation: catalogs[name] }])),
      interpolation: { escapeValue: false },
      initAsync: false,
    });
  }

  get language(): Language {
    return this.#language;
  }

  readonly translate: Translate = (key, values = {}) => this.#texts.t(key, values);

  use(setting: Settings['language'], systemLocale: string): void {
    this.#language = languageOf(setting, systemLocale);
    void this.#texts.changeLanguage(this.#language);
  }
}

/** The language to speak: the agent's choice, else the system's where there is a catalog for it, else English. */
export function languageOf(setting: Settings['language'], systemLocale: string): Language {
  const wanted = setting === 'system' ? (systemLocale.split('-')[0] ?? 'en') : setting;
  return LANGUAGES.find((language) => language === wanted) ?? 'en';
}
