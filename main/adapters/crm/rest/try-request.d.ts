import type { RestTrial, RestTrialOrder } from '#shared/ipc/rest-trial.ts';
import type { PagedCrmWorld } from '../paged-crm.ts';
import { type RestSecrets } from './rest-access.ts';
/** Texts of a sample call that people read. */
export interface TrialWords {
  readonly note: string;
}
/**
 * Sends one request of a definition and tells what was sent, what came back and what was read from it; nothing secret is
 * in any of it. A definition with faults in this request is not sent.
 */
export declare function tryRequest(
  order: RestTrialOrder,
  secrets: RestSecrets,
  words: TrialWords,
  { clock, userAgent }: Pick<PagedCrmWorld, 'clock' | 'userAgent'>,
): Promise<RestTrial>;
