import type { CrmExtra, CrmReceipt } from '#shared/domain/crm-write.ts';
import type { OutboxWrite } from '#shared/domain/outbox.ts';
import { fail, type Result } from '#shared/result.ts';

import type { CrmExtraWriter, CrmFailure, CrmWriter, WriteContext } from '../ports/crm-writer.ts';
import type { OutboxSender } from '../ports/outbox-sender.ts';
import { ALL_PARTS, leaveOut, type CallerParts } from './leave-out.ts';

type Sent<Value> = Promise<Result<Value, CrmFailure>>;

/**
 * A CRM as the outbox sees it: each step goes to the part of the writer that can take it, and leaves out what the CRM is not
 * to have.
 */
export class CrmSender implements OutboxSender {
  readonly #writer: CrmWriter;
  readonly #parts: CallerParts;

  constructor(writer: CrmWriter, parts: CallerParts = ALL_PARTS) {
    this.#writer = writer;
    this.#parts = parts;
  }

  send(whole: OutboxWrite, context: WriteContext): Sent<CrmReceipt> {
    const write = leaveOut(whole, this.#parts);
    if (isExtra(write)) return this.#extra(write)?.send(write, context) ?? notOffered();
    return write.step === 'post' ? notOffered() : this.#writer.send(write, context);
  }

  find(whole: OutboxWrite, context: WriteContext): Sent<CrmReceipt | undefined> {
    const write = leaveOut(whole, this.#parts);
    if (isExtra(write)) return this.#extra(write)?.find(write, context) ?? notOffered();
    return write.step === 'post' ? notOffered() : this.#writer.find(write, context);
  }

  #extra<Write extends CrmExtra>({ step }: Write): CrmExtraWriter<Write> | undefined {
    return this.#writer.extras?.[step] as CrmExtraWriter<Write> | undefined;
  }
}

function isExtra(write: OutboxWrite): write is CrmExtra {
  return ['link', 'follow-up', 'transcript', 'create'].includes(write.step);
}

function notOffered(): Promise<Result<never, CrmFailure>> {
  return Promise.resolve(fail({ problem: 'not-offered' }));
}
