import type { CallService } from '#core/calls/call-service.ts';
import type { MessageStore } from '#core/ports/message-store.ts';
import { fail, ok } from '#shared/result.ts';

import type { LineServicesHost } from '../compose-line-services.ts';
import type { Handlers } from './handlers.ts';

type LineServiceCommand = Extract<
  keyof Handlers,
  `presence:${string}` | `voicemail:${string}` | `message:${string}`
>;

export interface LineServiceParts {
  readonly host: Pick<LineServicesHost, 'presence' | 'messages' | 'voicemail'>;
  readonly store: Pick<MessageStore, 'list'>;
  readonly calls: Pick<CallService, 'dial'>;
}

/** Commands about what lines offer besides calls. */
export function lineServiceHandlers(parts: LineServiceParts): Pick<Handlers, LineServiceCommand> {
  const { host, store, calls } = parts;
  return {
    'presence:get': () => ok(host.presence.all()),
    'voicemail:dial': ({ lineId }) => {
      const number = host.voicemail.number(lineId);
      return number === undefined ? fail('number-empty') : calls.dial(number, { lineId });
    },
    'message:list': ({ limit }) => ok(store.list(limit)),
    'message:send': ({ lineId, number, text }) => host.messages.send(lineId, number, text),
    'message:retry': ({ id }) => host.messages.retry(id),
    'message:read': ({ id }) => {
      host.messages.markRead(id);
      return ok();
    },
  };
}
