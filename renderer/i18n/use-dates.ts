import { useMemo } from 'react';
import { useTexts } from './use-texts.ts';

import { createDates, type Dates } from './create-dates.ts';

/** Dates and numbers in the language on screen. */
export function useDates(): Dates {
  const { t, language } = useTexts();
  return useMemo(() => createDates(language, t), [language, t]);
}
