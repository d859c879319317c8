import { z } from 'zod';

import { CrmOrigin } from '#shared/domain/crm-accounts/account-base.ts';
import { Bitrix24Account } from '#shared/domain/crm-accounts/bitrix24.ts';
import type { CrmFactsOf } from '#shared/domain/crm-settings.ts';
import type { CrmSecrets, CrmSetup } from '#shared/domain/crm-setup.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmFieldFault, CrmSignInFailure } from '#core/ports/crm-factory.ts';

import { readSite } from '../crm-site.ts';
import type { SignInWorld } from '../crm-world.ts';
import { oauthSignIn } from '../oauth/oauth-sign-in.ts';
import { redeemCode } from './bitrix24-code.ts';
import { bitrix24App } from './bitrix24-app.ts';
import { readWebhook } from './webhook-address.ts';

const { by, portal, clientId, userId, showCard, cardFor, cardGroup, cardSeconds, takesCalls } =
  Bitrix24Account.shape;

/** What the form says whichever way it connects. */
const Use = z.object({ by, portal, clientId, showCard, cardFor, cardGroup, cardSeconds, takesCalls });

/** Beside the tokens the portal tells who signed in. */
const Granted = z.object({ user_id: z.union([z.string(), z.number()]).transform(String).pipe(userId) });

/** What a setup says about its account: the webhook says all of it, an app knows its user once the agent has signed in. */
export function readBitrix24(setup: CrmSetup): Result<CrmFactsOf<'bitrix24'>, CrmFieldFault> {
  const read = Use.safeParse(setup.values);
  if (!read.success) return fail({ field: String(read.error.issues[0]?.path[0] ?? 'portal') });
  const use = read.data;
  if (use.by === 'webhook') {
    const webhook = readWebhook(setup.secrets['webhook'] ?? '');
    if (webhook === undefined) return fail({ field: 'webhook' });
    return ok({ kind: 'bitrix24', ...use, origin: webhook.origin, userId: webhook.userId });
  }
  const login = readLogin(setup);
  if (!login.ok) return login;
  const user = userId.safeParse(setup.values['userId']);
  if (!user.success || setup.secrets['refreshToken'] === undefined) return fail({ field: 'clientId' });
  return ok({ kind: 'bitrix24', ...use, origin: login.value.origin, userId: user.data });
}

/**
 * Lets the agent sign in to the portal's local application in the browser. Where the application has no address to come
 * back to, the portal shows a code instead, which holds for 30 seconds: a code that was filled in is redeemed at once.
 */
export async function signInToBitrix24(
  setup: CrmSetup,
  world: SignInWorld,
  stop: AbortSignal,
): Promise<Result<CrmSetup, CrmSignInFailure | CrmFieldFault>> {
  const login = readLogin(setup);
  if (!login.ok) return login;
  const { code, ...secrets } = setup.secrets;
  const app = bitrix24App(login.value);
  const granted =
    code === undefined || code === ''
      ? await oauthSignIn(app, world, stop)
      : await redeemCode(app, code, world.userAgent);
  if (!granted.ok) return granted;
  const { refreshToken, answer } = granted.value;
  const who = Granted.safeParse(answer);
  if (!who.success || refreshToken === undefined)
    return fail({ problem: 'bad-answer', detail: 'no refresh_token or user_id' });
  return ok({
    values: { ...setup.values, userId: who.data.user_id },
    secrets: { ...secrets, refreshToken },
  });
}

/** The application by which the agent signs in; else the field that is wrong. */
export function readLogin({
  values,
  secrets,
}: {
  readonly values: CrmSetup['values'];
  readonly secrets: CrmSecrets;
}): Result<
  { readonly origin: string; readonly clientId: string; readonly clientSecret: string },
  CrmFieldFault
> {
  const site = readSite(typeof values['portal'] === 'string' ? values['portal'] : '');
  if (site === undefined || !CrmOrigin.safeParse(site.origin).success) return fail({ field: 'portal' });
  const client = clientId.safeParse(values['clientId']);
  if (!client.success || client.data === '') return fail({ field: 'clientId' });
  const { clientSecret } = secrets;
  if (clientSecret === undefined || clientSecret === '') return fail({ field: 'clientSecret' });
  return ok({ origin: site.origin, clientId: client.data, clientSecret });
}
