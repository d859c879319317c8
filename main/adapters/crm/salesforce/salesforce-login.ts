import { z } from 'zod';

import { CrmOrigin } from '#shared/domain/crm-accounts/account-base.ts';
import { SalesforceAccount, SalesforceId } from '#shared/domain/crm-accounts/salesforce.ts';
import type { CrmFactsOf } from '#shared/domain/crm-settings.ts';
import type { CrmSecrets, CrmSetup } from '#shared/domain/crm-setup.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmFieldFault, CrmSignInFailure } from '#core/ports/crm-factory.ts';

import type { SignInWorld } from '../crm-world.ts';
import type { OAuthApp } from '../oauth/oauth-app.ts';
import { oauthSignIn } from '../oauth/oauth-sign-in.ts';

/** Salesforce compares the whole address with those that the app was registered with: three, in case one is taken. */
const REDIRECT = { host: 'localhost', path: '/hookswitch', ports: [17_871, 17_872, 17_873] } as const;

const LOGIN_ORIGINS = {
  production: 'https://login.salesforce.com',
  sandbox: 'https://test.salesforce.com',
} as const;

const { login, myDomain, clientId, userId, recordingLink } = SalesforceAccount.shape;
const Login = z.object({ login, myDomain, clientId, recordingLink });
type Login = z.infer<typeof Login>;

/** Beside the tokens Salesforce tells where the org is, and who signed in (`…/id/{org}/{user}`). */
const Granted = z.object({
  instance_url: CrmOrigin,
  id: z
    .string()
    .transform((url) => url.split('/').at(-1))
    .pipe(SalesforceId),
});

/** The app by which the agent signs in; else the field that is wrong. */
function readLogin({ values, secrets }: CrmSetup): Result<OAuthApp, CrmFieldFault> {
  const read = Login.safeParse(values);
  if (!read.success) return fail({ field: String(read.error.issues[0]?.path[0] ?? 'clientId') });
  const origin = loginOrigin(read.data);
  return origin === undefined ? fail({ field: 'myDomain' }) : ok(salesforceApp(origin, read.data, secrets));
}

function loginOrigin(read: Login): string | undefined {
  if (read.login !== 'own') return LOGIN_ORIGINS[read.login];
  const text = /^https?:\/\//i.test(read.myDomain) ? read.myDomain : `https://${read.myDomain}`;
  const origin = URL.parse(text)?.origin;
  return CrmOrigin.safeParse(origin).data;
}

function salesforceApp(origin: string, { clientId: client }: Login, secrets: CrmSecrets): OAuthApp {
  const { clientSecret } = secrets;
  return {
    authorizeUrl: `${origin}/services/oauth2/authorize`,
    tokenUrl: `${origin}/services/oauth2/token`,
    clientId: client,
    scope: 'api refresh_token id',
    redirect: REDIRECT,
    ...(clientSecret !== undefined && { clientSecret }),
  };
}

/** The app of an account that is kept. */
export function appOf(account: SalesforceAccount, secrets: CrmSecrets): OAuthApp | undefined {
  const app = readLogin({ values: account, secrets });
  return app.ok ? app.value : undefined;
}

/** Lets the agent sign in; the setup that comes back knows the org, the user, and has the refresh token. */
export async function signInToSalesforce(
  setup: CrmSetup,
  world: SignInWorld,
  stop: AbortSignal,
): Promise<Result<CrmSetup, CrmSignInFailure | CrmFieldFault>> {
  const app = readLogin(setup);
  if (!app.ok) return app;
  const signedIn = await oauthSignIn(app.value, world, stop);
  if (!signedIn.ok) return signedIn;
  const { refreshToken, answer } = signedIn.value;
  const granted = Granted.safeParse(answer);
  if (!granted.success || refreshToken === undefined)
    return fail({ problem: 'bad-answer', detail: 'no refresh_token, instance_url or id' });
  const { instance_url: origin, id } = granted.data;
  return ok({
    values: { ...setup.values, origin, userId: id },
    secrets: { ...setup.secrets, refreshToken },
  });
}

/** What a setup says once the agent has signed in. */
export function readSalesforce(setup: CrmSetup): Result<CrmFactsOf<'salesforce'>, CrmFieldFault> {
  const app = readLogin(setup);
  if (!app.ok) return app;
  const read = Login.extend({ origin: CrmOrigin, userId }).safeParse(setup.values);
  if (!read.success || setup.secrets['refreshToken'] === undefined) return fail({ field: 'clientId' });
  return ok({ kind: 'salesforce', ...read.data });
}
