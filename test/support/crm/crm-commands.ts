import { crmHandlers, type CrmHandlerParts } from '#app/ipc/crm-handlers.ts';
import { CrmAccounts, type CrmAccountsOptions } from '#core/crm/crm-accounts.ts';
import { fail, ok } from '#shared/result.ts';

type Parts = Pick<CrmAccountsOptions, 'settings' | 'secrets'> & Pick<CrmHandlerParts, 'notices'>;

/** The commands about CRMs, with no CRM that could be set up and nothing on its way. */
export function crmCommands({ settings, secrets, notices }: Parts) {
  return crmHandlers({
    accounts: new CrmAccounts({
      factory: {
        read: () => fail({ field: 'webhook' }),
        open: () => undefined,
        signIn: () => Promise.resolve(fail({ problem: 'not-offered' })),
      },
      settings,
      secrets,
      onChange: () => undefined,
    }),
    lines: { use: () => Promise.resolve(fail({ problem: 'not-offered' })) },
    transcripts: { attach: () => fail('no-such-call') },
    nameOf: (account) => account,
    outbox: {
      retry: () => fail('no-such-write'),
      discard: () => fail('no-such-write'),
      change: () => fail('no-such-write'),
    },
    log: { sendIn: () => undefined },
    rest: {
      tryRequest: () => Promise.resolve({ faults: [] }),
      exportDefinition: () => Promise.resolve(ok(false)),
    },
    accountViews: () => [],
    writes: () => [],
    settings,
    notices,
  });
}
