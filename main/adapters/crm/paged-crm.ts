import type { CrmProblem } from '#shared/domain/crm-write.ts';
import type { Match } from '#shared/domain/match.ts';
import type { RecordProblem } from '#shared/ipc/problems.ts';
import { fail, type Result } from '#shared/result.ts';
import { checkExternalUrl } from '#core/pop/check-external-url.ts';
import type { CrmAdapter, CrmCapabilities, CrmIdentity, RecordContext } from '#core/ports/crm-adapter.ts';
import type { CrmCallAsks } from '#core/ports/crm-call-asks.ts';
import type { CrmLines } from '#core/ports/crm-lines.ts';
import type { CrmFailure, CrmWriter } from '#core/ports/crm-writer.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';
import type { RecordSearch } from '#core/ports/record-search.ts';

/** Where the pages of a CRM are; whole addresses, `undefined` for what has none. */
export interface CrmPages {
  record(type: Match['recordType'], id: string): string | undefined;
  /** `number` is empty for a caller without one. */
  newRecord?(number: string): string;
  search?(number: string): string;
}

export interface PagedCrmOptions {
  readonly system: string;
  readonly systemName: string;
  readonly origin: string;
  readonly pages: CrmPages;
  readonly source: LookupSource;
  readonly writer: CrmWriter;
  readonly search: RecordSearch;
  /** Whether the agent's result has a place of its own there. */
  readonly dispositions?: boolean;
  /** Whether calls cannot be written without their number. */
  readonly needsNumber?: boolean;
  /** Calls that are asked for on its pages, where it has such. */
  readonly asks?: CrmCallAsks;
  /** Lines under which it files calls, where it does. */
  readonly lines?: CrmLines;
  readonly test: () => Promise<Result<CrmIdentity, CrmFailure>>;
  /** What is known to be wrong without asking: that the agent has to sign in again. */
  readonly trouble?: () => CrmProblem | undefined;
}

/** A CRM with lookup, log and notes, whose records open by fixed addresses on its own host. */
export class PagedCrm implements CrmAdapter {
  readonly system: string;
  readonly systemName: string;
  readonly capabilities: CrmCapabilities;
  readonly hosts: readonly string[];
  readonly source: LookupSource;
  readonly writer: CrmWriter;
  readonly search: RecordSearch;
  readonly asks?: CrmCallAsks;
  readonly lines?: CrmLines;
  readonly #options: PagedCrmOptions;

  constructor(options: PagedCrmOptions) {
    const { system, systemName, origin, source, writer, pages } = options;
    this.#options = options;
    this.system = system;
    this.systemName = systemName;
    this.source = source;
    this.writer = writer;
    this.search = options.search;
    if (options.asks !== undefined) this.asks = options.asks;
    if (options.lines !== undefined) this.lines = options.lines;
    this.hosts = [origin.startsWith('https://') ? new URL(origin).host : origin];
    this.capabilities = {
      lookup: true,
      recordUrl: true,
      newRecordUrl: pages.newRecord !== undefined,
      searchUrl: pages.search !== undefined,
      log: true,
      notes: true,
      dispositions: options.dispositions ?? false,
      needsNumber: options.needsNumber ?? false,
    };
  }

  opens(match: Match): boolean {
    return this.#page(match) !== undefined;
  }

  recordUrl({ match }: RecordContext): Result<string, RecordProblem> {
    const page = match === undefined ? undefined : this.#page(match);
    return page === undefined ? fail('no-such-match') : checkExternalUrl(page, this.hosts);
  }

  newRecordUrl({ party }: RecordContext): Result<string, RecordProblem> {
    const page = this.#options.pages.newRecord?.(numberOf(party));
    return page === undefined ? fail('no-template') : checkExternalUrl(page, this.hosts);
  }

  searchUrl({ party }: RecordContext): Result<string, RecordProblem> {
    const page = this.#options.pages.search?.(numberOf(party));
    return page === undefined ? fail('no-template') : checkExternalUrl(page, this.hosts);
  }

  test(): Promise<Result<CrmIdentity, CrmFailure>> {
    return this.#options.test();
  }

  trouble(): CrmProblem | undefined {
    return this.#options.trouble?.();
  }

  #page({ system, recordType, recordId }: Match): string | undefined {
    return system === this.system ? this.#options.pages.record(recordType, recordId) : undefined;
  }
}

/** A number that the caller withheld is told nobody, even when the PBX sent it. */
function numberOf({ number }: RecordContext['party']): string {
  return number.kind === 'withheld' ? '' : (number.e164 ?? number.raw);
}
