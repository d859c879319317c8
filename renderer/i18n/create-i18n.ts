import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

import type { Snapshot } from '#shared/domain/snapshot.ts';
import { catalogs } from '#shared/i18n/catalogs.ts';

/** The texts of a page, all in memory: ready when it returns. React escapes, so i18next must not. */
export function createI18n(language: Snapshot['language']): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: catalogs.en }, de: { translation: catalogs.de } },
    interpolation: { escapeValue: false },
  });
  return instance;
}
