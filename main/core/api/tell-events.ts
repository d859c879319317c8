import type { AppEvent, StreamedEvent } from '#shared/domain/events/app-event.ts';
import type { EventCall } from '#shared/domain/events/event-call.ts';
import type { ApiPermission } from '#shared/domain/local-api.ts';
import { CTI_MODEL } from '../events/cti-model-names.ts';
import { named, type NamedEvent } from '../events/named-event.ts';
import { VOIPSTUDIO } from '../events/voipstudio-names.ts';
import type { EventNames } from './api-methods.ts';

/** How a subscriber wants events. */
export interface EventWish {
  readonly names: EventNames;
  /** Only these names. */
  readonly only?: readonly string[] | undefined;
  readonly permissions: readonly ApiPermission[];
}

/** An event as a subscriber is told it: by our own names, or by those of another model. */
export type ToldEvent = StreamedEvent | (Omit<StreamedEvent, 'event'> & NamedEvent);

/** A call without what its hearer may not know. */
export function callFor(permissions: readonly ApiPermission[], call: EventCall): EventCall {
  if (permissions.includes('records') || call.records === undefined) return call;
  const { records: _, ...rest } = call;
  return rest;
}

/** What a subscriber is told of an event; one of ours can be several or none by another model's names. */
export function tellEvent({ revision, at, event }: StreamedEvent, wish: EventWish): readonly ToldEvent[] {
  const allowed = eventFor(wish.permissions, event);
  if (allowed === undefined) return [];
  const isWanted = (name: string) => wish.only === undefined || wish.only.includes(name);
  if (wish.names === 'native') return isWanted(event.type) ? [{ revision, at, event: allowed }] : [];
  const told = wish.names === 'ctimodel' ? named(CTI_MODEL, allowed) : named(VOIPSTUDIO, allowed);
  return told.filter(({ name }) => isWanted(name)).map((each) => ({ revision, at, ...each }));
}

/** Keys that were sent can be a secret: only those who could send them hear of them; of tasks those who may stop them. */
function eventFor(permissions: readonly ApiPermission[], event: AppEvent): AppEvent | undefined {
  if (event.type === 'digits-sent') return permissions.includes('control-calls') ? event : undefined;
  if (event.type === 'tasks-changed') return permissions.includes('manage') ? event : undefined;
  if (event.type === 'active-calls')
    return { ...event, calls: event.calls.map((call) => callFor(permissions, call)) };
  if (!('call' in event) || event.call === undefined) return event;
  return { ...event, call: callFor(permissions, event.call) };
}
