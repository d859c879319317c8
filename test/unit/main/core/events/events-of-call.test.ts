import { expect, it } from 'vitest';

import { eventsOfCall } from '#core/events/events-of-call.ts';
import { aCall, A_MOMENT } from '#test/support/builders/a-call.ts';

const HELD = aCall({ phase: 'held', hold: 'local', heldAt: A_MOMENT });

it('tells of a call that is first seen on hold that it was answered before', () => {
  const steps = eventsOfCall({ kind: 'started', call: HELD, at: A_MOMENT }).map(({ type }) => type);
  expect(steps.slice(0, 3)).toEqual(['call-started', 'call-connected', 'call-held']);
});

it('does not tell of an answered call that is put on hold that it was answered again', () => {
  const change = { kind: 'moved', call: HELD, previous: aCall(), at: A_MOMENT } as const;
  const steps = eventsOfCall(change).map(({ type }) => type);
  expect(steps).toContain('call-held');
  expect(steps).not.toContain('call-connected');
});
