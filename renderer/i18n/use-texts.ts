import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';

import type { Translate } from './message-key.ts';

export interface Texts {
  readonly t: Translate;
  readonly language: string;
}

/** One per catalog and language: `t` is the same function in every component, so that what depends on it can be kept. */
const made = new WeakMap<I18n, Texts>();

/** The texts of the page; the component renders again when the language changes. */
export function useTexts(): Texts {
  const { i18n } = useTranslation();
  const known = made.get(i18n);
  if (known?.language === i18n.language) return known;
  const translate = i18n.getFixedT(i18n.language);
  const texts: Texts = { t: (key, values) => translate(key, { ...values }), language: i18n.language };
  made.set(i18n, texts);
  return texts;
}
