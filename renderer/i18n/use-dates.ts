import { createDates, type Dates } from './create-dates.ts';
import type { Translate } from './message-key.ts';
import { useTexts } from './use-texts.ts';

/** By the translation that their words come from: each row of a long list asks, and formatters are dear to make. */
const made = new WeakMap<Translate, Dates>();

/** Dates and numbers in the language on screen. */
export function useDates(): Dates {
  const { t, language } = useTexts();
  const known = made.get(t);
  if (known !== undefined) return known;
  const dates = createDates(language, t);
  made.set(t, dates);
  return dates;
}
