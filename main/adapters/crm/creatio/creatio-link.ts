import { z } from 'zod';

import type { CrmExtraOf, CrmReceipt } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmExtraWriter, CrmFailure, WriteContext } from '#core/ports/crm-writer.ts';

import type { CreatioClient } from './creatio-client.ts';
import { CALL_LINKS, CreatioId, isCreatioType } from './creatio-values.ts';

const WRITE = { timeoutMs: 30_000, work: 'background' } as const;

type LinkWrite = CrmExtraOf<'link'>;
type Asked<Value> = Promise<Result<Value, CrmFailure>>;

/**
 * Further records of a call: a row of `Call` has one column for each kind of record (contact, account, lead, case,
 * opportunity). One that is taken by another record has no place for a second.
 */
export class CreatioLink implements CrmExtraWriter<LinkWrite> {
  readonly #client: Pick<CreatioClient, 'send'>;

  constructor(client: Pick<CreatioClient, 'send'>) {
    this.#client = client;
  }

  async send({ record, on }: LinkWrite, { receipts }: WriteContext): Asked<CrmReceipt> {
    const id = receipts.begin?.id;
    if (id === undefined) return fail({ problem: 'no-such-call' });
    if (!isCreatioType(record.type)) return fail({ problem: 'not-offered', detail: record.type });
    const column = CALL_LINKS[record.type];
    const now = await this.#valueOf(id, column);
    if (!now.ok) return now;
    const isThere = isSame(now.value, record.id);
    if (isThere === on) return ok({ id, record });
    if (on && now.value !== undefined)
      return fail({ problem: 'not-offered', detail: `${column} has another` });
    const body = { [column]: on ? record.id : null };
    const changed = await this.#client.send({ method: 'PATCH', path: `Call(${id})`, body }, WRITE);
    return changed.ok ? ok({ id, record }) : changed;
  }

  async find({ record, on }: LinkWrite, { receipts }: WriteContext): Asked<CrmReceipt | undefined> {
    const id = receipts.begin?.id;
    if (id === undefined || !isCreatioType(record.type)) return ok(undefined);
    const now = await this.#valueOf(id, CALL_LINKS[record.type]);
    if (!now.ok) return now;
    return ok(isSame(now.value, record.id) === on ? { id, record } : undefined);
  }

  async #valueOf(id: string, column: string): Asked<string | undefined> {
    const path = `Call(${id})?$select=${column}`;
    const answered = await this.#client.send({ method: 'GET', path }, WRITE);
    if (!answered.ok) return answered;
    const row = z.record(z.string(), z.unknown()).safeParse(answered.value);
    if (!row.success) return fail({ problem: 'bad-answer', detail: 'call' });
    return ok(CreatioId.safeParse(row.data[column]).data);
  }
}

function isSame(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
