import { expect, test } from 'vitest';

import { popOutcome, popOutcomeShort, type Popped } from '#renderer/features/calls/card/pop-outcome.ts';
import { createDates } from '#renderer/i18n/create-dates.ts';
import { createI18n } from '#renderer/i18n/create-i18n.ts';
import { catalogs } from '#shared/i18n/catalogs.ts';
import type { Translate } from '#renderer/i18n/message-key.ts';

const i18n = createI18n('en', catalogs.en);
const t: Translate = (key, values) => i18n.t(key, { ...values });
const dates = createDates('en', t);

function opened(afterMs: number, direction: Popped['direction'] = 'incoming'): Popped {
  return { direction, pop: { state: 'opened', reason: 'rule', host: 'crm.example.com', afterMs } };
}

test('a record that opened within the first tenth of a second opened as it rang', () => {
  expect(popOutcome(opened(0), t, dates)).toBe('opened as it rang');
  expect(popOutcome(opened(99), t, dates)).toBe('opened as it rang');
  expect(popOutcome(opened(99, 'outgoing'), t, dates)).toBe('opened at once');
});

test('later it says how long that took, counted from what began the call', () => {
  expect(popOutcome(opened(100), t, dates)).toBe('opened 0.1\u00a0s after the ring');
  expect(popOutcome(opened(2340, 'outgoing'), t, dates)).toBe('opened 2.3\u00a0s after dialling');
  expect(popOutcomeShort(opened(210), t, dates)).toBe('opened in 0.2\u00a0s');
  expect(popOutcomeShort(opened(20), t, dates)).toBe('opened as it rang');
});

test('a record opened by hand has no time, and one that did not open says why', () => {
  const byHand = { state: 'opened', reason: 'by-hand', host: 'crm.example.com', afterMs: 9000 } as const;
  expect(popOutcome({ direction: 'incoming', pop: byHand }, t, dates)).toBe('opened in your browser');
  const refused = { state: 'skipped', reason: 'host-not-allowed', host: 'evil.example' } as const;
  expect(popOutcome({ direction: 'incoming', pop: refused }, t, dates)).toBe(
    'not opened: evil.example is not on the list of allowed hosts',
  );
  const nobody = { state: 'skipped', reason: 'no-match' } as const;
  expect(popOutcome({ direction: 'incoming', pop: nobody }, t, dates)).toBeUndefined();
});
