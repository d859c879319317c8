import type { CrmReceipt } from '#shared/domain/crm-write.ts';
import type { OutboxWrite } from '#shared/domain/outbox.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmFailure, WriteContext } from '#core/ports/crm-writer.ts';
import type { OutboxSender } from '#core/ports/outbox-sender.ts';

/**
 * What becomes of one request. `lost`: it arrives, its answer does not · `never`: nothing is ever answered, as when the
 * app is killed · anything else: it does not arrive, for this reason.
 */
export type LedgerTurn = 'taken' | 'lost' | 'never' | CrmFailure;

/** A CRM that writes everything down as it comes, doubles included, and answers as a test plans it. */
export class LedgerCrm implements OutboxSender {
  /** What arrived, in the order of arrival. */
  readonly written: OutboxWrite[] = [];
  readonly contexts: WriteContext[] = [];
  /** What was asked: `send` or `find` with the step. */
  readonly asked: string[] = [];
  /** One turn per request; what `always` says once it is empty. */
  turns: LedgerTurn[] = [];
  always: (write: OutboxWrite) => LedgerTurn = () => 'taken';

  send(write: OutboxWrite, context: WriteContext): Promise<Result<CrmReceipt, CrmFailure>> {
    this.contexts.push(context);
    const turn = this.#turn('send', write);
    if (turn === 'taken' || turn === 'lost' || turn === 'never') this.written.push(write);
    if (turn === 'taken') return Promise.resolve(ok(this.#receipt(this.written.length, write)));
    if (turn === 'never') return new Promise(() => undefined);
    return Promise.resolve(fail(turn === 'lost' ? { problem: 'no-answer' } : turn));
  }

  find(write: OutboxWrite): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const turn = this.#turn('find', write);
    if (turn === 'never') return new Promise(() => undefined);
    if (turn === 'lost') return Promise.resolve(fail({ problem: 'no-answer' }));
    if (turn !== 'taken') return Promise.resolve(fail(turn));
    const place = this.written.findIndex((each) => JSON.stringify(each) === JSON.stringify(write));
    return Promise.resolve(ok(place < 0 ? undefined : this.#receipt(place + 1, write)));
  }

  #turn(request: string, write: OutboxWrite): LedgerTurn {
    this.asked.push(`${request} ${write.step}`);
    return this.turns.shift() ?? this.always(write);
  }

  #receipt(place: number, write: OutboxWrite): CrmReceipt {
    const id = `ledger-${place}`;
    if (write.step !== 'create') return { id };
    const { existing = { type: write.fields.kind, id: `new-${place}` } } = write;
    return { id, record: existing };
  }
}
