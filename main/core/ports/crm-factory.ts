import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { CrmAdapter } from './crm-adapter.ts';

/** Makes the adapters of CRMs. */
export interface CrmFactory {
  /** What a secret says about the account that it opens; undefined when it is none. */
  read(kind: CrmAccount['kind'], secret: string): Pick<CrmAccount, 'origin' | 'userId'> | undefined;
  /** The adapter of an account; undefined when the secret does not fit. Nothing is sent. */
  open(account: Pick<CrmAccount, 'id' | 'kind'>, secret: string): CrmAdapter | undefined;
}
