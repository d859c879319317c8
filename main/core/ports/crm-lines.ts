import type { CrmLine } from '#shared/domain/crm-accounts/crm-line.ts';
import type { Result } from '#shared/result.ts';

import type { CrmFailure } from './crm-writer.ts';

/**
 * The lines of the app in a CRM that files calls by line. MUST leave lines alone that are not named: they are somebody
 * else's. A repeat MUST change nothing.
 */
export interface CrmLines {
  /** Adds what is missing, renames what is called otherwise, removes what is gone. */
  sync(wanted: readonly CrmLine[], gone: readonly CrmLine[]): Promise<Result<void, CrmFailure>>;
  /** How a line is called there; the same for ever. */
  numberOf(lineId: string): string;
}
