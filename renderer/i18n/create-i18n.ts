import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

import type { Language } from '#shared/domain/languages.ts';
import type { Catalog } from '#shared/i18n/catalogs.ts';
import { interpolationOf } from './interpolation-of.ts';
import { englishCatalog } from './load-catalog.ts';

/** The texts of a page, all in memory: ready when it returns. React escapes, so i18next must not. */
export function createI18n(language: Language, catalog: Catalog): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: englishCatalog }, [language]: { translation: catalog } },
    interpolation: interpolationOf(language),
  });
  return instance;
}
