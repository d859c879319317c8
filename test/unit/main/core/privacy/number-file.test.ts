import { describe, expect, it } from 'vitest';

import { historyMigrations } from '#adapters/storage/history-migrations.ts';
import { openDatabase } from '#adapters/storage/open-database.ts';
import { outboxMigrations } from '#adapters/storage/outbox-migrations.ts';
import { contactsMigrations } from '#adapters/storage/contacts-migrations.ts';
import { SqliteContacts } from '#adapters/storage/sqlite-contacts.ts';
import { SqliteFollowUps } from '#adapters/storage/sqlite-follow-ups.ts';
import { SqliteHistory } from '#adapters/storage/sqlite-history.ts';
import { SqliteMessages } from '#adapters/storage/sqlite-messages.ts';
import { SqliteOutbox } from '#adapters/storage/sqlite-outbox.ts';
import { SqliteTimelines } from '#adapters/storage/sqlite-timelines.ts';
import { numberKey } from '#core/numbers/number-key.ts';
import { readNumber } from '#core/numbers/read-number.ts';
import { HistoryRetention } from '#core/privacy/history-retention.ts';
import { NumberFile } from '#core/privacy/number-file.ts';
import type { OutboxItem } from '#shared/domain/outbox.ts';
import { aFinish, anOutboxItem, aNote } from '#test/support/builders/a-crm-write.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';
import { aTextMessage } from '#test/support/builders/a-text-message.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { MemoryRecordings } from '#test/support/fakes/memory-recordings.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const MINA = readNumber('+4930901820', 'DE');
const OTHER = readNumber('+4930901821', 'DE');

function open(migrations: readonly string[]) {
  return openDatabase({ file: ':memory:', migrations, now: () => 0 }).database;
}

function stocked() {
  const past = open(historyMigrations);
  const history = new SqliteHistory(past);
  const outgoing = open(outboxMigrations);
  const outbox = new SqliteOutbox(outgoing);
  const messages = new SqliteMessages(past);
  const followUps = new SqliteFollowUps(past);
  const contacts = new SqliteContacts(open(contactsMigrations));
  const recordings = new MemoryRecordings();
  for (const [index, number] of [MINA, MINA, OTHER].entries()) {
    const id = callIdOf(index + 1);
    history.save(aHistoryEntry({ id, number, notes: 'Private', startedAt: (index + 1) * 1000 }));
    const done: Partial<OutboxItem> = { state: 'done', receipt: { id: `activity-${index + 1}` } };
    const lane = `bitrix24 ${id}`;
    outbox.add(anOutboxItem(10 + index, { ...done, lane, write: aFinish(index + 1) }));
    outbox.add(anOutboxItem(20 + index, { state: 'waiting', lane, write: aNote(index + 1) }));
    messages.keep(aTextMessage(60 + index, { number }));
    const recording = recordings.begin(id, 0);
    recording.append('AAAA', 20);
    recording.end(20);
  }
  followUps.save({
    id: callIdOf(70),
    callId: callIdOf(1),
    lineId: aHistoryEntry().lineId,
    number: MINA,
    name: '',
    text: '',
    dueAt: 1,
    promisedAt: 1,
    createdAt: 0,
    state: 'open',
  });
  const file = new NumberFile({
    history,
    recordings,
    messages,
    followUps,
    contacts,
    outbox,
    country: () => 'DE',
    bookOf: (source) => (source === 'book-1' ? 'Company directory' : undefined),
    nameOf: () => 'Bitrix24',
  });
  return { file, history, outbox, messages, followUps, contacts, recordings, past, outgoing };
}

describe('what is known about one number', () => {
  it('is found however it is written, and refused when it is none', () => {
    const { file } = stocked();
    for (const text of ['030 901820', '+49 30 90 18 20']) {
      const found = file.facts(text);
      expect(found.ok && found.value.calls.map(({ call }) => call.id)).toEqual([callIdOf(2), callIdOf(1)]);
    }
    expect(file.facts('nobody')).toEqual({ ok: false, problem: 'number-invalid' });
  });

  it('is erased everywhere, with a word on what lies in CRMs, and nothing of others', () => {
    const { file, history, outbox, messages, followUps, recordings, past, outgoing } = stocked();
    const erased = file.erase('030 901820');
    expect(erased).toMatchObject({
      ok: true,
      value: { calls: 2, recordings: 2, texts: 2, promises: 1, writes: 4 },
    });
    expect(erased.ok && erased.value.leftInCrm.map(({ id, systemName }) => `${systemName} ${id}`)).toEqual([
      'Bitrix24 activity-2',
      'Bitrix24 activity-1',
    ]);
    expect([history.get(callIdOf(1)), followUps.list(9)]).toEqual([undefined, []]);
    expect([1, 2].flatMap((call) => outbox.ofCall(callIdOf(call)))).toEqual([]);
    const stillRecorded = [1, 2, 3].filter((call) => recordings.of(callIdOf(call)) !== undefined);
    expect(stillRecorded).toEqual([3]);
    expect(messages.ofNumber(numberKey(OTHER))).toHaveLength(1);
    expect([history.get(callIdOf(3))?.id, outbox.ofCall(callIdOf(3)).length]).toEqual([callIdOf(3), 2]);
    const rows = [
      ...past.prepare('SELECT detail FROM calls').all(),
      ...past.prepare('SELECT detail FROM messages').all(),
      ...outgoing.prepare('SELECT detail FROM items').all(),
    ];
    expect(JSON.stringify(rows)).not.toContain('4930901820');
  });
});

describe('what may lie in a CRM', () => {
  it.each(['unsure', 'sending', 'checking'] as const)('is told of a write that is %s, too', (state) => {
    const { file, outbox } = stocked();
    outbox.add(anOutboxItem(40, { state, lane: `bitrix24 ${callIdOf(1)}`, write: aNote(1, 'Private') }));
    const erased = file.erase('030 901820');
    expect(erased.ok && erased.value.leftInCrm.map(({ step }) => step).toSorted()).toEqual([
      'finish',
      'finish',
      'note',
    ]);
  });
});

describe('people of a number that is erased', () => {
  it('are those with that number, not with one that only ends alike', () => {
    const { file, contacts } = stocked();
    const numbers = [{ label: 'work', number: '30901820' }];
    contacts.replaceSource('import', [
      { source: 'import', kind: 'contact', fields: {}, name: 'Ana Ruiz', numbers },
    ]);
    expect(contacts.lookup(MINA)).toMatchObject([{ name: 'Ana Ruiz', found: 'suffix' }]);
    expect(file.erase('030 901820')).toMatchObject({ ok: true, value: { people: 0 } });
    expect(contacts.count()).toBe(1);
  });

  it('are told of when a company\u2019s address book has them, since its next copy brings them back', () => {
    const { file, contacts } = stocked();
    const numbers = [{ label: 'work', number: '+4930901820', e164: '+4930901820' }];
    const mina = { kind: 'contact', name: 'Mina Okafor', numbers, fields: {} } as const;
    contacts.replaceSource('book-1', [{ ...mina, source: 'book-1' }]);
    contacts.replaceSource('import', [{ ...mina, source: 'import', name: 'M. Okafor' }]);
    expect(file.erase('030 901820')).toMatchObject({
      ok: true,
      value: { people: 2, comesBack: [{ book: 'Company directory', name: 'Mina Okafor' }] },
    });
    expect(file.erase('030 901820')).toMatchObject({ value: { people: 0, comesBack: [] } });
  });
});

describe('old calls', () => {
  it('go after their days, their notes before, and those that go on stay', () => {
    const { history, past } = stocked();
    const timelines = new SqliteTimelines(past);
    const time = new FakeTime();
    const day = 86_400_000;
    const kept = { historyDays: 30, notesDays: 7 };
    const at = (daysAgo: number) => time.now() - daysAgo * day;
    const { result: _running, ...running } = aHistoryEntry({ id: callIdOf(6), startedAt: at(90) });
    history.save(aHistoryEntry({ id: callIdOf(4), startedAt: at(31), notes: 'Old' }));
    history.save(aHistoryEntry({ id: callIdOf(5), startedAt: at(8), notes: 'Newer' }));
    history.save(running);
    const retention = new HistoryRetention({
      history,
      settings: () => kept,
      clock: time,
      timer: time,
      logger: silentLogger,
      onRemoved: () => undefined,
    });
    expect([history.get(callIdOf(4)), history.get(callIdOf(5))?.notes]).toEqual([undefined, '']);
    expect(history.get(callIdOf(6))?.id).toBe(callIdOf(6));
    expect(timelines.timeline(callIdOf(4))).toBeUndefined();
    retention.dispose();
  });

  it('that are not to be kept never reach the disk', () => {
    const history = new SqliteHistory(open(historyMigrations), ({ number }) => number.e164 !== MINA.e164);
    history.save(aHistoryEntry({ id: callIdOf(1), number: MINA }));
    history.save(aHistoryEntry({ id: callIdOf(2), number: OTHER }));
    expect([history.get(callIdOf(1)), history.get(callIdOf(2))?.id]).toEqual([undefined, callIdOf(2)]);
  });
});
