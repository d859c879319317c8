import type { LookupFailure } from '#shared/domain/match.ts';
import type { CrmProblem } from '#shared/domain/crm-write.ts';

import type { CrmFailure } from '../ports/crm-writer.ts';

const REASONS: Readonly<Record<CrmProblem, LookupFailure['reason']>> = {
  'not-connected': 'refused',
  'not-reachable': 'unreachable',
  'no-answer': 'timeout',
  'bad-answer': 'error',
  'server-trouble': 'error',
  busy: 'busy',
  'not-allowed': 'refused',
  'sign-in-needed': 'refused',
  'user-unknown': 'refused',
  refused: 'refused',
  'no-such-call': 'error',
  'no-record': 'error',
  'not-offered': 'refused',
  'no-right': 'refused',
  'recording-gone': 'error',
  'too-large': 'error',
  'in-doubt': 'error',
  duplicate: 'error',
  'failed-here': 'error',
};

/** A CRM did not answer who is calling. */
export class LookupRefused extends Error {
  override readonly name = 'LookupRefused';
  readonly reason: LookupFailure['reason'];
  readonly problem: CrmProblem;

  constructor({ problem, detail }: CrmFailure) {
    super(detail === undefined ? problem : `${problem}: ${detail}`);
    this.reason = REASONS[problem];
    this.problem = problem;
  }
}
