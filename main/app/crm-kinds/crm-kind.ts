import type { CallWords } from '#adapters/crm/call-words.ts';
import type { CrmDesk, SignInWorld } from '#adapters/crm/crm-world.ts';
import type { CrmAdapter } from '#core/ports/crm-adapter.ts';
import type { CrmFieldFault, CrmSecretBox, CrmSignInFailure } from '#core/ports/crm-factory.ts';
import type { CrmAccountOf, CrmFactsOf, CrmKind } from '#shared/domain/crm-settings.ts';
import type { CrmSetup } from '#shared/domain/crm-setup.ts';
import type { Result } from '#shared/result.ts';

/** What opening an account stands on. */
export interface CrmKindWorld extends CrmDesk {
  /** For CRMs that keep a call as a text for people. */
  readonly callWords: CallWords;
}

/** How accounts of one kind of CRM are read and opened; the promises stand at `CrmFactory`. */
export interface CrmKindOf<Kind extends CrmKind> {
  readonly read: (setup: CrmSetup) => Result<CrmFactsOf<Kind>, CrmFieldFault>;
  readonly open: (
    account: CrmAccountOf<Kind>,
    secrets: CrmSecretBox,
    world: CrmKindWorld,
  ) => CrmAdapter | undefined;
  /** Only where the connection goes through the browser. */
  readonly signIn?: (
    setup: CrmSetup,
    world: SignInWorld,
    stop: AbortSignal,
  ) => Promise<Result<CrmSetup, CrmSignInFailure | CrmFieldFault>>;
}
