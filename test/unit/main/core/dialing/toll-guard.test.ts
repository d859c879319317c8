import { describe, expect, it } from 'vitest';

import { NEW_COUNTRY_MS, type TollGuard } from '#core/dialing/toll-guard.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { DialPolicy } from '#shared/domain/dial-policy.ts';
import { aCall } from '#test/support/builders/a-call.ts';
import { dialDesk } from '#test/support/dial-desk.ts';

/** What is dialled on a line in Germany, and what the guard has against it when nothing is set. */
const NUMBERS: readonly (readonly [dial: string, concern: string | undefined])[] = [
  ['030901820', undefined],
  ['+4930901820', undefined],
  ['004930901820', undefined],
  ['01701234567', undefined],
  ['08001234567', undefined],
  ['204', undefined],
  ['*97', undefined],
  ['#21#', undefined],
  ['115', undefined],
  ['116117', undefined],
  ['112', 'emergency'],
  ['110', 'emergency'],
  ['09001234567', 'toll'],
  ['+499001234567', 'toll'],
  ['00499001234567', 'toll'],
  ['01805123456', 'toll'],
  ['+441134960000', 'foreign'],
  ['00441134960000', 'foreign'],
  ['+12025550123', 'foreign'],
  ['+18765550123', 'foreign'],
  ['+18095550123', 'foreign'],
  ['+3725551234', 'foreign'],
  ['+37167123456', 'foreign'],
  ['+23222123456', 'foreign'],
  ['+22420123456', 'foreign'],
  ['+2526123456', 'foreign'],
  ['+449061234567', 'toll'],
  ['+33899123456', 'toll'],
  ['+19005550123', 'toll'],
  ['+39899123456', 'toll'],
  ['+41900123456', 'toll'],
  ['+43900123456', 'toll'],
  ['+870773111632', 'satellite'],
  ['+881612345678', 'satellite'],
  ['00881612345678', 'satellite'],
  ['+88216 12345678'.replace(' ', ''), 'satellite'],
  ['+883510012345678', 'satellite'],
  ['+979123456789', 'toll'],
];

const calledOut = (guard: TollGuard, number: string) =>
  guard.onCallChanged({
    kind: 'started',
    at: 0,
    call: aCall({ direction: 'outgoing', party: { number: readNumber(number, 'DE') } }),
  });

const concernWith = (policy: Partial<DialPolicy>, dial: string) => dialDesk({ policy }).guard.concern(dial);

describe('the toll guard', () => {
  it.each(NUMBERS)('says of %s: %s', (dial, concern) => {
    expect(dialDesk().guard.concern(dial)).toBe(concern);
  });

  it('lets calls abroad pass where the policy does, but for what costs extra', () => {
    expect(concernWith({ abroad: 'allow' }, '+441134960000')).toBeUndefined();
    expect(concernWith({ countries: ['GB'] }, '+441134960000')).toBeUndefined();
    expect(concernWith({ countries: ['FR'] }, '+441134960000')).toBe('foreign');
    expect(concernWith({ countries: ['GB'] }, '+449061234567')).toBe('toll');
  });

  it('asks before what is on the list and not before what is allowed; emergencies are always asked about', () => {
    expect(concernWith({ ask: ['030'] }, '030901820')).toBe('listed');
    expect(concernWith({ ask: ['+4930'] }, '030901820')).toBe('listed');
    expect(concernWith({ ask: ['20'] }, '204')).toBe('listed');
    expect(concernWith({ allow: ['+44113'] }, '00441134960000')).toBeUndefined();
    expect(concernWith({ allow: ['0900'] }, '09001234567')).toBeUndefined();
    expect(concernWith({ allow: ['1'] }, '112')).toBe('emergency');
  });

  it('asks before a further country when several were new within ten minutes, whatever else is allowed', () => {
    const { guard, time } = dialDesk({ policy: { abroad: 'allow', newCountries: 2 } });
    calledOut(guard, '+441134960000');
    calledOut(guard, '+4930901820');
    expect(guard.concern('+33199001234')).toBeUndefined();
    calledOut(guard, '+33199001234');
    expect(guard.concern('+34910123456')).toBe('many-countries');
    expect(guard.concern('+441134960001')).toBeUndefined();
    time.advance(NEW_COUNTRY_MS);
    expect(guard.concern('+34910123456')).toBeUndefined();
  });

  it('counts outgoing calls alone, each once', () => {
    const { guard } = dialDesk({ policy: { abroad: 'allow', newCountries: 1 } });
    const number = readNumber('+441134960000', 'DE');
    guard.onCallChanged({ kind: 'started', at: 0, call: aCall({ party: { number } }) });
    guard.onCallChanged({ kind: 'moved', at: 0, call: aCall({ direction: 'outgoing', party: { number } }) });
    expect(guard.concern('+34910123456')).toBeUndefined();
  });
});
