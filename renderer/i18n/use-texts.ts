import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { Translate } from './message-key.ts';

export interface Texts {
  readonly t: Translate;
  readonly language: string;
}

/** The texts of the page; the component renders again when the language changes. */
export function useTexts(): Texts {
  const { t: translate, i18n } = useTranslation();
  const t = useCallback<Translate>((key, values) => translate(key, { ...values }), [translate]);
  return { t, language: i18n.language };
}
