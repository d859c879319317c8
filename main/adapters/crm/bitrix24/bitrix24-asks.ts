import { z } from 'zod';

import { ok, fail, type Result } from '#shared/result.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { AskedCall, AskRefusal, CrmCallAsks } from '#core/ports/crm-call-asks.ts';
import type { CrmFailure } from '#core/ports/crm-writer.ts';

import { BACKGROUND_WRITE } from './background-write.ts';
import type { Bitrix24Client } from './bitrix24-client.ts';

const EVENTS = ['ONEXTERNALCALLSTART', 'ONEXTERNALCALLBACKSTART'] as const;
/** Nobody waits longer than this for a telephone that does not ring. */
const FRESH_MS = 60_000;

const Text = z.union([z.string(), z.number()]).transform(String).catch('');

/** A row of the queue of offline events; numbers may be strings. */
const Row = z.object({
  ID: Text,
  EVENT_NAME: Text,
  TIMESTAMP_X: Text,
  MESSAGE_ID: Text,
  EVENT_DATA: z.object({ CALL_ID: Text, USER_ID: Text, PHONE_NUMBER: Text }).catch({
    CALL_ID: '',
    USER_ID: '',
    PHONE_NUMBER: '',
  }),
});
type Row = z.infer<typeof Row>;

const Rows = z.array(z.unknown());
const Taken = z.object({ events: Rows });

const CODES: Readonly<Record<AskRefusal, string>> = {
  stopped: '603-S',
  'number-invalid': '404',
  'not-reachable': '503',
  failed: 'OTHER',
};

export interface Bitrix24AsksOptions {
  readonly client: Pick<Bitrix24Client, 'call'>;
  readonly userId: string;
  readonly clock: Clock;
}

/**
 * Clicks on numbers in a portal, and wishes for a call back, from the application's queue of offline events: a desktop
 * cannot be called by the portal itself. The queue is that of all users, so it is read first (`event.offline.list`), and
 * only what is this user's is taken out of it (`event.offline.get` by ids, which gives each row to one reader).
 */
export class Bitrix24Asks implements CrmCallAsks {
  readonly #options: Bitrix24AsksOptions;
  readonly #seen = new Set<string>();
  #isBound = false;
  #isFirst = true;

  constructor(options: Bitrix24AsksOptions) {
    this.#options = options;
  }

  async take(): Promise<Result<readonly AskedCall[], CrmFailure>> {
    const bound = await this.#bind();
    if (!bound.ok) return bound;
    const listed = await this.#ask('event.offline.list', { order: { ID: 'ASC' } });
    if (!listed.ok) return listed;
    const rows = Rows.safeParse(listed.value);
    if (!rows.success) return fail({ problem: 'bad-answer', detail: 'offline events' });
    const mine = readRows(rows.data).filter((row) => this.#isMine(row));
    const taken = mine.length === 0 ? ok([]) : await this.#takeOut(mine);
    if (!taken.ok) return taken;
    const fresh = await this.#onlyFresh(taken.value);
    this.#isFirst = false;
    return ok(fresh.flatMap(askedCall));
  }

  async refuse({ id }: AskedCall, why: AskRefusal): Promise<Result<void, CrmFailure>> {
    if (id === undefined) return ok();
    const finished = await this.#ask('telephony.externalCall.finish', {
      CALL_ID: id,
      USER_ID: Number(this.#options.userId),
      DURATION: 0,
      STATUS_CODE: CODES[why],
      ADD_TO_CHAT: 0,
    });
    return finished.ok ? ok() : finished;
  }

  /** The portal keeps the bindings; that they are there already is what it says from the second time on. */
  async #bind(): Promise<Result<void, CrmFailure>> {
    if (this.#isBound) return ok();
    for (const event of EVENTS) {
      const bound = await this.#ask('event.bind', { event, event_type: 'offline' });
      if (!bound.ok && !/already/i.test(bound.problem.detail ?? '')) return bound;
    }
    this.#isBound = true;
    return ok();
  }

  async #takeOut(mine: readonly Row[]): Promise<Result<readonly Row[], CrmFailure>> {
    const ids = mine.map(({ ID }) => ID);
    const got = await this.#ask('event.offline.get', { filter: { ID: ids }, limit: ids.length, clear: 1 });
    if (!got.ok) return got;
    const taken = Taken.safeParse(got.value);
    if (!taken.success) return fail({ problem: 'bad-answer', detail: 'offline events' });
    const rows = readRows(taken.data.events).filter(
      (row) => this.#isMine(row) && !this.#seen.has(keyOf(row)),
    );
    for (const row of rows) this.#seen.add(keyOf(row));
    return ok(rows);
  }

  /** Of what lay there before this start only what is certainly fresh is called: people have given up on the rest. */
  async #onlyFresh(rows: readonly Row[]): Promise<readonly Row[]> {
    const isFresh = ({ TIMESTAMP_X }: Row): boolean => {
      const age = this.#options.clock.now() - Date.parse(TIMESTAMP_X);
      return Number.isNaN(age) ? !this.#isFirst : age < FRESH_MS;
    };
    for (const row of rows)
      if (!isFresh(row)) for (const call of askedCall(row)) await this.refuse(call, 'not-reachable');
    return rows.filter(isFresh);
  }

  /** A wish to be called back is for whoever comes first. */
  #isMine({ EVENT_NAME, EVENT_DATA: { USER_ID } }: Row): boolean {
    const name = EVENT_NAME.toUpperCase();
    if (!EVENTS.some((event) => event === name)) return false;
    return USER_ID === this.#options.userId || (name === EVENTS[1] && USER_ID === '');
  }

  #ask(method: string, params: object): Promise<Result<unknown, CrmFailure>> {
    return this.#options.client.call(method, params, BACKGROUND_WRITE);
  }
}

/** An event that is given twice has the same message; where none is named, the row of the queue tells them apart. */
function keyOf({ MESSAGE_ID, ID }: Row): string {
  return MESSAGE_ID === '' ? `row ${ID}` : MESSAGE_ID;
}

function readRows(rows: readonly unknown[]): readonly Row[] {
  return rows.flatMap((row) => Row.safeParse(row).data ?? []);
}

function askedCall({ EVENT_DATA: { CALL_ID, PHONE_NUMBER } }: Row): readonly AskedCall[] {
  if (PHONE_NUMBER === '') return [];
  return [{ number: PHONE_NUMBER, ...(CALL_ID !== '' && { id: CALL_ID }) }];
}
