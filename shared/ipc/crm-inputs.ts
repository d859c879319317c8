import { z } from 'zod';

import { CrmAccountId, crmAccountBase, CrmSent } from '../domain/crm-accounts/account-base.ts';
import { CRM_KINDS } from '../domain/crm-names.ts';
import { CrmSettings } from '../domain/crm-settings.ts';
import { CrmSecrets, CrmValues } from '../domain/crm-setup.ts';
import { CallId } from '../domain/ids.ts';
import { Transcript } from '../domain/transcript.ts';
import { RestDefinition } from '../domain/rest-definition.ts';
import { RestTrialOrder } from './rest-trial.ts';

const writeOnly = z.strictObject({ id: z.uuid() });

/** An account as its form has it: what is kept counts where nothing was filled in. */
export const CrmForm = z.strictObject({
  /** Of the account that is changed; missing for a new one. */
  id: CrmAccountId.optional(),
  kind: z.enum(CRM_KINDS),
  values: CrmValues.default({}),
  secrets: CrmSecrets.default({}),
  label: crmAccountBase.label.unwrap().optional(),
});
export type CrmForm = Readonly<z.infer<typeof CrmForm>>;

/** What the agent uses an account for. */
export const CrmWishes = z.strictObject({
  lookup: z.boolean().optional(),
  log: z.boolean().optional(),
  sent: CrmSent.optional(),
  creates: z.boolean().optional(),
});
export type CrmWishes = Readonly<z.infer<typeof CrmWishes>>;

/** What comes in with each command about CRMs. */
export const crmInputs = {
  'crm:accounts': z.undefined(),
  'crm:test': CrmForm,
  'crm:save': CrmForm.extend(CrmWishes.shape),
  /** Answers when the agent has signed in in the browser, gave up, or time is over. */
  'crm:sign-in': CrmForm,
  'crm:cancel-sign-in': z.undefined(),
  /** Sends one request of a definition once, with a sample number. */
  'crm:try': RestTrialOrder,
  /** Writes a definition into a file that the agent chooses. */
  'crm:export': z.strictObject({ definition: RestDefinition, name: z.string().trim().max(60) }),
  /** Reads what such a file holds. */
  'crm:read-definition': z.strictObject({ text: z.string().max(100_000) }),
  'crm:remove': z.strictObject({ id: CrmAccountId }),
  /** Registers the app's lines in a CRM that files calls by line, or takes them back. */
  'crm:lines': z.strictObject({ id: CrmAccountId, on: z.boolean() }),
  /** What was said in a call that is over, for CRMs that keep such and get what is recorded. */
  'crm:transcript': z.strictObject({ id: CallId, phrases: Transcript }),
  'crm:undo-time': z.strictObject({ seconds: CrmSettings.shape.undoSeconds.unwrap() }),
  /** Those of one call, the discarded ones left out; else everything that is not over, oldest first. */
  'crm:writes': z.strictObject({ callId: CallId.optional() }),
  'crm:retry': writeOnly,
  'crm:discard': writeOnly,
  /** Other words for a write that is not in the CRM, or the record that it does not take left out; it is sent again. */
  'crm:edit': z.strictObject({
    id: z.uuid(),
    text: z.string().max(20_000).optional(),
    withoutRecord: z.boolean().default(false),
  }),
  /** Another time for changes before everything about this call goes out; 0 sends it now. */
  'crm:send-in': z.strictObject({ callId: CallId, seconds: z.number().int().min(0).max(600) }),
} as const satisfies Record<string, z.ZodType>;
