import { describe, expect, it } from 'vitest';

import { explainCall } from '#shared/why/explain-call.ts';
import { reasonText } from '#renderer/features/history/reason-text.ts';
import { createDates } from '#renderer/i18n/create-dates.ts';
import { createI18n } from '#renderer/i18n/create-i18n.ts';
import { catalogs } from '#shared/i18n/catalogs.ts';
import type { Translate } from '#renderer/i18n/message-key.ts';
import type { ExplainedCall } from '#test/support/explained-call.ts';
import { EXPLAINED_CALLS } from '#test/support/explained-calls.ts';

function told(language: 'en' | 'de', { entry, report: known }: ExplainedCall): string {
  const i18n = createI18n(language, catalogs[language]);
  const t: Translate = (key, values) => i18n.t(key, { ...values });
  const dates = createDates(language, t);
  return explainCall(entry, known)
    .map((reason) => reasonText(reason, t, dates))
    .join(' ')
    .replaceAll(/[\u00a0\u202f]/g, ' ');
}

describe('why a call went as it did', () => {
  it.each(EXPLAINED_CALLS)('$call, in English', (one) => {
    expect(told('en', one)).toBe(one.en);
  });

  it.each(EXPLAINED_CALLS)('$call, in German', (one) => {
    expect(told('de', one)).toBe(one.de);
  });

  it('marks as a cause what explains a miss, and nothing in a call that went well', () => {
    const causes = (call: string) =>
      EXPLAINED_CALLS.filter((one) => one.call === call)
        .flatMap(({ entry, report: known }) => explainCall(entry, known))
        .filter(({ cause }) => cause === true)
        .map(({ code }) => code);
    expect(causes('the PC was locked')).toEqual(['locked']);
    expect(causes('an ordinary conversation')).toEqual([]);
  });
});
