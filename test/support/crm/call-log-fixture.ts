import { CallLog } from '#core/crm/call-log.ts';
import { NewRecords } from '#core/records/new-records.ts';
import type { CrmPlaces } from '#core/crm/crm-places.ts';
import { keepChoice } from '#core/history/keep-choice.ts';
import { historyRow } from '#core/history/history-row.ts';
import type { WrapUp } from '#shared/domain/agent.ts';
import type { CallResult, CallView } from '#shared/domain/call.ts';
import { CrmAccount } from '#shared/domain/crm-settings.ts';
import type { FollowUp } from '#shared/domain/follow-up.ts';
import type { NewRecordKind } from '#shared/domain/new-record-kinds.ts';
import type { Match } from '#shared/domain/match.ts';
import { fail, ok } from '#shared/result.ts';
import { ringingCall } from '#test/support/call-views.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';
import { MemoryHistory } from '#test/support/fakes/memory-history.ts';
import { outboxFixture } from '#test/support/outbox-fixture.ts';

/** One call and a CRM that writes everything down, with the outbox between them, on fake time. */
export class CallLogFixture {
  readonly history = new MemoryHistory();
  readonly #outbox = outboxFixture();
  readonly crm = this.#outbox.crm;
  readonly time = this.#outbox.time;
  readonly repository = this.#outbox.repository;
  readonly outbox = this.#outbox.outbox;
  readonly account: CrmAccount;
  wrapUp: WrapUp | undefined;
  places: CrmPlaces = {
    notes: true,
    dispositions: false,
    links: false,
    followUps: false,
    transcripts: false,
  };
  promises: readonly FollowUp[] = [];
  /** Numbers that no CRM may hear of. */
  secret: readonly string[] = [];
  isRecorded = false;
  /** What the CRM makes. */
  kinds: readonly NewRecordKind[] = ['contact', 'lead'];
  /** Calls stay in view when they are over. */
  lingers = false;
  /** How the CRM calls the call, which was asked for there. */
  knownAs: string | undefined;
  call: CallView = ringingCall();
  readonly log: CallLog;
  readonly records: NewRecords;

  constructor(wishes: Partial<CrmAccount> = {}) {
    this.account = CrmAccount.parse({
      kind: 'bitrix24',
      id: 'bitrix24',
      origin: 'https://acme.bitrix24.example',
      userId: '7',
      ...wishes,
    });
    const { outbox, repository, logger } = this.#outbox;
    this.log = new CallLog({
      outbox,
      repository,
      history: this.history,
      accounts: () => [this.account],
      places: () => ({ ...this.places, notes: this.places.notes && this.account.sent.notes }),
      promisesOf: (id) => this.promises.filter(({ callId }) => callId === id),
      settings: () => ({ undoSeconds: 15 }),
      knownAs: () => this.knownAs,
      mayTell: ({ e164 }) => !this.secret.includes(e164 ?? ''),
      isRecorded: () => this.isRecorded,
      wrapUpUntil: (id) => (this.wrapUp?.callId === id ? this.wrapUp.until : undefined),
      clock: this.time,
      logger,
    });
    this.records = this.#newRecords();
    this.#outbox.told.onWritten = (item, receipt) => this.records.written(item, receipt);
  }

  /** The call is in view until it is in the history. */
  #newRecords(): NewRecords {
    const inView = (id: CallView['id']) => this.call.id === id && this.history.get(id) === undefined;
    const change = (id: CallView['id'], changed: (call: CallView) => Partial<CallView>) => {
      if (!inView(id)) return fail('no-such-call' as const);
      this.#change('updated', changed(this.call));
      return ok();
    };
    return new NewRecords({
      outbox: this.#outbox.outbox,
      repository: this.repository,
      places: () => [{ system: this.account.id, systemName: 'Bitrix24', kinds: this.kinds }],
      mayTell: ({ e164 }) => !this.secret.includes(e164 ?? ''),
      entryOf: (id) => (inView(id) ? historyRow(this.call, this.time.now()) : this.history.get(id)),
      nameOf: () => 'Bitrix24',
      keep: {
        calls: {
          addMatch: (id, match) =>
            change(id, ({ lookup }) => ({ lookup: { ...lookup, matches: [...lookup.matches, match] } })),
          chooseMatch: (id, chosen) => change(id, ({ lookup }) => ({ lookup: { ...lookup, chosen } })),
          link: (id, matchId) => change(id, ({ linked = [] }) => ({ linked: [...linked, matchId] })),
        },
        history: this.history,
        onHistoryChanged: (id, what) => this.log.entryChanged(id, what),
      },
      ids: new CountingIds(),
    });
  }

  /** What reached the CRM, by step. */
  get steps(): readonly string[] {
    return this.crm.written.map(({ step }) => step);
  }

  get notes(): readonly string[] {
    return this.crm.written.flatMap((write) => (write.step === 'note' ? write.text : []));
  }

  ring(values: Partial<CallView> = {}): void {
    const at = this.time.now();
    this.call = ringingCall({ startedAt: at, ringingAt: at, notes: '', ...values });
    this.log.onCallChanged({ kind: 'started', call: this.call, at });
  }

  answer(): void {
    this.#change('moved', { phase: 'connected', answeredAt: this.time.now() });
  }

  found(system: string, recordId: string): void {
    const match: Match = {
      id: `${system}:${recordId}`,
      system,
      systemName: system,
      recordType: 'contact',
      recordId,
      name: 'Mina Okafor',
      number: '+12025550143',
      found: 'exact',
      digitsAgreed: 11,
      tookMs: 1,
    };
    const { lookup } = this.call;
    this.#change('updated', { lookup: { ...lookup, matches: [...lookup.matches, match] } });
  }

  /** The agent says which one it is; of a call that is in the history alone, there. */
  choose(system: string, recordId: string): void {
    const chosen = `${system}:${recordId}`;
    const past = this.history.get(this.call.id);
    if (past === undefined || this.wrapUp !== undefined)
      this.#change('updated', { lookup: { ...this.call.lookup, chosen } });
    else this.#chooseInHistory(chosen);
  }

  #chooseInHistory(chosen: string): void {
    const calls = { chooseMatch: () => fail('no-such-call' as const) };
    const onHistoryChanged = (): void => this.log.entryChanged(this.call.id, 'record');
    keepChoice({ calls, history: this.history, onHistoryChanged }, this.call.id, chosen);
  }

  pick(text: string): void {
    this.#change('updated', { disposition: { id: text.toLowerCase(), text } });
  }

  link(...linked: readonly string[]): void {
    this.#change('updated', { linked });
  }

  type(notes: string): void {
    this.#change('updated', { notes });
  }

  /** The call is not in view any more. */
  typeInHistory(notes: string): void {
    this.history.note(this.call.id, notes);
    this.log.entryChanged(this.call.id, 'words');
  }

  end(result: CallResult): void {
    this.#change('moved', { phase: 'ended', endedAt: this.time.now(), result });
    if (!this.lingers) this.history.save(historyRow(this.call, this.time.now()));
  }

  /** The app is gone; the next start has closed the call's row in the history. */
  crash(): void {
    const row = historyRow(this.call, this.time.now());
    this.history.save({ ...row, result: 'answered', cause: { by: 'restart' } });
  }

  #change(kind: 'moved' | 'updated', change: Partial<CallView>): void {
    const previous = this.call;
    this.call = { ...previous, ...change };
    this.log.onCallChanged({ kind, call: this.call, previous, at: this.time.now() });
  }
}
