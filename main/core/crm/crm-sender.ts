import type { CrmExtra, CrmReceipt } from '#shared/domain/crm-write.ts';
import type { OutboxWrite } from '#shared/domain/outbox.ts';
import { fail, type Result } from '#shared/result.ts';

import type { CrmExtraWriter, CrmFailure, CrmWriter, WriteContext } from '../ports/crm-writer.ts';
import type { OutboxSender } from '../ports/outbox-sender.ts';

type Sent<Value> = Promise<Result<Value, CrmFailure>>;

/** A CRM as the outbox sees it: each step goes to the part of the writer that can take it. */
export class CrmSender implements OutboxSender {
  readonly #writer: CrmWriter;

  constructor(writer: CrmWriter) {
    this.#writer = writer;
  }

  send(write: OutboxWrite, context: WriteContext): Sent<CrmReceipt> {
    if (isExtra(write)) return this.#extra(write)?.send(write, context) ?? notOffered();
    return write.step === 'post' ? notOffered() : this.#writer.send(write, context);
  }

  find(write: OutboxWrite, context: WriteContext): Sent<CrmReceipt | undefined> {
    if (isExtra(write)) return this.#extra(write)?.find(write, context) ?? notOffered();
    return write.step === 'post' ? notOffered() : this.#writer.find(write, context);
  }

  #extra<Write extends CrmExtra>({ step }: Write): CrmExtraWriter<Write> | undefined {
    return this.#writer.extras?.[step] as CrmExtraWriter<Write> | undefined;
  }
}

function isExtra(write: OutboxWrite): write is CrmExtra {
  return write.step === 'link' || write.step === 'follow-up' || write.step === 'create';
}

function notOffered(): Promise<Result<never, CrmFailure>> {
  return Promise.resolve(fail({ problem: 'not-offered' }));
}
