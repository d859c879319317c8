import type { z } from 'zod';

import { creatioOAuthApp, browserSignIn, discoverCreatio } from '#adapters/crm/creatio/browser-sign-in.ts';
import { clientSignIn } from '#adapters/crm/creatio/client-sign-in.ts';
import { readCreatioAddress } from '#adapters/crm/creatio/creatio-address.ts';
import { identityOf, isSameHouse } from '#adapters/crm/creatio/creatio-identity.ts';
import { formsSignIn } from '#adapters/crm/creatio/forms-sign-in.ts';
import { openCreatio, type CreatioAccess } from '#adapters/crm/creatio/open-creatio.ts';
import { OAuthSession } from '#adapters/crm/oauth/oauth-session.ts';
import { oauthSignIn } from '#adapters/crm/oauth/oauth-sign-in.ts';
import type { CrmWorld } from '#adapters/crm/crm-world.ts';
import type { CrmSecretBox } from '#core/ports/crm-factory.ts';
import { CreatioAccount } from '#shared/domain/crm-accounts/creatio.ts';
import { crmName } from '#shared/domain/crm-names.ts';
import type { CrmSetup } from '#shared/domain/crm-setup.ts';
import { fail, ok } from '#shared/result.ts';

import type { CrmKindOf } from './crm-kind.ts';

const Typed = CreatioAccount.pick({
  address: true,
  signIn: true,
  userName: true,
  clientId: true,
  identity: true,
  tokenUrl: true,
  ui: true,
  answeredResult: true,
  unansweredResult: true,
  recordingLink: true,
});
type Typed = z.infer<typeof Typed>;

/** A Creatio by one of its three ways to sign in. */
export const creatio: CrmKindOf<'creatio'> = {
  read: (setup) => {
    const typed = Typed.safeParse(setup.values);
    if (!typed.success) return fail({ field: String(typed.error.issues[0]?.path[0] ?? 'address') });
    const site = readCreatioAddress(typed.data.address);
    if (site === undefined) return fail({ field: 'address' });
    const field = missingField(typed.data, setup.secrets, site.origin);
    if (field !== undefined) return fail({ field });
    const { origin, folder } = site;
    return ok({ ...typed.data, kind: 'creatio', origin, address: `${origin}${folder}` });
  },
  open: (account, secrets, world) => {
    const site = readCreatioAddress(account.address);
    const way = site === undefined ? undefined : signInOf(account, secrets, world);
    if (site?.origin !== account.origin || way === undefined) return undefined;
    return openCreatio(
      { system: account.id, systemName: crmName(account) },
      {
        site,
        ...way,
        userName: account.userName,
        ui: account.ui,
        results: {
          ...(account.answeredResult !== '' && { answered: account.answeredResult }),
          ...(account.unansweredResult !== '' && { unanswered: account.unansweredResult }),
        },
      },
      world,
    );
  },
  signIn: async (setup, world, stop) => {
    const typed = Typed.safeParse(setup.values);
    const site = typed.success ? readCreatioAddress(typed.data.address) : undefined;
    if (!typed.success || site === undefined) return fail({ field: 'address' });
    if (typed.data.clientId === '') return fail({ field: 'clientId' });
    const client = { clientId: typed.data.clientId, clientSecret: secretOf(setup) };
    const app = await discoverCreatio(site, client, world.userAgent);
    if (!app.ok) return app;
    const granted = await oauthSignIn(app.value, world, stop);
    if (!granted.ok) return granted;
    const { refreshToken } = granted.value;
    if (refreshToken === undefined) return fail({ problem: 'not-offered', detail: 'no refresh token' });
    return ok({
      values: { ...setup.values, tokenUrl: app.value.tokenUrl },
      secrets: { ...setup.secrets, refreshToken },
    });
  },
};

function secretOf({ secrets }: Pick<CrmSetup, 'secrets'>): string | undefined {
  const secret = secrets['clientSecret'] ?? '';
  return secret === '' ? undefined : secret;
}

/** What the chosen way to sign in cannot do without. */
function missingField(typed: Typed, secrets: CrmSetup['secrets'], origin: string): string | undefined {
  if (typed.signIn === 'password') {
    if (typed.userName === '') return 'userName';
    return (secrets['password'] ?? '') === '' ? 'password' : undefined;
  }
  if (typed.clientId === '') return 'clientId';
  if (typed.signIn === 'browser')
    return isSameHouse(typed.tokenUrl, origin) && secrets['refreshToken'] !== undefined
      ? undefined
      : 'signIn';
  if ((secrets['clientSecret'] ?? '') === '') return 'clientSecret';
  return identityOf(origin, typed.identity) === undefined ? 'identity' : undefined;
}

function signInOf(
  account: CreatioAccount,
  secrets: CrmSecretBox,
  world: CrmWorld,
): Pick<CreatioAccess, 'signIn' | 'needsSignIn'> | undefined {
  const { clock, logger, userAgent } = world;
  const kept = secrets.read();
  if (missingField(account, kept, account.origin) !== undefined) return undefined;
  const clientSecret = secretOf({ secrets: kept });
  if (account.signIn === 'password') {
    const { userName: name, address: root } = account;
    const password = () => secrets.read()['password'] ?? '';
    return { signIn: formsSignIn({ root, userName: name, password, userAgent }) };
  }
  if (account.signIn === 'browser') {
    const app = creatioOAuthApp(account.tokenUrl, { clientId: account.clientId, clientSecret });
    const session = new OAuthSession({ app, secrets, clock, logger, userAgent });
    return { signIn: browserSignIn(session), needsSignIn: () => session.needsSignIn };
  }
  const service = identityOf(account.origin, account.identity);
  if (service === undefined) return undefined;
  const { clientId: client } = account;
  const secret = () => secrets.read()['clientSecret'] ?? '';
  const access = { identity: service, clientId: client, clientSecret: secret, clock, userAgent };
  return { signIn: clientSignIn(access) };
}
