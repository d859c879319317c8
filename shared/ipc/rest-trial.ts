import { z } from 'zod';

import { CrmAccountId } from '../domain/crm-accounts/account-base.ts';
import { CrmSecrets } from '../domain/crm-setup.ts';
import { CrmRecordRef, type CrmProblem } from '../domain/crm-write.ts';
import { CallId } from '../domain/ids.ts';
import type { Match } from '../domain/match.ts';
import { RestDefinition } from '../domain/rest-definition.ts';
import { REST_STEPS } from '../domain/rest-steps.ts';
import type { RestFault } from '../rest/rest-fault.ts';

/** One request of a definition, to be sent once with a sample number. */
export const RestTrialOrder = z.strictObject({
  /** Of the account whose kept secrets count where none were typed; only at the same place. */
  id: CrmAccountId.optional(),
  definition: RestDefinition,
  secrets: CrmSecrets.default({}),
  step: z.enum(REST_STEPS),
  /** Of the sample call; of a search the words. */
  number: z.string().trim().min(1).max(64),
  /** The sample call, the same for all steps that are tried. */
  callId: CallId,
  /** What its beginning was answered with. */
  begunId: z.string().max(200).default(''),
  record: CrmRecordRef.optional(),
});
export type RestTrialOrder = Readonly<z.infer<typeof RestTrialOrder>>;

/** A request as it was sent, without what is secret of it. */
export interface RestSent {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: string;
}

export type RestFound = Pick<Match, 'recordId' | 'recordType' | 'name' | 'company' | 'found' | 'number'>;

/** What came of a trial. */
export interface RestTrial {
  /** What is to be mended: before anything was sent, or what could not be read from the answer. */
  readonly faults: readonly RestFault[];
  readonly sent?: RestSent;
  /** Untrusted text, cut to a size that people read. */
  readonly answer?: { readonly status: number; readonly text: string; readonly tookMs: number };
  readonly problem?: CrmProblem;
  /** The CRM's own words. Untrusted text. */
  readonly detail?: string;
  /** Who was found, and how many hits have another number. */
  readonly found?: { readonly records: readonly RestFound[]; readonly others: number };
  /** The id that the answer tells. */
  readonly id?: string;
}
