import type { CallView } from '#shared/domain/call.ts';
import type { AgentNotification } from '../ports/notifier.ts';

/** Looks a text up in the catalog of the agent's language. */
export type Translate = (key: NotificationText, values: Readonly<Record<string, string>>) => string;

export type NotificationText =
  | 'notify.incoming.title'
  | 'notify.incoming.body'
  | 'notify.incoming.bodyQueue'
  | 'notify.missed.title'
  | 'notify.missed.body'
  | 'notify.withheld'
  | 'notify.answer'
  | 'notify.reject';

export type NotificationStep =
  | { readonly kind: 'show'; readonly notification: AgentNotification }
  | { readonly kind: 'close'; readonly id: string };

/** The id of the notification that a missed call leaves behind. */
export function missedNotificationId(call: CallView): string {
  return `missed:${call.id}`;
}

/**
 * What the OS notifications should become after a change of a call: one while it rings for the agent, replaced when the
 * name becomes known, closed as soon as the ringing is over; one that stays when the call was missed.
 */
export function notificationSteps(
  previous: CallView | undefined,
  call: CallView,
  translate: Translate,
): readonly NotificationStep[] {
  const before = previous === undefined ? undefined : ringingNotification(previous, translate);
  const after = ringingNotification(call, translate);
  if (after !== undefined) return isSame(before, after) ? [] : [{ kind: 'show', notification: after }];
  const close: readonly NotificationStep[] = before === undefined ? [] : [{ kind: 'close', id: before.id }];
  const isNewlyMissed = call.result === 'missed' && previous?.result === undefined;
  return isNewlyMissed
    ? [...close, { kind: 'show', notification: missedNotification(call, translate) }]
    : close;
}

function ringingNotification(call: CallView, translate: Translate): AgentNotification | undefined {
  if (call.phase !== 'ringing' || call.direction !== 'incoming') return undefined;
  const { name, number } = partyTexts(call, translate);
  const body =
    call.queue === undefined
      ? translate('notify.incoming.body', { number })
      : translate('notify.incoming.bodyQueue', { number, queue: call.queue });
  return {
    id: call.id,
    title: translate('notify.incoming.title', { name }),
    body,
    actions: [
      { id: 'answer', label: translate('notify.answer', {}) },
      { id: 'reject', label: translate('notify.reject', {}) },
    ],
  };
}

function missedNotification(call: CallView, translate: Translate): AgentNotification {
  const { name, number } = partyTexts(call, translate);
  return {
    id: missedNotificationId(call),
    title: translate('notify.missed.title', { name }),
    body: translate('notify.missed.body', { number }),
    actions: [],
  };
}

function partyTexts(
  call: CallView,
  translate: Translate,
): { readonly name: string; readonly number: string } {
  const { number, displayName } = call.party;
  const shown = number.kind === 'withheld' ? translate('notify.withheld', {}) : number.display;
  const match = call.lookup.matches.find((each) => each.id === call.lookup.chosen);
  return { name: match?.name ?? displayName ?? shown, number: shown };
}

function isSame(a: AgentNotification | undefined, b: AgentNotification): boolean {
  return a !== undefined && a.id === b.id && a.title === b.title && a.body === b.body;
}
