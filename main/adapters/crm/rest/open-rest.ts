import type { RestDefinition } from '#shared/domain/rest-definition.ts';

import { onlyRecordOf } from '../lookup/only-record.ts';
import { recordSearchOf } from '../lookup/record-search-of.ts';
import type { CrmWorld } from '../crm-world.ts';
import { GuardedCreator } from '../new-record/guarded-creator.ts';
import type { RestSecrets } from './rest-access.ts';
import { RestClient } from './rest-client.ts';
import { RestCrm } from './rest-crm.ts';
import { RestLookup } from './rest-lookup.ts';
import { RestNewRecords } from './rest-new-records.ts';
import { searchRest } from './rest-search.ts';
import { RestWriter } from './rest-writer.ts';

const PAGES_KEPT = 500;

/** A CRM by its definition. */
export function openRest(
  named: { readonly system: string; readonly systemName: string },
  { definition, secrets }: { readonly definition: RestDefinition; readonly secrets: RestSecrets },
  { clock, logger, userAgent }: Omit<CrmWorld, 'timer'>,
): RestCrm {
  const client = new RestClient({ definition, secrets, logger, userAgent });
  const pages = new Map<string, string>();
  const onPage = (matchId: string, url: string): void => {
    pages.delete(matchId);
    pages.set(matchId, url);
    const [oldest] = pages.keys();
    if (pages.size > PAGES_KEPT && oldest !== undefined) pages.delete(oldest);
  };
  const { lookup, search, begin, finish, create, findNew } = definition;
  const source =
    lookup === undefined ? undefined : new RestLookup({ ...named, lookup, client, clock, logger, onPage });
  const searching =
    search === undefined
      ? undefined
      : recordSearchOf((words, signal) =>
          searchRest({ ...named, search, client, logger, onPage }, words, signal),
        );
  const onlyRecord = source === undefined ? undefined : onlyRecordOf(source);
  const { system } = named;
  const maker = create && new RestNewRecords({ system, client, create, findNew, onPage });
  const creator = maker && new GuardedCreator(maker, source);
  const isWritten = begin !== undefined || finish !== undefined || creator !== undefined;
  const writer = isWritten ? new RestWriter({ definition, client, onlyRecord, creator }) : undefined;
  return new RestCrm({
    ...named,
    definition,
    client,
    source,
    search: searching,
    writer,
    pageOf: (id) => pages.get(id),
  });
}
