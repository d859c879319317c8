import { describe, expect, it } from 'vitest';

import { someoneRings } from '#app/someone-rings.ts';
import { ringingCall } from '#test/support/call-views.ts';

describe('the popup', () => {
  it.each([
    ['nobody calls', [], false],
    ['a call rings', [ringingCall()], true],
    ['a call rings while another is held', [ringingCall({ phase: 'held' }), ringingCall()], true],
    ['the agent\u2019s own call rings at the other side', [ringingCall({ direction: 'outgoing' })], false],
    ['the call is answered', [ringingCall({ phase: 'connected' })], false],
    ['the call has ended', [ringingCall({ phase: 'ended' })], false],
    ['a call is being dialled', [ringingCall({ direction: 'outgoing', phase: 'dialing' })], false],
  ])('belongs on screen when %s: %#', (_when, calls, shown) => {
    expect(someoneRings({ calls })).toBe(shown);
  });

  it('stays while the answer is on its way', () => {
    expect(someoneRings({ calls: [ringingCall({ intent: 'answering' })] })).toBe(true);
  });
});
