import type { ApiCaller, ApiHandlers } from '#core/api/api-caller.ts';
import type { ApiParams, ApiResult } from '#core/api/api-methods.ts';
import type { ApiSettings } from '#core/api/api-settings.ts';
import { callFor } from '#core/api/tell-events.ts';
import type { DialOffers } from '#core/dialing/dial-offers.ts';
import type { TollGuard } from '#core/dialing/toll-guard.ts';
import { toEventLine } from '#core/events/events-of-state.ts';
import type { EventStream } from '#core/events/event-stream.ts';
import { toEventCall } from '#core/events/to-event-call.ts';
import { dialable } from '#core/numbers/dialable.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import type { Navigation } from '#shared/ipc/navigation.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { ApiRecords } from './api-records.ts';
import type { Handlers } from './ipc/handlers.ts';

export interface ApiHandlerParts {
  /** What pages may order, with calls that know who acts on them. */
  readonly commands: Omit<Handlers, `api:${string}`>;
  readonly events: Pick<EventStream, 'id' | 'revision'>;
  readonly snapshot: () => Snapshot;
  readonly guard: Pick<TollGuard, 'concern'>;
  readonly offers: Pick<DialOffers, 'offer'>;
  readonly records: ApiRecords;
  /** What programs may know of the settings. */
  readonly settings: () => ApiSettings;
  /** ISO 3166 country of the line that would dial. */
  readonly country: () => string;
  readonly navigate: (to: Navigation) => void;
  readonly showPanel: () => void;
  readonly logger: Logger;
}

/** What programs and pages from outside can have done: the same commands as the app's own pages send. */
export function apiHandlers(parts: ApiHandlerParts): ApiHandlers {
  const { commands, navigate } = parts;
  return {
    ...callMethods(commands),
    ...recordMethods(commands),
    ...workMethods(commands),
    ...keepingMethods(parts),
    ...searchMethods(parts),
    'record.find': async ({ number }) => ok(await parts.records.find(number)),
    ...agentMethods(commands),
    'state.get': (_params, caller) => ok(stateFor(parts, caller)),
    'call.dial': (wanted, caller) => dial(parts, wanted, caller),
    'panel.show': ({ place, number }) => {
      navigate({
        place: number === undefined ? place : 'calls',
        ...(number !== undefined && { dial: number }),
      });
      return ok();
    },
  };
}

type Commands = ApiHandlerParts['commands'];

function callMethods(commands: Commands) {
  return {
    'call.answer': commands['call:answer'],
    'call.reject': commands['call:reject'],
    'call.leaveMessage': commands['call:leave-message'],
    'call.redirect': commands['call:redirect'],
    'call.hangUp': commands['call:hang-up'],
    'call.hold': commands['call:hold'],
    'call.resume': commands['call:resume'],
    'call.mute': commands['call:mute'],
    'call.digits': commands['call:digits'],
    'call.transfer': commands['call:transfer'],
    'call.consult': commands['call:consult'],
    'call.completeTransfer': commands['call:complete-transfer'],
    'call.endConsultation': commands['call:end-consultation'],
    'call.swap': commands['call:swap'],
    'call.merge': commands['call:merge'],
    'call.leaveConference': commands['call:leave-conference'],
    'call.park': commands['call:park'],
    'call.retrieve': commands['call:retrieve'],
    'call.pickup': commands['call:pickup'],
    'call.record': commands['call:record'],
    'call.cancelAutoAnswer': commands['agent:cancel-auto-answer'],
  } satisfies Partial<ApiHandlers>;
}

function recordMethods(commands: Commands) {
  return {
    'call.note': commands['call:note'],
    'call.openRecord': commands['call:open-record'],
    'record.open': commands['pop:open-record'],
    'call.chooseMatch': commands['call:choose-match'],
    'people.search': commands['people:search'],
    'history.list': commands['history:list'],
    'history.get': commands['history:get'],
    'history.note': commands['history:note'],
    'history.transcript': commands['crm:transcript'],
    'history.openRecord': commands['history:open-record'],
  } satisfies Partial<ApiHandlers>;
}

function workMethods(commands: Commands) {
  return {
    'call.disposition': commands['call:disposition'],
    'call.link': commands['call:link'],
    'record.offer': commands['record:offer'],
    'record.create': commands['record:create'],
    'call.redial': () => commands['call:redial'](undefined),
    'history.newRecord': commands['pop:new-record'],
    'promise.add': commands['promise:add'],
    'promise.list': () => commands['promise:list'](undefined),
    'promise.putOff': commands['promise:put-off'],
    'promise.done': commands['promise:done'],
    'promise.drop': commands['promise:drop'],
    'promise.call': commands['promise:call'],
    'write.list': commands['crm:writes'],
    'write.retry': commands['crm:retry'],
    'write.discard': commands['crm:discard'],
    'write.edit': commands['crm:edit'],
    'write.sendIn': commands['crm:send-in'],
    'message.list': commands['message:list'],
    'message.send': commands['message:send'],
    'message.retry': commands['message:retry'],
    'message.read': commands['message:read'],
    'voicemail.dial': commands['voicemail:dial'],
  } satisfies Partial<ApiHandlers>;
}

function keepingMethods({ commands, settings, logger }: ApiHandlerParts) {
  return {
    'recording.list': commands['recording:list'],
    'recording.get': commands['recording:get'],
    'recording.read': commands['recording:read'],
    'number.find': commands['privacy:find'],
    'number.export': commands['privacy:export'],
    'number.erase': ({ number }, { name }) => {
      logger.info('api.erase', { client: name });
      return commands['privacy:erase']({ number });
    },
    'history.export': commands['history:export'],
    'task.list': () => commands['task:list'](undefined),
    'task.cancel': commands['task:cancel'],
    'settings.get': () => ok(settings()),
    // What the command answers is all settings: that is for the app's own pages.
    'settings.set': async (change, { name }) => {
      logger.info('api.settings', { client: name, changed: Object.keys(change).join(',') });
      const changed = await commands['settings:update'](change);
      return changed.ok ? ok() : changed;
    },
  } satisfies Partial<ApiHandlers>;
}

/** Each client has questions of its own: nobody gives up those of another. */
function searchMethods({ commands, records }: ApiHandlerParts) {
  return {
    'record.places': () => commands['record:places'](undefined),
    'record.search': ({ system, text }, { id }) => records.search(`program-${id}`, system, text),
    'record.link': commands['record:link'],
    'record.change': commands['record:change'],
    'record.settle': commands['record:settle'],
  } satisfies Partial<ApiHandlers>;
}

function agentMethods(commands: Commands) {
  return {
    'agent.setState': ({ state, reason }) =>
      state === 'ready'
        ? commands['agent:set-state']({ state })
        : commands['agent:set-state']({ state, reason: reason ?? '' }),
    'agent.extendWrapUp': () => commands['agent:wrap-up-extend'](undefined),
    'agent.endWrapUp': () => commands['agent:wrap-up-done'](undefined),
    'agent.setCallCentre': commands['agent:call-centre'],
    'agent.setDoNotDisturb': commands['agent:do-not-disturb'],
    'agent.askAgain': () => commands['agent:retry'](undefined),
    'agent.setForward': commands['agent:forward'],
  } satisfies Partial<ApiHandlers>;
}

function stateFor({ events, snapshot }: ApiHandlerParts, { permissions }: ApiCaller): ApiResult<'state.get'> {
  const { agent, work, reachability, lines, calls } = snapshot();
  return {
    stream: events.id,
    revision: events.revision,
    agent,
    choice: work.choice,
    reachability: reachability.state,
    lines: lines.map(toEventLine),
    calls: calls.map((call) => callFor(permissions, toEventCall(call))),
  };
}

/** A number that the toll guard minds is the agent's to decide; the asker hears `asked`, and of the call by its events. */
async function dial(
  parts: ApiHandlerParts,
  { number, ...choice }: ApiParams<'call.dial'>,
  { name }: ApiCaller,
): Promise<Result<ApiResult<'call.dial'>, string>> {
  const { commands, guard, offers, country, showPanel, logger } = parts;
  const wanted = dialable(number, country());
  if (!wanted.ok) return wanted;
  const concern = guard.concern(wanted.value);
  logger.info('api.dial', { client: name, number: wanted.value, concern });
  if (concern === undefined) {
    const dialled = await commands['call:dial']({ number, ...choice });
    return dialled.ok ? ok({ state: 'dialling', id: dialled.value.id }) : fail(dialled.problem);
  }
  const shown = readNumber(wanted.value, country());
  offers.offer({ dial: wanted.value, number: shown, choice, source: 'api', from: name, concern, undoMs: 0 });
  showPanel();
  return ok({ state: 'asked' });
}
