import type { Match } from '#shared/domain/match.ts';
import type { RestDefinition } from '#shared/domain/rest-definition.ts';
import type { RecordProblem } from '#shared/ipc/problems.ts';
import { readRestAddress } from '#shared/rest/read-rest-address.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { checkExternalUrl } from '#core/pop/check-external-url.ts';
import { templateValues } from '#core/pop/template-values.ts';
import type { CrmAdapter, CrmCapabilities, CrmIdentity, RecordContext } from '#core/ports/crm-adapter.ts';
import type { CrmFailure, CrmWriter } from '#core/ports/crm-writer.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';
import type { RecordSearch } from '#core/ports/record-search.ts';
import { fillUrl } from '#core/templates/fill-url.ts';

import type { RestClient } from './rest-client.ts';
import { lookupValues } from './rest-values.ts';

/** Kept free for fiction: nobody is found, and nobody's number is told. */
const SAMPLE_NUMBER = '+12025550100';

export interface RestCrmOptions {
  readonly system: string;
  readonly systemName: string;
  readonly definition: RestDefinition;
  readonly client: RestClient;
  readonly source: LookupSource | undefined;
  readonly search: RecordSearch | undefined;
  readonly writer: CrmWriter | undefined;
  /** The page that an answer named for a record. Untrusted text. */
  readonly pageOf: (matchId: string) => string | undefined;
}

/** A CRM as an administrator described it. It offers what its definition has. */
export class RestCrm implements CrmAdapter {
  readonly system: string;
  readonly systemName: string;
  readonly capabilities: CrmCapabilities;
  readonly hosts: readonly string[];
  readonly source?: LookupSource;
  readonly search?: RecordSearch;
  readonly writer?: CrmWriter;
  readonly test?: () => Promise<Result<CrmIdentity, CrmFailure>>;
  readonly #options: RestCrmOptions;

  constructor(options: RestCrmOptions) {
    const { definition, source, writer, client } = options;
    const { pages, lookup, begin, finish } = definition;
    this.#options = options;
    this.system = options.system;
    this.systemName = options.systemName;
    this.hosts = hostsOf(definition);
    if (source !== undefined) this.source = source;
    if (options.search !== undefined) this.search = options.search;
    if (writer !== undefined) this.writer = writer;
    this.capabilities = {
      lookup: source !== undefined,
      recordUrl: pages.record !== '' || (lookup?.url ?? '') !== '',
      newRecordUrl: pages.newRecord !== '',
      searchUrl: pages.search !== '',
      log: begin !== undefined || finish !== undefined,
      notes: writer !== undefined && definition.note !== undefined,
    };
    if (lookup === undefined) return;
    this.test = async () => {
      const values = lookupValues(readNumber(SAMPLE_NUMBER, ''));
      const asked = await client.send('lookup', lookup.request, values, { timeoutMs: 10_000 });
      return asked.ok || asked.problem.problem === 'no-such-call' ? ok({ name: '', missing: [] }) : asked;
    };
  }

  opens(match: Match): boolean {
    return match.system === this.system && this.#page(match) !== '';
  }

  recordUrl(context: RecordContext): Result<string, RecordProblem> {
    const { match } = context;
    if (match === undefined || match.system !== this.system) return fail('no-such-match');
    const named = this.#options.pageOf(match.id);
    const checked = named === undefined ? undefined : checkExternalUrl(named, this.hosts);
    return checked?.ok === true ? checked : this.#fill(this.#options.definition.pages.record, context);
  }

  newRecordUrl(context: RecordContext): Result<string, RecordProblem> {
    return this.#fill(this.#options.definition.pages.newRecord, context);
  }

  searchUrl(context: RecordContext): Result<string, RecordProblem> {
    return this.#fill(this.#options.definition.pages.search, context);
  }

  #page({ id }: Match): string {
    return this.#options.pageOf(id) ?? this.#options.definition.pages.record;
  }

  #fill(template: string, context: RecordContext): Result<string, RecordProblem> {
    if (template === '') return fail('no-template');
    const filled = fillUrl(template, templateValues(context, {}));
    return filled.ok ? checkExternalUrl(filled.value, this.hosts) : fail('bad-template');
  }
}

/** The API's own host, where answers may name pages, and those that the administrator wrote into the pages. */
function hostsOf({ address, pages }: RestDefinition): readonly string[] {
  const api = readRestAddress(address)?.origin;
  const urls = [api, pages.record, pages.newRecord, pages.search].map((text) =>
    URL.parse((text ?? '').replaceAll(/\{[^{}]*\}/g, '')),
  );
  const hosts = urls.flatMap((url) => {
    if (url === null) return [];
    return url.protocol === 'https:' ? url.host : `${url.protocol}//${url.host}`;
  });
  return [...new Set(hosts)];
}
