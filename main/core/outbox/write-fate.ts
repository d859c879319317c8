import type { CrmProblem } from '#shared/domain/crm-write.ts';

/** What a problem means for a write, and for the other writes to the same CRM. */
export interface WriteFate {
  readonly event: 'passing' | 'unknown' | 'unknowable' | 'refused';
  /**
   * - `wait`: the whole CRM is left alone for a while
   * - `stop`: nothing is sent there until somebody changed something
   * - `alone`: only this write is concerned
   */
  readonly account: 'wait' | 'stop' | 'alone';
}

const WAIT: WriteFate = { event: 'passing', account: 'wait' };
const STOP: WriteFate = { event: 'passing', account: 'stop' };
const DOUBT: WriteFate = { event: 'unknown', account: 'alone' };
const REFUSED: WriteFate = { event: 'refused', account: 'alone' };

/**
 * A write that gets no usable answer over and over is tried again alone: it may be what the CRM trips over, and others
 * must not wait for it.
 */
export const WRITE_FATES: Readonly<Record<CrmProblem, WriteFate>> = {
  'not-reachable': WAIT,
  busy: WAIT,
  'not-connected': STOP,
  'not-allowed': STOP,
  'sign-in-needed': STOP,
  'user-unknown': STOP,
  'no-answer': DOUBT,
  'bad-answer': DOUBT,
  'server-trouble': DOUBT,
  'failed-here': DOUBT,
  refused: REFUSED,
  'no-right': REFUSED,
  'no-such-call': REFUSED,
  'no-record': REFUSED,
  'not-offered': REFUSED,
  'recording-gone': REFUSED,
  'too-large': REFUSED,
  'in-doubt': { event: 'unknowable', account: 'alone' },
  duplicate: REFUSED,
};
