import { z } from 'zod';

import type { CrmExtraOf, CrmReceipt } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmExtraWriter, CrmFailure, WriteContext } from '#core/ports/crm-writer.ts';

import { BACKGROUND_WRITE } from './background-write.ts';
import type { Bitrix24Client } from './bitrix24-client.ts';
import { Bitrix24Id } from './bitrix24-values.ts';

const Attached = z.object({ TRANSCRIPT_ID: Bitrix24Id });
const Rows = z.array(
  z.object({ CALL_ID: z.unknown(), TRANSCRIPT_ID: Bitrix24Id.nullish().catch(undefined) }),
);

type TranscriptWrite = CrmExtraOf<'transcript'>;

/**
 * What was said, to a call that is finished there (`telephony.call.attachTranscription`). A second one takes the place of the
 * first, so a try whose answer was lost is repeated, unless the statistics show that the call has one.
 */
export class Bitrix24Transcript implements CrmExtraWriter<TranscriptWrite> {
  readonly #client: Bitrix24Client;

  constructor(client: Bitrix24Client) {
    this.#client = client;
  }

  async send(
    { phrases }: TranscriptWrite,
    { receipts }: WriteContext,
  ): Promise<Result<CrmReceipt, CrmFailure>> {
    const { begin } = receipts;
    if (begin === undefined) return fail({ problem: 'no-such-call' });
    const MESSAGES = phrases.map(({ by, from, to, text }) => ({
      SIDE: by === 'agent' ? 'User' : 'Client',
      START_TIME: Math.floor(from),
      // A phrase ends in its second or later, and no earlier than in the first.
      STOP_TIME: Math.max(1, Math.ceil(to)),
      MESSAGE: text,
    }));
    const params = { CALL_ID: begin.id, MESSAGES };
    const answered = await this.#client.call('telephony.call.attachTranscription', params, BACKGROUND_WRITE);
    if (!answered.ok) return answered;
    const attached = Attached.safeParse(answered.value);
    return attached.success
      ? ok({ id: attached.data.TRANSCRIPT_ID, ...(begin.record !== undefined && { record: begin.record }) })
      : fail({ problem: 'bad-answer', detail: 'transcript without id' });
  }

  /** Which one it has the statistics do not say: one that was there before may have to be replaced, and is. */
  async find(
    _write: TranscriptWrite,
    { receipts }: WriteContext,
  ): Promise<Result<CrmReceipt | undefined, CrmFailure>> {
    const { begin, transcript } = receipts;
    if (begin === undefined || transcript !== undefined) return ok(undefined);
    const params = { FILTER: { CALL_ID: begin.id } };
    const answered = await this.#client.call('voximplant.statistic.get', params, BACKGROUND_WRITE);
    if (!answered.ok) return answered.problem.problem === 'not-allowed' ? ok(undefined) : answered;
    const rows = Rows.safeParse(answered.value);
    if (!rows.success) return fail({ problem: 'bad-answer', detail: 'statistics' });
    // An id that is zero is none: `Bitrix24Id` does not read it.
    const id = rows.data.find(({ CALL_ID }) => CALL_ID === begin.id)?.TRANSCRIPT_ID ?? undefined;
    return ok(id === undefined ? undefined : { id });
  }
}
