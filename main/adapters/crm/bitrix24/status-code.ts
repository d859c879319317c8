import type { CallResult } from '#shared/domain/call.ts';
import type { CrmWriteOf } from '#shared/domain/crm-write.ts';

type Ended = Pick<CrmWriteOf<'finish'>, 'call' | 'result' | 'sipStatus'>;

const BY_RESULT: Readonly<Record<Exclude<CallResult, 'failed'>, string>> = {
  answered: '200',
  transferred: '200',
  missed: '304',
  'answered-elsewhere': '304',
  forwarded: '304',
  rejected: '603',
  busy: '486',
  'no-answer': '480',
  cancelled: '603-S',
  blocked: '423',
};

/** SIP answers that have a code of their own there (RFC 3261 §21). */
const BY_SIP: Readonly<Record<number, string>> = {
  401: '403',
  402: '402',
  403: '403',
  404: '404',
  407: '403',
  408: '480',
  410: '404',
  480: '480',
  484: '484',
  486: '486',
  488: '484',
  600: '486',
  603: '603',
  604: '404',
};

/**
 * The `STATUS_CODE` of `telephony.externalCall.finish`: a fixed list of numbers that look like SIP's and mostly are.
 * 423 means "blocked" there and has nothing to do with SIP's. `603-S` is for who dialled: a caller who gave up is a
 * missed call.
 */
export function statusCode({ call, result, sipStatus = 0 }: Ended): string {
  if (result === 'failed')
    return BY_SIP[sipStatus] ?? (sipStatus >= 500 && sipStatus < 600 ? '503' : 'OTHER');
  if (result === 'cancelled' && call.direction === 'incoming') return '304';
  if (result === 'rejected' && sipStatus === 486) return '486';
  return BY_RESULT[result];
}
