import { describe, expect, it } from 'vitest';

import { RingSettings } from '#shared/domain/ring.ts';
import { chooseRing } from '#core/notifications/choose-ring.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { ringingCall } from '#test/support/call-views.ts';

type Rule = RingSettings['rules'][number];

const ringBy = (rule: Rule) => RingSettings.parse({ volume: 0.6, rules: [rule] });
const CALL = ringingCall({ queue: 'Support EN', alertInfo: '<http://x>;info=Bellcore-dr3' });
const COLLEAGUE = ringingCall({ party: { number: readNumber('201', 'DE') } });

describe('how a call rings', () => {
  it('is the usual tone and volume without a rule', () => {
    expect(chooseRing(CALL, RingSettings.parse({ tone: 'low' }))).toEqual({ tone: 'low', volume: 0.8 });
  });

  it.each([
    ['the queue, whatever the case', CALL, { by: 'queue', text: 'support', tone: 'soft' }],
    ['Alert-Info', CALL, { by: 'alert', text: 'bellcore-DR3', tone: 'soft' }],
    ['the line', CALL, { by: 'line', text: 'Off', tone: 'soft' }],
    ['a colleague', COLLEAGUE, { by: 'internal', text: '', tone: 'soft' }],
    ['anybody else', CALL, { by: 'external', text: '', tone: 'soft' }],
  ] as const)('follows a rule for %s', (_, call, rule) => {
    expect(chooseRing(call, ringBy(rule))).toEqual({ tone: 'soft', volume: 0.6 });
  });

  it.each([
    ['another queue', CALL, { by: 'queue', text: 'sales', tone: 'soft' }],
    ['a call without a queue', COLLEAGUE, { by: 'queue', text: 'support', tone: 'soft' }],
    ['no text yet', CALL, { by: 'queue', text: '', tone: 'silent' }],
    ['a customer, by a rule for colleagues', CALL, { by: 'internal', text: '', tone: 'soft' }],
    ['a colleague, by a rule for customers', COLLEAGUE, { by: 'external', text: '', tone: 'soft' }],
  ] as const)('leaves %s alone', (_, call, rule) => {
    expect(chooseRing(call, ringBy(rule))).toEqual({ tone: 'classic', volume: 0.6 });
  });

  it('is no sound by a silent rule, or with the ring switched off', () => {
    expect(chooseRing(CALL, ringBy({ by: 'queue', text: 'Support', tone: 'silent' }))).toBeUndefined();
    expect(chooseRing(CALL, RingSettings.parse({ enabled: false }))).toBeUndefined();
  });

  it('is the double tone for a call that will be answered by itself, unless a rule says otherwise', () => {
    const call = { ...CALL, autoAnswerAt: 5000 };
    expect(chooseRing(call, RingSettings.parse({}))?.tone).toBe('double');
    expect(chooseRing(call, ringBy({ by: 'queue', text: 'Support', tone: 'low' }))?.tone).toBe('low');
  });
});
