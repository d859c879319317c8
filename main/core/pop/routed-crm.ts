import type { Match } from '#shared/domain/match.ts';
import type { RecordProblem } from '#shared/ipc/problems.ts';
import { fail, type Result } from '#shared/result.ts';

import type { CrmAdapter, CrmCapabilities, RecordContext } from '../ports/crm-adapter.ts';

/**
 * Several CRMs as one for opening pages: a record opens in the system it was found in; forms and searches, and records
 * that have no page of their own system, in the first that offers them. Addresses that the agent set come first.
 */
export class RoutedCrm implements CrmAdapter {
  readonly system = 'routed';
  readonly systemName = 'CRM';
  readonly #crms: readonly CrmAdapter[];

  constructor(crms: readonly CrmAdapter[]) {
    this.#crms = crms;
  }

  get capabilities(): CrmCapabilities {
    const any = (name: keyof CrmCapabilities) => this.#crms.some(({ capabilities }) => capabilities[name]);
    return {
      lookup: false,
      recordUrl: any('recordUrl'),
      newRecordUrl: any('newRecordUrl'),
      searchUrl: any('searchUrl'),
      log: false,
      notes: false,
    };
  }

  get hosts(): readonly string[] {
    return this.#crms.flatMap(({ hosts }) => hosts);
  }

  opens(match: Match): boolean {
    return this.#opener(match) !== undefined;
  }

  recordUrl(context: RecordContext): Result<string, RecordProblem> {
    const { match } = context;
    if (match === undefined) return fail('no-such-match');
    return this.#opener(match)?.recordUrl(context) ?? fail('no-template');
  }

  newRecordUrl(context: RecordContext): Result<string, RecordProblem> {
    return this.#first('newRecordUrl')?.newRecordUrl(context) ?? fail('no-template');
  }

  searchUrl(context: RecordContext): Result<string, RecordProblem> {
    return this.#first('searchUrl')?.searchUrl(context) ?? fail('no-template');
  }

  #opener(match: Match): CrmAdapter | undefined {
    const own = this.#crms.find(({ system }) => system === match.system);
    return own ?? this.#crms.find((crm) => crm.opens(match));
  }

  #first(name: keyof CrmCapabilities): CrmAdapter | undefined {
    return this.#crms.find(({ capabilities }) => capabilities[name]);
  }
}
