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
}
/** The address of what is to be opened. */
export declare function pageOf(
  opening: PopOpening,
  context: RecordContext,
  pages: PopPages,
): Result<string, RecordProblem>;
/** The record that an opening is about. */
export declare function matchOf(opening: PopOpening):
  | Readonly<{
      id: string;
      system: string;
      systemName: string;
      recordType:
        | 'account'
        | 'case'
        | 'colleague'
        | 'company'
        | 'contact'
        | 'deal'
        | 'lead'
        | 'opportunity'
        | 'other'
        | 'past-call'
        | 'ticket'
        | 'user';
      recordId: string;
      name: string;
      company?: string | undefined;
      detail?: string | undefined;
      number: string;
      found: 'exact' | 'extension' | 'suffix' | 'unchecked';
      digitsAgreed: number;
      tookMs: number;
    }>
  | undefined;
export declare function reasonOf(problem: RecordProblem): PopReason;
