import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CrmReceipt, CrmRecordRef, CrmStep, CrmWrite } from '#shared/domain/crm-write.ts';
import type { NewRecordKind } from '#shared/domain/new-record-kinds.ts';
import type { Match } from '#shared/domain/match.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { checkExternalUrl } from '#core/pop/check-external-url.ts';
import type { CrmAdapter, RecordContext } from '#core/ports/crm-adapter.ts';
import type { CrmWriter, WriteContext } from '#core/ports/crm-writer.ts';
import { aBegin, aCrmCall, aFinish, aNote } from '#test/support/builders/a-crm-write.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';

import type { CrmExtrasUnderTest } from './crm-extras.contract.ts';

/** A call as the CRM's log has it. */
export interface LoggedCall {
  readonly callId: string;
  readonly seconds: number;
  readonly isAnswered: boolean;
}

/** A record as the CRM has it. */
export interface MadeRecord {
  readonly kind: NewRecordKind;
  readonly id: string;
  /** First name first. */
  readonly name: string;
  readonly number: string;
  readonly email: string;
}

/** A CRM adapter with the server behind it. */
export interface CrmUnderTest {
  readonly crm: CrmAdapter;
  /** Somebody the CRM knows by exactly one record. */
  readonly known: {
    readonly number: string;
    readonly name: string;
    readonly recordType: Match['recordType'];
    /** Where ids are of a special form. */
    readonly recordId?: string;
  };
  /** A case, ticket or deal that is found by its number; missing where the CRM has none. */
  readonly numbered?: { readonly number: string; readonly type: Match['recordType']; readonly name: string };
  /** Steps for which the CRM is not asked anything. */
  readonly silentAt?: readonly CrmStep[];
  /** What the CRM's log holds. */
  logged(): readonly LoggedCall[];
  /** The notes on the known person's record. */
  notes(): readonly string[];
  /** Records that were not there at the beginning. Missing where the adapter makes none. */
  readonly made?: () => readonly MadeRecord[];
  /** One more field that the server insists on once it is told to, and what it holds of the newest record. */
  readonly insists?: {
    readonly field: string;
    readonly value: string;
    start(): void;
    held(): unknown;
  };
  /** Calls in the log of a record. */
  readonly callsOn?: (record: CrmRecordRef) => number;
  readonly extras?: CrmExtrasUnderTest;
  /** Everything that was sent there so far. */
  readonly asked?: () => string;
  /** The next request that writes is done, and its answer lost. */
  loseNextAnswer(): void;
  down(): Promise<void>;
  up(): Promise<void>;
  dispose(): Promise<void>;
}

export const UNKNOWN = '+12025550199';

export function recordContextOf(number: string, match?: Match): RecordContext {
  return {
    party: { number: readNumber(number, 'DE') },
    callId: callIdOf(1),
    direction: 'incoming',
    ...(match !== undefined && { match }),
  };
}

/** Sends the steps of one call and keeps the receipts, as the outbox does. */
export class CallInCrm {
  readonly #receipts: Partial<Record<CrmStep, CrmReceipt>> = {};
  readonly #writer: CrmWriter;

  constructor(crm: CrmAdapter) {
    if (crm.writer === undefined) throw new Error('no writer');
    this.#writer = crm.writer;
  }

  context(values: Partial<WriteContext> = {}): WriteContext {
    return { receipts: { ...this.#receipts }, isLate: false, attempts: 0, ...values };
  }

  async send(write: CrmWrite, values: Partial<WriteContext> = {}) {
    const sent = await this.#writer.send(write, this.context(values));
    if (sent.ok) this.#receipts[write.step] = sent.value;
    return sent;
  }

  async find(write: CrmWrite) {
    const found = await this.#writer.find(write, this.context({ attempts: 1 }));
    if (found.ok && found.value !== undefined) this.#receipts[write.step] = found.value;
    return found;
  }
}

/** What every CRM adapter promises, as far as its capabilities go. */
export function describeCrmAdapter(name: string, start: () => Promise<CrmUnderTest>): void {
  describe(`${name} as a CRM`, () => {
    let under: CrmUnderTest;

    beforeEach(async () => {
      under = await start();
    });

    afterEach(() => under.dispose());

    const find = async (number: string) =>
      (await under.crm.source?.find(readNumber(number, 'DE'), new AbortController().signal)) ?? [];

    it('has what its capabilities say', () => {
      const { capabilities, source, writer } = under.crm;
      expect([source !== undefined, writer !== undefined]).toEqual([capabilities.lookup, capabilities.log]);
    });

    it('builds addresses on its own hosts alone', () => {
      const { crm, known } = under;
      const match: Match = {
        id: 'x',
        system: crm.system,
        systemName: crm.systemName,
        recordType: known.recordType,
        recordId: known.recordId ?? '412',
        name: known.name,
        number: known.number,
        found: 'exact',
        digitsAgreed: 11,
        tookMs: 1,
      };
      const urls = [
        crm.recordUrl(recordContextOf(known.number, match)),
        crm.newRecordUrl(recordContextOf('"><script>&a=b')),
      ];
      expect(urls.map(({ ok }) => ok)).toEqual([crm.capabilities.recordUrl, crm.capabilities.newRecordUrl]);
      for (const url of urls) if (url.ok) expect(checkExternalUrl(url.value, crm.hosts)).toEqual(url);
      const ids = ['../../admin', '1?x=1', '0', '1e3', ''].map((recordId) =>
        crm.recordUrl(recordContextOf(known.number, { ...match, recordId })),
      );
      for (const url of ids) if (url.ok) expect(new URL(url.value).pathname).not.toContain('admin/');
    });

    it('finds the one it knows, and says how', async () => {
      if (!under.crm.capabilities.lookup) return;
      const [match, ...others] = await find(under.known.number);
      const { name: knownName, recordType } = under.known;
      expect(others).toEqual([]);
      expect(match).toMatchObject({ name: knownName, recordType, system: under.crm.system, found: 'exact' });
      expect(match !== undefined && under.crm.opens(match)).toBe(true);
    });

    it('finds nobody for a number that it does not have, and asks nothing about those that are none', async () => {
      if (!under.crm.capabilities.lookup) return;
      expect(await Promise.all([UNKNOWN, '', '12', 'anonymous'].map(find))).toEqual([[], [], [], []]);
    });

    it('says why it cannot look up, within its deadline', async () => {
      if (!under.crm.capabilities.lookup) return;
      await under.down();
      await expect(async () => find(UNKNOWN)).rejects.toThrow('not-reachable');
    });

    const search = async (text: string, signal = new AbortController().signal) =>
      (await under.crm.search?.search(text, signal)) ?? [];

    it('finds the one it knows by a part of their name, as the lookup calls them', async () => {
      if (under.crm.search === undefined) return;
      const { name: knownName, recordType, number } = under.known;
      const [byNumber] = await find(number);
      const found = await search(knownName.slice(-6, -2).toLowerCase());
      expect(found.filter(({ type }) => type === recordType)).toMatchObject([
        { type: recordType, name: knownName, id: byNumber?.recordId },
      ]);
      expect(await search(knownName)).toMatchObject([{ name: knownName }]);
    });

    it('finds a case by its number, with words to tell it by', async () => {
      const { numbered } = under;
      if (numbered === undefined) return;
      const [found, ...others] = await search(numbered.number);
      expect(others).toEqual([]);
      expect(found).toMatchObject({ type: numbered.type, name: numbered.name });
      expect(found?.detail).toContain(numbered.number);
    });

    it('takes what is typed as words, whatever signs are in it', async () => {
      if (under.crm.search === undefined) return;
      const typed = [
        `Mina'") OR (Id != null`,
        '*?{}[]^~:&|!()+-\\',
        '%_%',
        'nobody {secret} zzyzx',
        "O'",
        'x'.repeat(100),
      ];
      for (const text of typed) expect([text, await search(text)]).toEqual([text, []]);
    });

    it('says why it cannot search, and stops when nobody waits', async () => {
      if (under.crm.search === undefined) return;
      const gone = new AbortController();
      gone.abort();
      await expect(async () => search('Okafor', gone.signal)).rejects.toThrow();
      await under.down();
      await expect(async () => search('Okafor')).rejects.toThrow('not-reachable');
    });

    it('logs a call once with its duration, and notes with it', async () => {
      if (!under.crm.capabilities.log) return;
      const call = new CallInCrm(under.crm);
      const write = { call: { ...aCrmCall(1), number: under.known.number } };
      for (const step of [aBegin(1, write), aFinish(1, write), { ...aNote(1, 'Frist'), ...write }])
        expect(await call.send(step)).toMatchObject({ ok: true });
      expect(await call.send({ ...aNote(1, 'First\nsecond line'), ...write })).toMatchObject({ ok: true });
      expect(under.logged()).toEqual([{ callId: callIdOf(1), seconds: 64, isAnswered: true }]);
      expect(under.notes()).toHaveLength(1);
      expect(under.notes()[0]).toContain('First\nsecond line');
    });

    it('logs a call nobody answered as such', async () => {
      if (!under.crm.capabilities.log) return;
      const call = new CallInCrm(under.crm);
      await call.send(aBegin(2), { isLate: true });
      await call.send(aFinish(2, { talkMs: 0, result: 'missed' }));
      expect(under.logged()).toEqual([{ callId: callIdOf(2), seconds: 0, isAnswered: false }]);
    });

    it('logs nothing of a call that was withdrawn', async () => {
      if (!under.crm.capabilities.log) return;
      const call = new CallInCrm(under.crm);
      await call.send(aBegin(3, { showCard: true }));
      expect(await call.send({ step: 'withdraw', call: aCrmCall(3) })).toMatchObject({ ok: true });
      expect(under.logged()).toEqual([]);
    });

    it.each(['begin', 'finish', 'note'] as const)(
      'is never sure after a lost answer to "%s", and a lookup with a repeat doubles nothing',
      async (lost) => {
        if (!under.crm.capabilities.log) return;
        const call = new CallInCrm(under.crm);
        const write = { call: { ...aCrmCall(4), number: under.known.number } };
        for (const step of [aBegin(4, write), aFinish(4, write), { ...aNote(4), ...write }] as const) {
          if (step.step === lost && under.silentAt?.includes(lost) !== true) {
            under.loseNextAnswer();
            const sent = await call.send(step);
            expect(sent).toMatchObject({ ok: false });
            if (!sent.ok)
              expect(['no-answer', 'bad-answer', 'server-trouble']).toContain(sent.problem.problem);
            const found = await call.find(step);
            expect(found.ok).toBe(true);
            if (found.ok && found.value !== undefined) continue;
          }
          expect(await call.send(step, { attempts: step.step === lost ? 2 : 0 })).toMatchObject({ ok: true });
        }
        expect(under.logged()).toHaveLength(1);
        expect(under.notes()).toHaveLength(1);
      },
    );

    it('promises that nothing was sent when the CRM cannot be reached', async () => {
      if (!under.crm.capabilities.log) return;
      await under.down();
      const call = new CallInCrm(under.crm);
      const first = under.silentAt?.includes('begin') === true ? aFinish(5) : aBegin(5);
      expect(await call.send(first)).toMatchObject({ ok: false, problem: { problem: 'not-reachable' } });
      await under.up();
      expect(await call.send(first)).toMatchObject({ ok: true });
    });

    it('tells who is there', async () => {
      if (under.crm.test === undefined) return;
      expect(await under.crm.test()).toMatchObject({ ok: true, value: { missing: [] } });
      await under.down();
      expect(await under.crm.test()).toMatchObject({ ok: false, problem: { problem: 'not-reachable' } });
    });
  });
}
