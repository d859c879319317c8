import { FollowUpNotifications } from '#core/follow-ups/follow-up-notifications.ts';
import { FollowUpService } from '#core/follow-ups/follow-up-service.ts';
import { historyRow } from '#core/history/history-row.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';

import type { AppWindows } from './app-windows.ts';
import type { CallEffects } from './call-effects.ts';
import type { Base } from './compose-base.ts';
import type { Crms } from './compose-crm.ts';
import type { Phone } from './compose-phone.ts';

export interface FollowUpParts {
  readonly phone: Phone;
  readonly effects: Pick<CallEffects, 'notifier'>;
  readonly crms: Pick<Crms, 'log'>;
  readonly windows: Pick<AppWindows, 'showPanel'>;
}

/** Promised calls, with what reminds of them. */
export function composeFollowUps(base: Base, { phone, effects, crms, windows }: FollowUpParts) {
  const { storage, publisher, translator, clock, timer, ids, log } = base;
  const reminders = new FollowUpNotifications({
    notifier: effects.notifier,
    translate: translator.translate,
    call: (id) => void service.call(id),
    open: () => windows.showPanel('calls'),
  });
  const service: FollowUpService = new FollowUpService({
    store: storage.followUps,
    entryOf: (id) => entryOf(base, phone, id),
    dial: (number, choice) => phone.calls.dial(number, choice),
    clock,
    timer,
    ids,
    logger: log.child({ part: 'follow-ups' }),
    onChange: (open) => {
      const due = open.filter(({ state }) => state === 'due');
      reminders.dueNow(due);
      const { revision } = publisher.parts().followUps;
      publisher.update({ followUps: { due, open: open.length, revision: revision + 1 } });
    },
    onDue: (promise) => reminders.due(promise),
    onPromised: (promise) => crms.log.promised(promise),
    onDropped: (promise) => crms.log.promiseDropped(promise),
  });
  const stopCalls = phone.calls.observe(service);
  return {
    service,
    dispose: () => {
      stopCalls();
      service.dispose();
      reminders.dispose();
    },
  };
}

export type FollowUps = ReturnType<typeof composeFollowUps>;

function entryOf({ storage, clock }: Base, { calls }: Phone, id: CallId): HistoryEntry | undefined {
  const call = calls.current(id);
  return call === undefined ? storage.history.get(id) : historyRow(call, clock.now());
}
