import { SalesforceId } from '#shared/domain/crm-accounts/salesforce.ts';
import type { CrmProblem } from '#shared/domain/crm-write.ts';
import type { Match } from '#shared/domain/match.ts';
import type { RecordProblem } from '#shared/ipc/problems.ts';
import { fail, type Result } from '#shared/result.ts';
import { checkExternalUrl } from '#core/pop/check-external-url.ts';
import type { CrmAdapter, CrmIdentity, RecordContext } from '#core/ports/crm-adapter.ts';
import type { CrmFailure, CrmWriter } from '#core/ports/crm-writer.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';

import type { OAuthSession } from '../oauth/oauth-session.ts';
import type { SalesforceClient } from './salesforce-client.ts';
import { testSalesforce } from './salesforce-test.ts';

/** The objects whose pages open; Lightning's addresses name them. */
const OBJECTS: Readonly<Partial<Record<Match['recordType'], string>>> = {
  contact: 'Contact',
  lead: 'Lead',
  account: 'Account',
  company: 'Account',
  opportunity: 'Opportunity',
  case: 'Case',
  user: 'User',
};

export interface SalesforceCrmOptions {
  readonly system: string;
  readonly systemName: string;
  readonly origin: string;
  readonly userId: string;
  readonly client: SalesforceClient;
  readonly session: Pick<OAuthSession, 'needsSignIn'>;
  readonly source: LookupSource;
  readonly writer: CrmWriter;
}

/** Lightning has a host of its own beside each org's (`acme.my.salesforce.com`, `acme.lightning.force.com`). */
function lightningOrigin(origin: string): string {
  return origin.replace(/\.my\.salesforce\.com$/, '.lightning.force.com');
}

/**
 * A Salesforce org. Records open at `/lightning/r/{Object}/{Id}/view`. That the form for a new contact takes a number from
 * `defaultFieldValues` is how Lightning's own pages do it. There is no documented address for a search.
 */
export class SalesforceCrm implements CrmAdapter {
  readonly system: string;
  readonly systemName: string;
  readonly capabilities = {
    lookup: true,
    recordUrl: true,
    newRecordUrl: true,
    searchUrl: false,
    log: true,
    notes: true,
  };
  readonly hosts: readonly string[];
  readonly source: LookupSource;
  readonly writer: CrmWriter;
  readonly #options: SalesforceCrmOptions;
  readonly #pages: string;

  constructor(options: SalesforceCrmOptions) {
    const { system, systemName, origin, source, writer } = options;
    this.#options = options;
    this.system = system;
    this.systemName = systemName;
    this.source = source;
    this.writer = writer;
    this.#pages = lightningOrigin(origin);
    this.hosts = [this.#pages.startsWith('https://') ? new URL(this.#pages).host : this.#pages];
  }

  opens(match: Match): boolean {
    return match.system === this.system && pathOf(match) !== undefined;
  }

  recordUrl({ match }: RecordContext): Result<string, RecordProblem> {
    const path = match === undefined || match.system !== this.system ? undefined : pathOf(match);
    return path === undefined ? fail('no-such-match') : this.#url(path);
  }

  newRecordUrl({ party }: RecordContext): Result<string, RecordProblem> {
    const { kind, e164, raw } = party.number;
    const number = kind === 'withheld' ? '' : (e164 ?? raw);
    const values = number === '' ? '' : `?defaultFieldValues=${encodeURIComponent(`Phone=${number}`)}`;
    return this.#url(`/lightning/o/Contact/new${values}`);
  }

  searchUrl(): Result<string, RecordProblem> {
    return fail('no-template');
  }

  test(): Promise<Result<CrmIdentity, CrmFailure>> {
    const { client, userId } = this.#options;
    return testSalesforce(client, userId);
  }

  trouble(): CrmProblem | undefined {
    return this.#options.session.needsSignIn ? 'sign-in-needed' : undefined;
  }

  #url(path: string): Result<string, RecordProblem> {
    return checkExternalUrl(`${this.#pages}${path}`, this.hosts);
  }
}

function pathOf({ recordType, recordId }: Match): string | undefined {
  const object = OBJECTS[recordType];
  const id = SalesforceId.safeParse(recordId);
  return object !== undefined && id.success ? `/lightning/r/${object}/${id.data}/view` : undefined;
}
