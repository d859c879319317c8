import type { Match } from '#shared/domain/match.ts';
import type { PopSettings } from '#shared/domain/settings.ts';
import type { RecordProblem } from '#shared/ipc/problems.ts';
import { fail, type Result } from '#shared/result.ts';
import { checkExternalUrl } from '#core/pop/check-external-url.ts';
import { templateValues } from '#core/pop/template-values.ts';
import type { CrmAdapter, RecordContext } from '#core/ports/crm-adapter.ts';
import { fillUrl } from '#core/templates/fill-url.ts';

export interface UrlTemplateCrmOptions {
  readonly pop: PopSettings;
  /** Imported fields of a matched record; empty for records of other systems. */
  readonly fieldsOf: (match: Match) => Readonly<Record<string, string>>;
}

/** Any web CRM, reached by URL templates alone: opens records, forms and searches, looks nothing up. */
export class UrlTemplateCrm implements CrmAdapter {
  readonly system = 'url-template';
  readonly systemName = 'CRM';
  readonly capabilities;
  readonly hosts;
  readonly #options: UrlTemplateCrmOptions;

  constructor(options: UrlTemplateCrmOptions) {
    const { pop } = options;
    this.#options = options;
    this.hosts = pop.allowedHosts;
    this.capabilities = {
      lookup: false,
      recordUrl: pop.contactUrl !== '' || pop.companyUrl !== '',
      newRecordUrl: pop.unknownUrl !== '',
      searchUrl: pop.severalUrl !== '',
      log: false,
      notes: false,
    };
  }

  opens(match: Match): boolean {
    return this.#templateFor(match) !== '';
  }

  recordUrl(context: RecordContext): Result<string, RecordProblem> {
    return this.#expand(this.#templateFor(context.match), context);
  }

  newRecordUrl(context: RecordContext): Result<string, RecordProblem> {
    return this.#expand(this.#options.pop.unknownUrl, context);
  }

  searchUrl(context: RecordContext): Result<string, RecordProblem> {
    return this.#expand(this.#options.pop.severalUrl, context);
  }

  /** An administrator's own address, such as a screen-pop rule has. */
  address(template: string, context: RecordContext): Result<string, RecordProblem> {
    return this.#expand(template, context);
  }

  #templateFor(match: Match | undefined): string {
    const { contactUrl, companyUrl } = this.#options.pop;
    return match?.recordType === 'company' ? companyUrl : contactUrl;
  }

  #expand(template: string, context: RecordContext): Result<string, RecordProblem> {
    if (template === '') return fail('no-template');
    const fields = context.match === undefined ? {} : this.#options.fieldsOf(context.match);
    const url = fillUrl(template, templateValues(context, fields));
    return url.ok ? checkExternalUrl(url.value, this.hosts) : fail('bad-template');
  }
}
