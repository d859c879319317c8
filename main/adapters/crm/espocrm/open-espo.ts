import { onlyRecordOf } from '../lookup/only-record.ts';
import { SEARCH_TIMEOUT_MS } from '../lookup/record-search-of.ts';
import type { CrmSite } from '../crm-site.ts';
import type { WordedWorld } from '../crm-world.ts';
import { GuardedCreator } from '../new-record/guarded-creator.ts';
import { PagedCrm } from '../paged-crm.ts';
import { EspoAgent } from './espo-agent.ts';
import { EspoClient, type EspoKeys } from './espo-client.ts';
import { EspoLink } from './espo-link.ts';
import { EspoLookup } from './espo-lookup.ts';
import { EspoNewRecords } from './espo-new-records.ts';
import { espoPages } from './espo-pages.ts';
import { searchEspo } from './espo-search.ts';
import { EspoPromise } from './espo-promise.ts';
import { testEspo } from './espo-test.ts';
import { EspoWriter } from './espo-writer.ts';

export interface EspoAccess {
  readonly site: CrmSite;
  readonly keys: EspoKeys;
  /** In whose name calls are written; nobody's when empty. */
  readonly userName: string;
  /** The field of calls for the agent's result; without one its words stand above the note. */
  readonly resultField?: string;
}

/** An EspoCRM by an API user's key. */
export function openEspo(
  named: { readonly system: string; readonly systemName: string },
  { site: { origin, folder }, keys, userName, resultField = '' }: EspoAccess,
  { clock, logger, userAgent, callWords }: WordedWorld,
): PagedCrm {
  const site = `${origin}${folder}/`;
  const client = new EspoClient({ site, keys, logger, userAgent });
  const agent = new EspoAgent(client, userName);
  const source = new EspoLookup({ ...named, client, clock });
  const creator = new GuardedCreator(new EspoNewRecords(client, agent), source);
  const extras = {
    create: creator,
    link: new EspoLink(client),
    'follow-up': new EspoPromise(client, agent, callWords),
  };
  return new PagedCrm({
    ...named,
    origin,
    pages: espoPages(site),
    source,
    search: { deadlineMs: SEARCH_TIMEOUT_MS, search: (text, signal) => searchEspo(client, text, signal) },
    writer: new EspoWriter({
      client,
      agent,
      onlyRecord: onlyRecordOf(source),
      words: callWords,
      extras,
      resultField,
    }),
    dispositions: resultField !== '',
    test: () => testEspo(client, agent),
  });
}
