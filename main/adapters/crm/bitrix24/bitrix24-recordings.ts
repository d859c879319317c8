import { z } from 'zod';

import type { CrmReceipt, CrmWriteOf } from '#shared/domain/crm-write.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { CrmFailure, WriteContext } from '#core/ports/crm-writer.ts';
import type { RecordingStore } from '#core/ports/recording-store.ts';

import { recordingAsWave } from '../../recordings/recording-as-wave.ts';
import type { Bitrix24Client } from './bitrix24-client.ts';

/** What is sent at most: an hour and three quarters of a plain telephone's sound. The portal's own limit is not told. */
export const RECORDING_MAX_BYTES = 100 * 1024 * 1024;
/** So large a file takes its time on a home line. */
const UPLOAD_TIMEOUT_MS = 600_000;
const ASK = { timeoutMs: 30_000, work: 'background' } as const;

const Place = z.object({ uploadUrl: z.url(), fieldName: z.string().min(1).max(100) });
const Kept = z.object({ FILE_ID: z.union([z.string(), z.number()]).transform(String) });

/**
 * Sends what this PC recorded to a call that is finished there (`attachRecord`): the portal names a place, the file goes
 * there as a web form would send it. A second file replaces the first, so a try whose answer was lost is repeated.
 */
export class Bitrix24Recordings {
  readonly #client: Bitrix24Client;
  readonly #store: Pick<RecordingStore, 'of' | 'read'>;
  readonly #origin: string;

  constructor(client: Bitrix24Client, store: Pick<RecordingStore, 'of' | 'read'>, origin: string) {
    this.#client = client;
    this.#store = store;
    this.#origin = origin;
  }

  async attach(
    { call }: CrmWriteOf<'recording'>,
    { receipts }: WriteContext,
  ): Promise<Result<CrmReceipt, CrmFailure>> {
    const begun = receipts.begin;
    if (begun === undefined) return fail({ problem: 'no-such-call' });
    const wave = await recordingAsWave(this.#store, call.callId, RECORDING_MAX_BYTES);
    if (!wave.ok) return fail({ problem: wave.problem });
    const name = `${call.callId}.wav`;
    const params = { CALL_ID: begun.id, FILENAME: name };
    const answered = await this.#client.call('telephony.externalCall.attachRecord', params, ASK);
    if (!answered.ok) return answered;
    const place = Place.safeParse(answered.value);
    if (!place.success) return fail({ problem: 'bad-answer', detail: 'attachRecord without uploadUrl' });
    const { uploadUrl: url, fieldName: field } = place.data;
    const isOnPortal = new URL(url).origin === this.#origin;
    const sent = isOnPortal
      ? await this.#client.upload(
          { url, field, name, bytes: wave.value },
          { ...ASK, timeoutMs: UPLOAD_TIMEOUT_MS },
        )
      : await this.#inOnePiece(params, wave.value);
    if (!sent.ok) return sent;
    const kept = Kept.safeParse(sent.value);
    return kept.success
      ? ok({ id: kept.data.FILE_ID })
      : fail({ problem: 'bad-answer', detail: 'upload without FILE_ID' });
  }

  /** A recording goes to the portal itself and nowhere else, whatever place was named. */
  #inOnePiece(params: object, bytes: Uint8Array): Promise<Result<unknown, CrmFailure>> {
    return this.#client.call(
      'telephony.externalCall.attachRecord',
      { ...params, FILE_CONTENT: Buffer.from(bytes).toString('base64') },
      { ...ASK, timeoutMs: UPLOAD_TIMEOUT_MS },
    );
  }
}
