import { z } from 'zod';

import type { CrmReceipt } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';

import { filledValues } from '../new-record/filled-values.ts';
import type { CreateWrite, RecordMaker } from '../new-record/guarded-creator.ts';
import { wholeName } from '../new-record/required-name.ts';
import { wantedByName } from '../new-record/wanted-by-name.ts';
import type { CreatioClient } from './creatio-client.ts';
import { CreatioId, isRowThere } from './creatio-values.ts';

const WRITE = { timeoutMs: 30_000, work: 'background' } as const;

const Made = z.object({ Id: CreatioId });

const ENTITIES = { contact: 'Contact', account: 'Account' } as const;
type Made = keyof typeof ENTITIES;

/** What the databases under Creatio say of a column that may not be empty (SQL Server, PostgreSQL, Oracle). */
const IS_EMPTY = /NULL into column '(\w+)'|null value in column "(\w+)"|NULL into \("\w+"\."\w+"\."(\w+)"\)/i;
const NO_RIGHT = /insufficient|not enough|does not have (?:sufficient )?(?:rights|permission)/i;

/**
 * New contacts and accounts. Their id is ours, so that a repeat is known to be one. The number goes into the record's own
 * field; Creatio makes the row of it by which callers are found.
 */
export class CreatioNewRecords implements RecordMaker {
  readonly kinds = ['contact', 'account'] as const;
  readonly #client: Pick<CreatioClient, 'send'>;

  constructor(client: Pick<CreatioClient, 'send'>) {
    this.#client = client;
  }

  async make(write: CreateWrite): Promise<Result<CrmReceipt, CrmFailure>> {
    const kind = kindOf(write);
    if (kind === undefined) return fail({ problem: 'not-offered' });
    const request = { method: 'POST', path: ENTITIES[kind], body: fieldsOf(kind, write) } as const;
    const answered = await this.#client.send(request, WRITE);
    if (!answered.ok)
      return isRowThere(answered.problem)
        ? ok(receiptOf(kind, write.newId))
        : fail(inWords(answered.problem));
    const made = Made.safeParse(answered.value);
    return made.success
      ? ok(receiptOf(kind, made.data.Id))
      : fail({ problem: 'bad-answer', detail: 'record without Id' });
  }

  async find(write: CreateWrite): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const kind = kindOf(write);
    if (kind === undefined) return ok(undefined);
    const path = `${ENTITIES[kind]}(${write.newId})?$select=Id`;
    const answered = await this.#client.send({ method: 'GET', path }, WRITE);
    if (answered.ok) return ok(receiptOf(kind, write.newId));
    return answered.problem.problem === 'no-record' ? ok(undefined) : answered;
  }
}

function kindOf({ fields }: CreateWrite): Made | undefined {
  return fields.kind in ENTITIES ? (fields.kind as Made) : undefined;
}

/** The company of a contact is a record of its own there, and accounts have no address: they stand in the text instead. */
function fieldsOf(kind: Made, { call, fields, newId }: CreateWrite): object {
  const { company, email, note } = fields;
  const notes = [kind === 'contact' ? company : email, note].filter((part) => part !== '').join('\n');
  const named =
    kind === 'contact'
      ? {
          Name: wholeName(fields, call.number),
          MobilePhone: call.number,
          ...(email !== '' && { Email: email }),
        }
      : { Name: company || wholeName(fields, call.number), Phone: call.number };
  return { ...named, ...(notes !== '' && { Notes: notes }), ...filledValues(fields), Id: newId };
}

/** An exception of the server that says what is wrong with this record is no trouble that passes. */
function inWords(problem: CrmFailure): CrmFailure {
  const { detail = '' } = problem;
  const column = IS_EMPTY.exec(detail)?.slice(1).find(Boolean);
  if (column !== undefined) return { ...problem, problem: 'refused', wants: [wantedByName(column)] };
  return NO_RIGHT.test(detail) ? { ...problem, problem: 'no-right' } : problem;
}

function receiptOf(type: Made, id: string): CrmReceipt {
  return { id, record: { type, id } };
}
