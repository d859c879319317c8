import type { CrmFactsOf } from '#shared/domain/crm-settings.ts';
import type { CrmSecrets, CrmSetup } from '#shared/domain/crm-setup.ts';
import { type Result } from '#shared/result.ts';
import type { CrmFieldFault, CrmSignInFailure } from '#core/ports/crm-factory.ts';
import type { SignInWorld } from '../crm-world.ts';
/** What a setup says about its account: the webhook says all of it, an app knows its user once the agent has signed in. */
export declare function readBitrix24(setup: CrmSetup): Result<CrmFactsOf<'bitrix24'>, CrmFieldFault>;
/**
 * Lets the agent sign in to the portal's local application in the browser. Where the application has no address to come
 * back to, the portal shows a code instead, which holds for 30 seconds: a code that was filled in is redeemed at once.
 */
export declare function signInToBitrix24(
  setup: CrmSetup,
  world: SignInWorld,
  stop: AbortSignal,
): Promise<Result<CrmSetup, CrmSignInFailure | CrmFieldFault>>;
/** The application by which the agent signs in; else the field that is wrong. */
export declare function readLogin({
  values,
  secrets,
}: {
  readonly values: CrmSetup['values'];
  readonly secrets: CrmSecrets;
}): Result<
  {
    readonly origin: string;
    readonly clientId: string;
    readonly clientSecret: string;
  },
  CrmFieldFault
>;
