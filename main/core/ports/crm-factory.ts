import type { CrmAccount, CrmFacts, CrmKind } from '#shared/domain/crm-settings.ts';
import type { CrmSecrets, CrmSetup } from '#shared/domain/crm-setup.ts';
import type { CrmSignInProblem } from '#shared/ipc/problems.ts';
import type { Result } from '#shared/result.ts';

import type { CrmAdapter } from './crm-adapter.ts';
import type { CrmFailure } from './crm-writer.ts';

/** The secrets of one account, as they are now. */
export interface CrmSecretBox {
  read(): CrmSecrets;
  /** Keeps these in place of all before: a CRM that gives a new token takes the old one back. */
  keep(secrets: CrmSecrets): Promise<void>;
}

/** Nothing can be made of this field: it is empty, or no such thing. */
export interface CrmFieldFault {
  readonly field: string;
}

/** Why a sign-in in the browser came to nothing. */
export interface CrmSignInFailure {
  readonly problem: CrmSignInProblem | CrmFailure['problem'];
  /** The CRM's own words. Untrusted text. */
  readonly detail?: string;
}

/** Makes the adapters of CRMs, each kind in its own way. */
export interface CrmFactory {
  /** What a setup says about its account, beside what the agent chooses. Nothing is sent. */
  read(kind: CrmKind, setup: CrmSetup): Result<CrmFacts, CrmFieldFault>;
  /** The adapter of an account; undefined when the secrets do not fit. Nothing is sent. */
  open(account: CrmAccount, secrets: CrmSecretBox): CrmAdapter | undefined;
  /**
   * Lets the agent sign in in the browser; the setup that comes back holds what was granted. Ends by itself when time is
   * over, or when `stop` aborts. A kind that has no such way answers `not-offered`.
   */
  signIn(
    kind: CrmKind,
    setup: CrmSetup,
    stop: AbortSignal,
  ): Promise<Result<CrmSetup, CrmSignInFailure | CrmFieldFault>>;
}
