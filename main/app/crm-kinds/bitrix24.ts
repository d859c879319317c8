import { readBitrix24, signInToBitrix24 } from '#adapters/crm/bitrix24/bitrix24-login.ts';
import { openBitrix24 } from '#adapters/crm/bitrix24/open-bitrix24.ts';

import type { CrmKindOf } from './crm-kind.ts';

/** A Bitrix24 portal by an inbound webhook, or by a local application that the agent signs in to in the browser. */
export const bitrix24: CrmKindOf<'bitrix24'> = {
  read: readBitrix24,
  open: openBitrix24,
  signIn: signInToBitrix24,
};
