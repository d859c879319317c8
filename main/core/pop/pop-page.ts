import { assertNever } from '#shared/assert-never.ts';
import type { RecordProblem } from '#shared/ipc/problems.ts';
import type { PopReason } from '#shared/domain/screen-pop.ts';
import type { Result } from '#shared/result.ts';

import type { CrmAdapter, RecordContext } from '../ports/crm-adapter.ts';
import type { PopOpening } from './decide-pop.ts';

/** What addresses are made by. */
export interface PopPages {
  readonly crm: CrmAdapter;
  /** Fills an administrator's address; on an allowed host, or it is refused. */
  address(template: string, context: RecordContext): Result<string, RecordProblem>;
  /** The host of a web address that rules may tell; undefined when it is gone or switched off. */
  hookHost(hook: string): string | undefined;
}

/** The address of what is to be opened. */
export function pageOf(
  opening: PopOpening,
  context: RecordContext,
  pages: PopPages,
): Result<string, RecordProblem> {
  switch (opening.kind) {
    case 'record':
      return pages.crm.recordUrl(context);
    case 'search':
      return pages.crm.searchUrl(context);
    case 'new-record':
      return pages.crm.newRecordUrl(context);
    case 'address':
      return pages.address(opening.url, context);
    default:
      return assertNever(opening);
  }
}

/** The record that an opening is about. */
export function matchOf(opening: PopOpening) {
  return opening.kind === 'record' || opening.kind === 'address' ? opening.match : undefined;
}

export function reasonOf(problem: RecordProblem): PopReason {
  if (problem === 'no-template') return 'no-rule';
  return problem === 'no-such-match' ? 'no-match' : problem;
}
