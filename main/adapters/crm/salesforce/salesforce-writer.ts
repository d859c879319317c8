import { assertNever } from '#shared/assert-never.ts';
import { SalesforceId } from '#shared/domain/crm-accounts/salesforce.ts';
import type { CrmReceipt, CrmRecordRef, CrmWrite, CrmWriteOf } from '#shared/domain/crm-write.ts';
import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import type { CrmExtraWriters, CrmFailure, CrmWriter, WriteContext } from '#core/ports/crm-writer.ts';

import type { CallWords } from '../call-words.ts';
import { callResult, callTask, plainText } from './salesforce-task.ts';
import type { SalesforceTasks } from './salesforce-tasks.ts';

/** Of a text area 32,000 characters are kept; the rest is for a link and for our id. */
const DESCRIPTION_MAX = 29_000;

type Written = Promise<Result<CrmReceipt, CrmFailure>>;

export interface SalesforceWriterOptions {
  readonly tasks: SalesforceTasks;
  /** Who has this number, for calls whose record is not known. */
  readonly find: (number: PartyNumber) => Promise<readonly Match[]>;
  readonly words: CallWords;
  readonly extras: CrmExtraWriters;
}

/**
 * Writes each call as one completed task, at its end: Salesforce keeps no calls that are going on, so that there is
 * nothing to begin and nothing to take back. The note is the task's text and goes there after the task.
 */
export class SalesforceWriter implements CrmWriter {
  readonly extras: CrmExtraWriters;
  readonly #options: SalesforceWriterOptions;

  constructor(options: SalesforceWriterOptions) {
    this.#options = options;
    this.extras = options.extras;
  }

  send(write: CrmWrite, context: WriteContext): Written {
    switch (write.step) {
      case 'begin':
      case 'answered':
      case 'withdraw':
        return Promise.resolve(ok({ id: '' }));
      case 'recording':
        return Promise.resolve(fail({ problem: 'not-offered' }));
      case 'finish':
        return this.#finish(write);
      case 'note':
        return this.#note(write, context);
      default:
        return assertNever(write);
    }
  }

  /** A note may be written twice without harm; a task is looked for by our id. */
  async find(write: CrmWrite, _context: WriteContext): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    if (write.step !== 'finish') return ok(undefined);
    const found = await this.#options.tasks.find(write.call.callId);
    if (!found.ok) return found;
    return ok(found.value === undefined ? undefined : { id: found.value });
  }

  async #finish(write: CrmWriteOf<'finish'>): Written {
    const record = write.call.record ?? (await this.#recordOf(write.call.number));
    const text = this.#options.words.note('', write.call);
    const created = await this.#options.tasks.create((how) => callTask(write, { ...how, record, text }));
    return created.ok ? ok({ id: created.value, ...(record !== undefined && { record }) }) : created;
  }

  async #note(write: CrmWriteOf<'note'>, { receipts }: WriteContext): Written {
    const id = SalesforceId.safeParse(receipts.finish?.id);
    if (!id.success) return fail({ problem: 'no-such-call' });
    const { tasks, words } = this.#options;
    const text = words.note(write.text.slice(0, DESCRIPTION_MAX), write.call);
    const changed = await tasks.change(id.data, ({ isPlain }) =>
      isPlain ? { Description: plainText(text, write) } : { Description: text, ...callResult(write) },
    );
    return changed.ok ? ok({ id: id.data }) : changed;
  }

  /** One record alone may have the number: of several nobody chose one. That none can be found keeps no call back. */
  async #recordOf(number: string): Promise<CrmRecordRef | undefined> {
    try {
      const [match, ...others] = await this.#options.find(readNumber(number, ''));
      if (match === undefined || others.length > 0) return undefined;
      const { recordType, recordId } = match;
      return recordType === 'contact' || recordType === 'lead' || recordType === 'account'
        ? { type: recordType, id: recordId }
        : undefined;
    } catch {
      return undefined;
    }
  }
}
