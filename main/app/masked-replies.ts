import { maskedDigits, withMaskedNumbers } from '#core/privacy/mask-numbers.ts';
import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import { ok } from '#shared/result.ts';

import type { Base } from './compose-base.ts';
import type { Handlers } from './ipc/handlers.ts';

type PrivacyBase = { readonly storage: Pick<Base['storage'], 'settings'> };

/** The same value with numbers as the agent may see them. */
export function shownNumbers<Value>({ storage }: PrivacyBase, value: Value): Value {
  return storage.settings.current.privacy.maskNumbers ? withMaskedNumbers(value) : value;
}

/** Pages get calls with numbers as the agent may see them; programs from outside, which have a right of their own, all. */
export function maskedReplies(base: PrivacyBase, handlers: Handlers): Handlers {
  const shown =
    <Input, Output>(handler: (input: Input) => Output | Promise<Output>) =>
    async (input: Input): Promise<Output> =>
      shownNumbers(base, await handler(input));
  const writeOf = (write: CrmWriteView): CrmWriteView =>
    base.storage.settings.current.privacy.maskNumbers
      ? { ...write, number: maskedDigits(write.number) }
      : write;
  return {
    ...handlers,
    'state:get': shown(handlers['state:get']),
    'history:list': shown(handlers['history:list']),
    'history:get': shown(handlers['history:get']),
    'diagnostics:report': shown(handlers['diagnostics:report']),
    'promise:list': shown(handlers['promise:list']),
    'pop:rehearse': shown(handlers['pop:rehearse']),
    'message:list': shown(handlers['message:list']),
    'crm:writes': async (input) => {
      const reply = await handlers['crm:writes'](input);
      return reply.ok ? ok(reply.value.map(writeOf)) : reply;
    },
  };
}
