import { z } from 'zod';

import type { CallResult } from '#shared/domain/call.ts';
import type { Disposition } from '#shared/domain/disposition.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';

import type { CreatioResults } from './call-fields.ts';
import type { CreatioClient } from './creatio-client.ts';
import { CreatioId, notSent } from './creatio-values.ts';

const WRITE = { timeoutMs: 30_000, work: 'background' } as const;
const Rows = z.object({ value: z.array(z.object({ Id: CreatioId })) });

/** The result of a call as a row writes it: a row of the dictionary, or words above the note. */
export interface CreatioResult {
  readonly id?: string;
  readonly words?: string;
}

/**
 * Results are rows of a dictionary (`ActivityResult`): the one that is called as the agent's result is, else how the call
 * ended as the administrator set it, with the agent's words above the note.
 */
export class CreatioResultBook {
  readonly #client: Pick<CreatioClient, 'send'>;
  readonly #ended: CreatioResults;
  readonly #known = new Map<string, string>();

  constructor(client: Pick<CreatioClient, 'send'>, ended: CreatioResults) {
    this.#client = client;
    this.#ended = ended;
  }

  async of(
    disposition: Disposition | undefined,
    result: CallResult | undefined,
  ): Promise<Result<CreatioResult, CrmFailure>> {
    const ended = result === undefined ? undefined : this.#endedWith(result);
    const otherwise = ended === undefined ? {} : { id: ended };
    if (disposition === undefined) return ok(otherwise);
    const row = await this.#rowOf(disposition.text);
    if (!row.ok) return row;
    return ok(row.value === undefined ? { ...otherwise, words: disposition.text } : { id: row.value });
  }

  #endedWith(result: CallResult): string | undefined {
    return result === 'answered' || result === 'transferred' ? this.#ended.answered : this.#ended.unanswered;
  }

  /** A dictionary that is not exposed has no row. */
  async #rowOf(name: string): Promise<Result<string | undefined, CrmFailure>> {
    const known = this.#known.get(name);
    if (known !== undefined) return ok(known);
    const filter = encodeURIComponent(`Name eq '${name.replaceAll("'", "''")}'`);
    const path = `ActivityResult?$filter=${filter}&$select=Id&$top=1`;
    const answered = await this.#client.send({ method: 'GET', path }, WRITE);
    if (!answered.ok) {
      const isMissing = ['refused', 'no-record', 'not-offered', 'no-right'].includes(
        answered.problem.problem,
      );
      return isMissing ? ok(undefined) : fail({ ...answered.problem, problem: notSent(answered.problem) });
    }
    const rows = Rows.safeParse(answered.value);
    if (!rows.success) return fail({ problem: 'not-reachable', detail: 'dictionary of results' });
    const [row] = rows.data.value;
    if (row !== undefined) this.#known.set(name, row.Id);
    return ok(row?.Id);
  }
}
