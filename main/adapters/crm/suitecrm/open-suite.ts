import { onlyRecordOf } from '../lookup/only-record.ts';
import { SEARCH_TIMEOUT_MS } from '../lookup/record-search-of.ts';
import type { CrmSite } from '../crm-site.ts';
import type { WordedWorld } from '../crm-world.ts';
import { GuardedCreator } from '../new-record/guarded-creator.ts';
import { PagedCrm } from '../paged-crm.ts';
import { SuiteAgent } from './suite-agent.ts';
import { SuiteClient } from './suite-client.ts';
import { SuiteLink } from './suite-link.ts';
import { SuiteLookup } from './suite-lookup.ts';
import { SuiteNewRecords } from './suite-new-records.ts';
import { suitePages, type SuiteVersion } from './suite-pages.ts';
import { searchSuite } from './suite-search.ts';
import { SuitePromise } from './suite-promise.ts';
import { testSuite } from './suite-test.ts';
import { SuiteToken, type SuiteKeys } from './suite-token.ts';
import { SuiteWriter } from './suite-writer.ts';

export interface SuiteAccess {
  readonly site: CrmSite;
  readonly version: SuiteVersion;
  readonly keys: SuiteKeys;
  /** In whose name calls are written; the signed-in user's, or nobody's, when empty. */
  readonly userName: string;
  /** The field of calls for the agent's result; without one its words stand above the note. */
  readonly resultField?: string;
}

/** A SuiteCRM by an OAuth2 client, alone or with a user's password. */
export function openSuite(
  named: { readonly system: string; readonly systemName: string },
  { site: { origin, folder }, version, keys, userName, resultField = '' }: SuiteAccess,
  { clock, logger, userAgent, callWords }: WordedWorld,
): PagedCrm {
  const site = `${origin}${folder}/`;
  const folders = version === '8' ? ['legacy/', ''] : [''];
  const token = new SuiteToken({ site, folders, keys, clock, userAgent });
  const client = new SuiteClient({ token, logger, userAgent });
  const agent = new SuiteAgent(client, userName === '' ? (keys.userName ?? '') : userName);
  const source = new SuiteLookup({ ...named, client, clock });
  const creator = new GuardedCreator(new SuiteNewRecords(client, agent), source);
  const extras = {
    create: creator,
    link: new SuiteLink(client),
    'follow-up': new SuitePromise(client, agent, callWords),
  };
  return new PagedCrm({
    ...named,
    origin,
    pages: suitePages(site, version),
    source,
    search: { deadlineMs: SEARCH_TIMEOUT_MS, search: (text, signal) => searchSuite(client, text, signal) },
    writer: new SuiteWriter({
      client,
      agent,
      onlyRecord: onlyRecordOf(source),
      words: callWords,
      extras,
      resultField,
    }),
    dispositions: resultField !== '',
    test: () => testSuite(client, agent),
  });
}
