import { hookAccount } from '#core/hooks/hook-account.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';
import { ok } from '#shared/result.ts';
import type { EventTestReport } from '#shared/ipc/privacy-outputs.ts';

import type { Handlers } from './handlers.ts';

type EventCommand = Extract<keyof Handlers, `events:${string}`>;

export interface EventRuleHandlerParts {
  readonly secrets: SecretStore;
  readonly test: (id: string) => Promise<EventTestReport>;
}

/** Commands about event rules, besides those that settings are. */
export function eventRuleHandlers({ secrets, test }: EventRuleHandlerParts): Pick<Handlers, EventCommand> {
  return {
    'events:secret': async ({ id, secret }) => {
      if (secret !== '') return ok({ secretKept: await secrets.set(hookAccount(id), secret) });
      await secrets.delete(hookAccount(id));
      return ok({ secretKept: 'keychain' });
    },
    'events:test': async ({ id }) => ok(await test(id)),
  };
}
