import type { Match } from '#shared/domain/match.ts';
import type { RecordProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { checkExternalUrl } from '#core/pop/check-external-url.ts';
import type { CrmAdapter, CrmIdentity, RecordContext } from '#core/ports/crm-adapter.ts';
import type { CrmFailure, CrmWriter } from '#core/ports/crm-writer.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';

import type { Bitrix24Client } from './bitrix24-client.ts';
import { Bitrix24Id, EntityType } from './bitrix24-values.ts';
import { testBitrix24 } from './bitrix24-test.ts';

export interface Bitrix24CrmOptions {
  readonly system: string;
  readonly systemName: string;
  readonly origin: string;
  readonly client: Bitrix24Client;
  readonly source: LookupSource;
  readonly writer: CrmWriter;
}

/**
 * A Bitrix24 portal. Records open at `/crm/{type}/details/{id}/`; that the form for a new contact (`0`) takes a number
 * from `?phone=` is not documented and harmless where it does not. There is no documented address for a search.
 */
export class Bitrix24Crm implements CrmAdapter {
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
  readonly #options: Bitrix24CrmOptions;

  constructor(options: Bitrix24CrmOptions) {
    const { system, systemName, origin, source, writer } = options;
    this.#options = options;
    this.system = system;
    this.systemName = systemName;
    this.source = source;
    this.writer = writer;
    this.hosts = [origin.startsWith('https://') ? new URL(origin).host : origin];
  }

  opens(match: Match): boolean {
    return match.system === this.system && this.#path(match) !== undefined;
  }

  recordUrl({ match }: RecordContext): Result<string, RecordProblem> {
    const path = match === undefined || match.system !== this.system ? undefined : this.#path(match);
    return path === undefined ? fail('no-such-match') : this.#url(path);
  }

  newRecordUrl({ party }: RecordContext): Result<string, RecordProblem> {
    const { kind, e164, raw } = party.number;
    const number = kind === 'withheld' ? '' : (e164 ?? raw);
    const query = number === '' ? '' : `?phone=${encodeURIComponent(number)}`;
    return this.#url(`/crm/contact/details/0/${query}`);
  }

  searchUrl(): Result<string, RecordProblem> {
    return fail('no-template');
  }

  test(): Promise<Result<CrmIdentity, CrmFailure>> {
    return testBitrix24(this.#options.client);
  }

  #path({ recordType, recordId }: Match): string | undefined {
    const type = EntityType.safeParse(recordType);
    const id = Bitrix24Id.safeParse(recordId);
    return type.success && id.success ? `/crm/${type.data}/details/${id.data}/` : undefined;
  }

  #url(path: string): Result<string, RecordProblem> {
    const url = checkExternalUrl(`${this.#options.origin}${path}`, this.hosts);
    return url.ok ? ok(url.value) : url;
  }
}
