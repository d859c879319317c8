import { asText } from './as-text.ts';
import type { OfflineEvent, PortalData } from './portal-data.ts';
import { refused } from './portal-error.ts';
import { register, type Params } from './telephony-methods.ts';

export function bindEvent(data: PortalData, params: Params): unknown {
  const event = asText(params['event']).toUpperCase();
  if (asText(params['event_type']) !== 'offline') throw refused('Wrong handler URL');
  if (data.boundEvents.has(event)) throw refused('Handler already binded');
  data.boundEvents.add(event);
  return true;
}

/** The queue as it is, and nothing of it changes. */
export function listOffline(data: PortalData): unknown {
  return data.offlineEvents.map((event) => rowOf(event, data.namesMessages));
}

/** Takes the first ones out of the queue; each is given to one reader. */
export function getOffline(data: PortalData, params: Params): unknown {
  const { ID: ids } = (params['filter'] ?? {}) as { readonly ID?: readonly unknown[] };
  const wanted = ids?.map(asText);
  const events = data.offlineEvents
    .filter(({ id }) => wanted?.includes(String(id)) !== false)
    .slice(0, Number(params['limit'] ?? 50));
  data.offlineEvents = data.offlineEvents.filter((each) => !events.includes(each));
  return { process_id: null, events: events.map((event) => rowOf(event, data.namesMessages)) };
}

/** A click on a number on the portal's pages: the call is registered, and the application is told. */
export function clickToCall(data: PortalData, number: string, { user = '7', at = Date.now() } = {}): string {
  const params = { USER_ID: 7, PHONE_NUMBER: number, TYPE: 1, SHOW: 0, LINE_NUMBER: '' };
  const { CALL_ID: callId } = register(data, params, at) as { readonly CALL_ID: string };
  queue(data, 'ONEXTERNALCALLSTART', at, { PHONE_NUMBER: number, USER_ID: user, CALL_ID: callId });
  return callId;
}

/** A visitor of a web page wants to be called back. */
export function wantCallBack(data: PortalData, number: string, at = Date.now()): void {
  queue(data, 'ONEXTERNALCALLBACKSTART', at, { PHONE_NUMBER: number, TEXT: 'Hello', VOICE: 'enfemale' });
}

function queue(data: PortalData, name: string, at: number, told: OfflineEvent['data']): void {
  if (data.boundEvents.has(name))
    data.offlineEvents = [...data.offlineEvents, { id: data.nextId(), name, at, data: told }];
}

function rowOf({ id, name, at, data }: OfflineEvent, namesMessages: boolean): unknown {
  return {
    ID: String(id),
    TIMESTAMP_X: new Date(at).toISOString().replace(/\.\d{3}Z$/, '+00:00'),
    EVENT_NAME: name,
    EVENT_DATA: data,
    EVENT_ADDITIONAL: [],
    ...(namesMessages && { MESSAGE_ID: `message-${id}` }),
  };
}
