import { expect, it } from 'vitest';

import { placeOfCall } from '#core/links/place-of-call.ts';
import { ringingCall } from '#test/support/call-views.ts';

it('a call is seen among the cards while it is there, then in the history, and nowhere once it was erased', () => {
  const call = ringingCall();
  const isKept = () => true;
  expect(placeOfCall(call.id, { calls: [call], isKept })).toEqual({ place: 'calls' });
  expect(placeOfCall(call.id, { calls: [], isKept })).toEqual({ place: 'history', call: call.id });
  expect(placeOfCall(call.id, { calls: [], isKept: () => false })).toBeUndefined();
});
