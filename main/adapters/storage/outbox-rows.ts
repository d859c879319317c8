import { hash } from 'node:crypto';
import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';

import { OutboxItem } from '#shared/domain/outbox.ts';

/** Columns of `items` but `seq`, in the order in which they are written. */
export const OUTBOX_COLUMNS = [
  'id',
  'key',
  'account',
  'lane',
  'state',
  'due_at',
  'created_at',
  'changed_at',
  'detail',
  'checksum',
  'after_lane',
  'frees_at',
] as const;
/** So many of them are under the checksum, which stands behind them. */
const CHECKED = 9;

export type OutboxRow = Readonly<Record<string, SQLOutputValue>>;

export function outboxValues(item: OutboxItem): SQLInputValue[] {
  const { write, attempts, problem, detail, receipt, others, wants, renewed, after, freesAt } = item;
  const values = [
    item.id,
    item.key,
    item.account,
    item.lane,
    item.state,
    item.dueAt,
    item.createdAt,
    item.changedAt,
    JSON.stringify({ write, attempts, problem, detail, receipt, others, wants, renewed, after, freesAt }),
  ];
  return [...values, checksum(values), after ?? null, freesAt ?? null];
}

/** Reads a row back; undefined when it is not what was written. */
export function outboxItem(row: OutboxRow): OutboxItem | undefined {
  const values = OUTBOX_COLUMNS.slice(0, CHECKED).map((column) => row[column] ?? null);
  if (checksum(values) !== row['checksum']) return undefined;
  const detail: unknown = JSON.parse(String(row['detail']));
  const read = OutboxItem.safeParse({
    ...(typeof detail === 'object' ? detail : {}),
    id: row['id'],
    key: row['key'],
    account: row['account'],
    lane: row['lane'],
    state: row['state'],
    dueAt: row['due_at'],
    createdAt: row['created_at'],
    changedAt: row['changed_at'],
  });
  return read.success ? read.data : undefined;
}

function checksum(values: readonly SQLOutputValue[]): string {
  return hash('sha256', JSON.stringify(values));
}
