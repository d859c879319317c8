import { crmName } from '#shared/domain/crm-names.ts';
import type { SalesforceAccount } from '#shared/domain/crm-accounts/salesforce.ts';
import type { CrmSecretBox } from '#core/ports/crm-factory.ts';

import type { WordedWorld } from '../crm-world.ts';
import { GuardedCreator } from '../new-record/guarded-creator.ts';
import { OAuthSession } from '../oauth/oauth-session.ts';
import { recordSearchOf } from '../lookup/record-search-of.ts';
import { PagedCrm } from '../paged-crm.ts';
import { SalesforceClient } from './salesforce-client.ts';
import { appOf } from './salesforce-login.ts';
import { SalesforceLink } from './salesforce-link.ts';
import { SalesforceLookup } from './salesforce-lookup.ts';
import { SalesforceNewRecords } from './salesforce-new-records.ts';
import { lightningOrigin, salesforcePages } from './salesforce-pages.ts';
import { SalesforceSearch } from './salesforce-search.ts';
import { SalesforcePromise } from './salesforce-promise.ts';
import { SalesforceTasks } from './salesforce-tasks.ts';
import { testSalesforce } from './salesforce-test.ts';
import { SalesforceWriter } from './salesforce-writer.ts';

/** An org that the agent has signed in to; undefined when the sign-in cannot be renewed from what is kept. */
export function openSalesforce(
  account: SalesforceAccount,
  secrets: CrmSecretBox,
  world: WordedWorld,
): PagedCrm | undefined {
  const app = appOf(account, secrets.read());
  if (app === undefined || secrets.read()['refreshToken'] === undefined) return undefined;
  const { clock, logger, userAgent, callWords } = world;
  const { id: system, origin, userId } = account;
  const session = new OAuthSession({ app, secrets, clock, logger, userAgent });
  const client = new SalesforceClient({ origin, session, clock, logger, userAgent });
  const named = { system, systemName: crmName(account) };
  const source = new SalesforceLookup({ ...named, client, clock });
  const tasks = new SalesforceTasks(client, userId);
  const extras = {
    create: new GuardedCreator(new SalesforceNewRecords(client, userId), source),
    link: new SalesforceLink(client),
    'follow-up': new SalesforcePromise(tasks, callWords),
  };
  const writer = new SalesforceWriter({
    tasks,
    find: (number) => source.find(number),
    words: callWords,
    extras,
  });
  const searching = new SalesforceSearch(client);
  const lightning = lightningOrigin(origin);
  return new PagedCrm({
    ...named,
    origin: lightning,
    pages: salesforcePages(lightning),
    source,
    search: recordSearchOf((text, signal) => searching.find(text, signal)),
    writer,
    dispositions: true,
    test: () => testSalesforce(client, userId),
    trouble: () => (session.needsSignIn ? 'sign-in-needed' : undefined),
  });
}
