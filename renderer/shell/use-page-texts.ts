import type { i18n } from 'i18next';
import { useEffect, useState } from 'react';

import type { Language } from '#shared/domain/languages.ts';
import { createI18n } from '../i18n/create-i18n.ts';
import { englishCatalog, loadCatalog } from '../i18n/load-catalog.ts';

export interface PageTexts {
  readonly i18n: i18n;
  readonly language: Language;
}

const english: PageTexts = { i18n: createI18n('en', englishCatalog), language: 'en' };

/**
 * The texts in `language`. Nothing until the first language has come, so that no page flashes in another one; when the
 * language changes later, the old one stays until the new one is there.
 */
export function usePageTexts(language: Language | undefined): PageTexts | undefined {
  const [texts, setTexts] = useState<PageTexts>();

  useEffect(() => {
    if (language === undefined) return;
    let wanted = true;
    void loadCatalog(language).then((catalog) => {
      if (wanted) setTexts({ i18n: createI18n(language, catalog), language });
    });
    return () => {
      wanted = false;
    };
  }, [language]);

  if (language === undefined || language === 'en') return english;
  return texts;
}
