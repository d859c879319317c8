import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { HistoryEntry } from '#shared/domain/history.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { readUrlTemplate } from '#shared/templates/read-url-template.ts';

import { pastRecordContext } from '../pop/record-context.ts';
import { templateValues } from '../pop/template-values.ts';
import type { OutboxRepository } from '../ports/outbox-repository.ts';
import { fillUrl } from '../templates/fill-url.ts';
import { placeholderText } from '../templates/template-value.ts';
import { itemsOfCall } from './call-lanes.ts';

/** What the phone system tells about a call beyond the standard, while it is in view. */
export type HeadersOf = (id: CallId) => Readonly<Record<string, string>> | undefined;

/**
 * Where the phone system keeps what it recorded of a call: an address that the administrator wrote, with what the phone
 * system told of the call filled in as data. A header itself is never an address.
 */
export class RecordingLinks {
  readonly #repository: OutboxRepository;
  readonly #headersOf: HeadersOf;

  constructor(repository: OutboxRepository, headersOf: HeadersOf) {
    this.#repository = repository;
    this.#headersOf = headersOf;
  }

  /** Only of a conversation. What the phone system told is gone with the call: then it is what was written before. */
  of(entry: HistoryEntry, account: CrmAccount): { readonly recordingUrl?: string } {
    const template = 'recordingLink' in account ? account.recordingLink : '';
    if (template === '' || entry.answeredAt === undefined) return {};
    const url = filled(template, entry, this.#headersOf(entry.id)) ?? this.#before(entry.id, account);
    return url === undefined ? {} : { recordingUrl: url };
  }

  #before(id: CallId, account: CrmAccount): string | undefined {
    for (const { write } of itemsOfCall(this.#repository, account.id, id))
      if (write.call?.recordingUrl !== undefined) return write.call.recordingUrl;
    return undefined;
  }
}

/** Nothing where something that it needs is not known: half an address leads nowhere. */
function filled(
  template: string,
  entry: HistoryEntry,
  headers: Readonly<Record<string, string>> | undefined,
): string | undefined {
  const context = { ...pastRecordContext(entry, undefined), ...(headers !== undefined && { headers }) };
  const values = templateValues(context, {});
  const read = readUrlTemplate(template);
  if (!read.ok) return undefined;
  const isWhole = read.value.every(
    (part) => typeof part === 'string' || placeholderText(part, values) !== '',
  );
  const url = isWhole ? fillUrl(template, values) : undefined;
  return url?.ok === true && url.value.startsWith('https://') ? url.value : undefined;
}
