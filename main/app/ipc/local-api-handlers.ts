import type { ClientBook } from '#core/api/client-book.ts';
import type { PairingDesk } from '#core/api/pairing-desk.ts';
import type { SettingsService } from '#core/settings/settings-service.ts';
import { ok } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

export type LocalApiCommand = Extract<keyof Handlers, `api:${string}`>;

export interface LocalApiHandlerParts {
  readonly settings: Pick<SettingsService, 'current' | 'update'>;
  readonly book: Pick<ClientBook, 'add' | 'change' | 'revoke'>;
  readonly pairing: Pick<PairingDesk, 'answer'>;
}

/** Commands about who may reach the app from outside. */
export function localApiHandlers(parts: LocalApiHandlerParts): Pick<Handlers, LocalApiCommand> {
  const { settings, book, pairing } = parts;
  return {
    'api:configure': (change) => {
      const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const saved = settings.update({ localApi: { ...settings.current.localApi, ...named } });
      return saved.ok ? ok() : saved;
    },
    'api:add-client': (wanted) => {
      const added = book.add(wanted);
      return added.ok ? ok({ token: added.value.token }) : added;
    },
    'api:change-client': ({ id, ...change }) => book.change(id, change),
    'api:revoke-client': ({ id }) => book.revoke(id),
    'api:answer-pairing': ({ id, permissions }) => {
      pairing.answer(id, permissions);
      return ok();
    },
  };
}
