import { describe, expect, it } from 'vitest';

import { openDatabase } from '#adapters/storage/open-database.ts';
import { outboxMigrations } from '#adapters/storage/outbox-migrations.ts';
import { OUTBOX_COLUMNS, outboxValues } from '#adapters/storage/outbox-rows.ts';
import { SqliteOutbox } from '#adapters/storage/sqlite-outbox.ts';
import { aFinish, anOutboxItem } from '#test/support/builders/a-crm-write.ts';
import { callIdOf } from '#test/support/fakes/counting-ids.ts';
import { MemoryOutbox } from '#test/support/fakes/memory-outbox.ts';

import { describeOutboxRepository } from './outbox-repository.contract.ts';

function open() {
  const { database } = openDatabase({ file: ':memory:', migrations: outboxMigrations, now: () => 0 });
  return { database, outbox: new SqliteOutbox(database) };
}

describeOutboxRepository('SqliteOutbox', () => open().outbox);
describeOutboxRepository('MemoryOutbox', () => new MemoryOutbox());

describe('SqliteOutbox with a row that is not what was written', () => {
  it.each([
    {
      what: 'another text',
      sql: `UPDATE items SET detail = replace(detail, '+4930', '+4931') WHERE seq = 1`,
    },
    { what: 'another state', sql: `UPDATE items SET state = 'done' WHERE seq = 1` },
    { what: 'half a text', sql: `UPDATE items SET detail = substr(detail, 1, 40) WHERE seq = 1` },
  ])('($what) sets it aside as it is and sends the others', ({ sql }) => {
    const { database, outbox } = open();
    for (const index of [1, 2]) outbox.add(anOutboxItem(index));
    database.exec(sql);
    expect(outbox.get(anOutboxItem(1).id)).toBeUndefined();
    expect(outbox.damaged()).toBe(1);
    expect(outbox.due('crm', anOutboxItem().dueAt, 10)).toEqual([anOutboxItem(2)]);
    expect(database.prepare('SELECT seq FROM damaged_items').all()).toEqual([{ seq: 1 }]);
    expect(database.prepare('SELECT seq FROM items').all()).toEqual([{ seq: 2 }]);
    expect(outbox.counts()).toEqual({ open: 1, refused: 0 });
  });

  it('erases it with its call, wherever it lies', () => {
    const { database, outbox } = open();
    for (const index of [1, 2]) outbox.add(anOutboxItem(index));
    database.exec(`UPDATE items SET state = 'done'`);
    expect(outbox.open(10)).toEqual([]);
    expect([outbox.get(anOutboxItem(1).id), outbox.get(anOutboxItem(2).id)]).toEqual([undefined, undefined]);
    expect(outbox.damaged()).toBe(2);
    outbox.removeOfCall(callIdOf(1));
    const left = database.prepare('SELECT row FROM damaged_items').all();
    expect([left.length, JSON.stringify(left).includes(callIdOf(2))]).toEqual([1, true]);
  });

  it('goes on with writes of a version that knew no lanes behind others', () => {
    const { database } = openDatabase({
      file: ':memory:',
      migrations: outboxMigrations.slice(0, 1),
      now: () => 0,
    });
    const { after: _none, ...item } = anOutboxItem(1);
    const columns = OUTBOX_COLUMNS.slice(0, -2);
    database
      .prepare(`INSERT INTO items (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
      .run(...outboxValues(item).slice(0, -2));
    for (const migration of outboxMigrations.slice(1)) database.exec(migration);
    const outbox = new SqliteOutbox(database);
    expect(outbox.due('crm', item.dueAt, 10)).toEqual([item]);
    expect(outbox.damaged()).toBe(0);
  });

  it('finds the next of ten thousand without reading them all', () => {
    const { database, outbox } = open();
    database.exec('BEGIN');
    for (let index = 0; index < 5000; index += 1) {
      outbox.add(anOutboxItem(2 * index));
      outbox.add(anOutboxItem(2 * index + 1, { write: aFinish(2 * index) }));
    }
    database.exec('COMMIT');
    const plan = database
      .prepare(
        `EXPLAIN QUERY PLAN SELECT * FROM items AS head INDEXED BY items_open WHERE account = ?
        AND state NOT IN ('done', 'discarded') AND due_at <= ? ORDER BY due_at, seq LIMIT 3`,
      )
      .all('crm', 0)
      .map(({ detail }) => String(detail));
    expect(plan.join()).toContain('USING INDEX items_open (account=? AND due_at<?)');
    expect(outbox.due('crm', anOutboxItem().dueAt, 3)).toHaveLength(3);
  });
});
