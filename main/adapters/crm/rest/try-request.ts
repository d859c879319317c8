import type { CrmWrite } from '#shared/domain/crm-write.ts';
import type { RestDefinition, RestRequest } from '#shared/domain/rest-definition.ts';
import { isQuestion, isRestRead, type RestRead, type RestStepName } from '#shared/domain/rest-steps.ts';
import type { RestSent, RestTrial, RestTrialOrder } from '#shared/ipc/rest-trial.ts';
import type { RestFault } from '#shared/rest/rest-fault.ts';
import { checkDefinition } from '#shared/rest/check-definition.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { WriteContext } from '#core/ports/crm-writer.ts';
import type { TemplateValues } from '#core/templates/template-value.ts';

import { httpRequest, type HttpAnswer } from '../http/http-request.ts';
import type { CrmWorld } from '../crm-world.ts';
import type { CreateWrite } from '../new-record/guarded-creator.ts';
import { fillRequest, type FilledRequest } from './fill-request.ts';
import { readAnswer } from './read-answer.ts';
import { readMatches } from './read-matches.ts';
import { readTexts } from './read-path.ts';
import { HIDDEN, HIDDEN_SECRETS, withoutSecrets, type RestSecrets } from './rest-access.ts';
import { createValues, lookupValues, writeValues } from './rest-values.ts';

const TRIAL_TIMEOUT_MS = 15_000;
const SHOWN_MAX = 4000;
const SAMPLE_TALK_MS = 64_000;

/** Texts of a sample call that people read. */
export interface TrialWords {
  readonly note: string;
  /** Of a sample record. */
  readonly name: string;
}

/**
 * Sends one request of a definition and tells what was sent, what came back and what was read from it; nothing secret is
 * in any of it. A definition with faults in this request is not sent.
 */
export async function tryRequest(
  order: RestTrialOrder,
  secrets: RestSecrets,
  words: TrialWords,
  { clock, userAgent }: Pick<CrmWorld, 'clock' | 'userAgent'>,
): Promise<RestTrial> {
  const { definition, step } = order;
  const request = definition[step]?.request;
  const faults = checkDefinition(definition).filter(({ place }) => place === step || place === 'access');
  if (request === undefined || faults.length > 0) return { faults };
  const values = trialValues(order, words, clock.now());
  const parts = { definition, step, request, values };
  const filled = fillRequest({ ...parts, secrets });
  const shown = fillRequest({ ...parts, secrets: HIDDEN_SECRETS });
  if (!filled.ok) return { faults: [filled.problem] };
  if (!shown.ok) return { faults: [shown.problem] };
  const sent = sentOf(request, shown.value);
  const startedAt = clock.monotonic();
  const answered = await httpRequest({ ...filled.value, timeoutMs: TRIAL_TIMEOUT_MS, userAgent });
  const tookMs = Math.round(clock.monotonic() - startedAt);
  if (!answered.ok) return { faults: [], sent, ...answered.problem };
  const { status, text } = answered.value;
  const answer = { status, text: withoutSecrets(text, secrets).slice(0, SHOWN_MAX), tookMs };
  return { ...readTrial(order, answered.value, secrets), sent, answer };
}

function readTrial(order: RestTrialOrder, answer: HttpAnswer, secrets: RestSecrets): RestTrial {
  const { definition, step, number } = order;
  const read = readAnswer(answer, definition.error);
  if (!read.ok) {
    const { problem, detail } = read.problem;
    return { faults: [], problem, ...(detail !== undefined && { detail: withoutSecrets(detail, secrets) }) };
  }
  if (isRestRead(step)) return readFound(definition, step, read.value, number);
  const [id] = readTexts(read.value, definition[step]?.id ?? '');
  return { faults: unread(order, read.value), ...(id !== undefined && { id }) };
}

/** What the definition says that the answer holds, and it does not. */
function unread({ definition, step }: RestTrialOrder, json: unknown): readonly RestFault[] {
  const url = step === 'create' ? (definition.create?.url ?? '') : '';
  const id = isRestRead(step) || isQuestion(step) ? '' : (definition[step]?.id ?? '');
  const isUnread = (path: string) => path !== '' && readTexts(json, path).length === 0;
  return [
    ...(isUnread(id) ? [nothingAt(step, 'id', id)] : []),
    ...(isUnread(url) ? [nothingAt(step, 'url', url)] : []),
  ];
}

function nothingAt(place: RestStepName, field: 'id' | 'url', part: string): RestFault {
  return { place, field, code: 'nothing-there', part };
}

function readFound(definition: RestDefinition, step: RestRead, json: unknown, number: string): RestTrial {
  const read = definition[step];
  if (read === undefined) return { faults: [] };
  const named = { system: 'trial', systemName: '' };
  const asked = step === 'lookup' ? { ...named, number: readNumber(number, '') } : named;
  const { records, others, faults } = readMatches(json, read, asked);
  return { faults, found: { records, others } };
}

/** A sample call of a minute that is just over; a lookup knows the number alone. */
function trialValues(order: RestTrialOrder, words: TrialWords, now: number): TemplateValues {
  const { step, number, callId, begunId, record } = order;
  if (step === 'search') return { words: number };
  if (step === 'lookup') return lookupValues(readNumber(number, ''));
  const call: CrmWrite['call'] = {
    callId,
    direction: 'incoming',
    number,
    startedAt: now - SAMPLE_TALK_MS - 6000,
    ...(record !== undefined && { record }),
  };
  if (step === 'create' || step === 'findNew') return createValues(sampleRecord(call, words), record);
  const context: Pick<WriteContext, 'receipts'> =
    begunId === '' ? { receipts: {} } : { receipts: { begin: { id: begunId } } };
  return writeValues(sampleWrite(step, call, { words, now }), context);
}

/** The sample call's id stands for the record's, so that both requests about it say the same. */
function sampleRecord(call: CrmWrite['call'], { note, name }: TrialWords): CreateWrite {
  const fields = { kind: 'contact', firstName: '', lastName: name, company: '', email: '', note } as const;
  return { step: 'create', call, newId: call.callId, fields, anyway: false };
}

function sampleWrite(
  step: RestStepName,
  call: CrmWrite['call'],
  { words, now }: { readonly words: TrialWords; readonly now: number },
): CrmWrite {
  if (step === 'note') return { step, call, text: words.note };
  if (step === 'finish') return { step, call, endedAt: now, talkMs: SAMPLE_TALK_MS, result: 'answered' };
  return { step: 'withdraw', call };
}

function sentOf({ method }: RestRequest, { url, headers = {}, body }: FilledRequest): RestSent {
  const shown = encodeURIComponent(HIDDEN).replaceAll('*', '%2A');
  return {
    method,
    url: url.replaceAll(shown, HIDDEN),
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    body: bodyText(body),
  };
}

function bodyText(body: FilledRequest['body']): string {
  if (body === undefined || 'bytes' in body) return '';
  if ('form' in body)
    return Object.entries(body.form)
      .map(([name, value]) => `${name}=${value}`)
      .join('\n');
  return 'text' in body ? body.text : JSON.stringify(body.json);
}
