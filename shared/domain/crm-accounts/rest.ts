import { z } from 'zod';

import { RestDefinition } from '../rest-definition.ts';
import { crmAccountBase } from './account-base.ts';

/** Any CRM with an API, as an administrator described it. */
export const RestAccount = z.object({
  ...crmAccountBase,
  kind: z.literal('rest'),
  definition: RestDefinition,
});
