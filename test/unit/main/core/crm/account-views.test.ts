import { describe, expect, it } from 'vitest';

import { accountViews } from '#core/crm/account-views.ts';
import type { CrmAdapter } from '#core/ports/crm-adapter.ts';
import type { CrmProblem } from '#shared/domain/crm-write.ts';
import { CrmAccount } from '#shared/domain/crm-settings.ts';

const ACCOUNT = CrmAccount.parse({
  kind: 'bitrix24',
  id: 'bitrix24',
  origin: 'https://acme.bitrix24.example',
  userId: '7',
});

interface Standing {
  readonly isOpen?: boolean;
  readonly isAllowed?: boolean;
  /** What the adapter itself says, and what the outbox met. */
  readonly own?: CrmProblem;
  readonly met?: CrmProblem;
}

function viewOf({ isOpen = true, isAllowed = true, own, met }: Standing) {
  const adapter = { trouble: () => own } as Partial<CrmAdapter> as CrmAdapter;
  const [view] = accountViews(
    [ACCOUNT],
    { adapter: () => (isOpen ? adapter : undefined), isAllowed: () => isAllowed },
    { trouble: () => (met === undefined ? undefined : { problem: met }) },
  );
  return view;
}

describe('a CRM in the list', () => {
  const named = { id: 'bitrix24', name: 'Bitrix24', host: 'acme.bitrix24.example' };

  it.each<[string, Standing, object]>([
    ['is ready', {}, { state: 'ready' }],
    ['has no secret', { isOpen: false, met: 'not-connected' }, { state: 'locked' }],
    ['rests while the demo runs', { isAllowed: false, met: 'busy' }, { state: 'resting' }],
    [
      'was away when it was written to',
      { met: 'not-reachable' },
      { state: 'trouble', problem: 'not-reachable' },
    ],
    [
      'wants a sign-in, whatever else there was',
      { own: 'sign-in-needed', met: 'not-reachable' },
      { state: 'trouble', problem: 'sign-in-needed' },
    ],
  ])('that %s says so', (_what, standing, view) => {
    expect(viewOf(standing)).toEqual({ ...named, ...view });
  });
});
