import type { CrmSite } from '../crm-site.ts';
import { LeakyBucket } from '../http/leaky-bucket.ts';
import { SEARCH_TIMEOUT_MS } from '../lookup/record-search-of.ts';
import { onlyRecordOf } from '../lookup/only-record.ts';
import type { CrmWorld, WordedWorld } from '../crm-world.ts';
import { GuardedCreator } from '../new-record/guarded-creator.ts';
import { PagedCrm } from '../paged-crm.ts';
import type { CreatioResults } from './call-fields.ts';
import { CreatioClient } from './creatio-client.ts';
import { CreatioLink } from './creatio-link.ts';
import { CreatioLookup } from './creatio-lookup.ts';
import { searchCreatio } from './creatio-record-search.ts';
import { CreatioNewRecords } from './creatio-new-records.ts';
import { creatioPages, type CreatioUi } from './creatio-pages.ts';
import { CreatioPromise } from './creatio-promise.ts';
import { CreatioResultBook } from './creatio-result.ts';
import { CreatioSession, type CreatioSignIn } from './creatio-session.ts';
import { testCreatio } from './creatio-test.ts';
import { CreatioWriter } from './creatio-writer.ts';

/** No limit per second is documented; this keeps old writes from crowding a lookup out. */
const SHARE = { perSecond: 5, capacity: 20 } as const;

export interface CreatioAccess {
  readonly site: CrmSite;
  readonly signIn: CreatioSignIn;
  /** Whether the agent has to sign in again, where that is known. */
  readonly needsSignIn?: () => boolean;
  /** By what the agent is signed in there. */
  readonly userName: string;
  readonly ui: CreatioUi;
  readonly results: CreatioResults;
}

/** The adapter of one Creatio. Nothing is sent until something is asked. */
export function openCreatio(
  named: { readonly system: string; readonly systemName: string },
  { site, signIn, needsSignIn, userName, ui, results }: CreatioAccess,
  { clock, timer, logger, userAgent, callWords }: CrmWorld & WordedWorld,
): PagedCrm {
  const client = new CreatioClient({
    root: `${site.origin}${site.folder}`,
    session: new CreatioSession(signIn, clock),
    bucket: new LeakyBucket(SHARE, clock, timer),
    logger,
    userAgent,
  });
  const source = new CreatioLookup({ ...named, client, clock });
  const book = new CreatioResultBook(client, results);
  const extras = {
    create: new GuardedCreator(new CreatioNewRecords(client), source),
    link: new CreatioLink(client),
    'follow-up': new CreatioPromise(client, callWords),
  };
  return new PagedCrm({
    ...named,
    origin: site.origin,
    pages: creatioPages(ui, () => client.base),
    source,
    search: { deadlineMs: SEARCH_TIMEOUT_MS, search: (text, signal) => searchCreatio(client, text, signal) },
    writer: new CreatioWriter({
      client,
      results: book,
      onlyRecord: onlyRecordOf(source),
      words: callWords,
      extras,
    }),
    dispositions: true,
    test: () => testCreatio(client, userName),
    trouble: () => (needsSignIn?.() === true ? 'sign-in-needed' : undefined),
  });
}
