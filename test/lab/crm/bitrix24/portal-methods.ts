import { addBinding, addTodo, deleteBinding, listActivities, listBindings } from './activity-methods.ts';
import { asText } from './as-text.ts';
import { addComment, findByComm, itemGet, listComments, updateComment } from './crm-methods.ts';
import { bindEvent, getOffline, listOffline } from './event-methods.ts';
import { addItem, itemFields, listItems } from './item-methods.ts';
import { addLine, deleteLine, getLines, updateLine } from './line-methods.ts';
import { phpQuery } from './php-query.ts';
import type { PortalData } from './portal-data.ts';
import { PortalError } from './portal-error.ts';
import { attachRecord } from './recording-methods.ts';
import { attachTranscription } from './transcript-methods.ts';
import { finish, register, searchCrmEntities, show, statistics, type Params } from './telephony-methods.ts';

const BATCH_MAX = 50;

/** Which scope a method needs; names in lower case, as the portal compares them. */
const METHODS: Readonly<
  Record<
    string,
    { readonly scope?: string; readonly run: (data: PortalData, params: Params, now: number) => unknown }
  >
> = {
  profile: { run: () => ({ ID: '7', ADMIN: false, NAME: 'Ines', LAST_NAME: 'Agent', TIME_ZONE: '' }) },
  scope: { run: ({ scopes }) => scopes },
  'telephony.externalcall.register': { scope: 'telephony', run: register },
  'telephony.externalcall.finish': { scope: 'telephony', run: finish },
  'telephony.externalcall.show': { scope: 'telephony', run: (data, params) => show(data, params, true) },
  'telephony.externalcall.hide': { scope: 'telephony', run: (data, params) => show(data, params, false) },
  'telephony.externalcall.searchcrmentities': { scope: 'telephony', run: searchCrmEntities },
  'telephony.call.attachtranscription': { scope: 'telephony', run: attachTranscription },
  'voximplant.statistic.get': { scope: 'telephony', run: statistics },
  'telephony.externalcall.attachrecord': { scope: 'telephony', run: attachRecord },
  'telephony.externalline.add': { scope: 'telephony', run: addLine },
  'telephony.externalline.update': { scope: 'telephony', run: updateLine },
  'telephony.externalline.get': { scope: 'telephony', run: getLines },
  'telephony.externalline.delete': { scope: 'telephony', run: deleteLine },
  'event.bind': { run: bindEvent },
  'event.offline.list': { run: listOffline },
  'event.offline.get': { run: getOffline },
  'crm.duplicate.findbycomm': { scope: 'crm', run: findByComm },
  'crm.item.get': { scope: 'crm', run: itemGet },
  'crm.item.add': { scope: 'crm', run: addItem },
  'crm.item.fields': { scope: 'crm', run: itemFields },
  'crm.item.list': { scope: 'crm', run: listItems },
  'crm.activity.todo.add': { scope: 'crm', run: addTodo },
  'crm.activity.list': { scope: 'crm', run: listActivities },
  'crm.activity.binding.add': { scope: 'crm', run: addBinding },
  'crm.activity.binding.delete': { scope: 'crm', run: deleteBinding },
  'crm.activity.binding.list': { scope: 'crm', run: listBindings },
  'crm.timeline.comment.add': { scope: 'crm', run: addComment },
  'crm.timeline.comment.update': { scope: 'crm', run: updateComment },
  'crm.timeline.comment.list': { scope: 'crm', run: listComments },
};

/** Runs a method; throws a `PortalError` for what the portal refuses. */
export function runMethod(data: PortalData, name: string, params: Params, now: number): unknown {
  const wanted = name.toLowerCase();
  if (wanted === 'batch') return runBatch(data, params, now);
  const method = METHODS[wanted];
  if (method === undefined) throw new PortalError(404, 'ERROR_METHOD_NOT_FOUND', 'Method not found!');
  if (method.scope !== undefined && !data.scopes.includes(method.scope))
    throw new PortalError(
      401,
      'insufficient_scope',
      'The request requires higher privileges than provided by the webhook token',
    );
  return method.run(data, params, now);
}

/** Commands one after the other; `$result[key][A][0]` in a later one stands for what an earlier one gave. */
function runBatch(data: PortalData, params: Params, now: number): unknown {
  const commands = Object.entries((params['cmd'] ?? {}) as Readonly<Record<string, string>>);
  if (commands.length > BATCH_MAX)
    throw new PortalError(400, 'ERROR_BATCH_LENGTH_EXCEEDED', 'Max batch length exceeded');
  const result: Record<string, unknown> = {};
  const errors: Record<string, unknown> = {};
  for (const [key, command] of commands) {
    const [method = '', query = ''] = command.split('?', 2);
    try {
      const filled = query.replaceAll(
        /\$result\[([^\]]+)\]((?:\[[^\]]+\])*)/g,
        (_, from: string, path: string) => encodeURIComponent(asText(follow(result[from], path))),
      );
      result[key] = runMethod(data, method, phpQuery(filled), now);
    } catch (error) {
      if (!(error instanceof PortalError)) throw error;
      errors[key] = { error: error.code, error_description: error.message };
      if (Number(params['halt'] ?? 0) === 1) break;
    }
  }
  return {
    result: orEmptyList(result),
    result_error: orEmptyList(errors),
    result_total: [],
    result_next: [],
    result_time: [],
  };
}

/** PHP writes a map without entries as a list. */
function orEmptyList(map: Readonly<Record<string, unknown>>): unknown {
  return Object.keys(map).length === 0 ? [] : map;
}

function follow(value: unknown, path: string): unknown {
  let found = value;
  for (const [, key = ''] of path.matchAll(/\[([^\]]+)\]/g))
    found =
      typeof found === 'object' && found !== null
        ? (found as Readonly<Record<string, unknown>>)[key]
        : undefined;
  return found;
}
