import type { CallId } from '#shared/domain/ids.ts';
import type { OutboxItem } from '#shared/domain/outbox.ts';
import { isOver } from '#core/outbox/outbox-machine.ts';
import type { OutboxRepository } from '#core/ports/outbox-repository.ts';

/** An outbox in memory. */
export class MemoryOutbox implements OutboxRepository {
  /** Called before each write; what it throws keeps the write from happening: a full disk, a kill. */
  beforeWrite: () => void = () => undefined;
  #items: readonly OutboxItem[] = [];

  add(item: OutboxItem): boolean {
    this.beforeWrite();
    if (this.#items.some(({ key }) => key === item.key)) return false;
    this.#items = [...this.#items, item];
    return true;
  }

  save(item: OutboxItem): void {
    this.beforeWrite();
    this.#items = this.#items.map((each) => (each.id === item.id ? item : each));
  }

  get(id: string): OutboxItem | undefined {
    return this.#items.find((item) => item.id === id);
  }

  lane(lane: string): readonly OutboxItem[] {
    return this.#items.filter((item) => item.lane === lane);
  }

  behind(lane: string): readonly OutboxItem[] {
    return this.#items.filter(({ after }) => after === lane);
  }

  ofCall(callId: CallId): readonly OutboxItem[] {
    return this.#items.filter(({ lane }) => lane.endsWith(` ${callId}`));
  }

  removeOfCall(callId: CallId): number {
    const before = this.#items.length;
    this.#items = this.#items.filter(({ lane }) => !lane.endsWith(` ${callId}`));
    return before - this.#items.length;
  }

  openAccounts(): readonly string[] {
    return [...new Set(this.#open().map(({ account }) => account))].toSorted();
  }

  due(account: string, until: number, limit: number): readonly OutboxItem[] {
    return this.#heads(account, until)
      .filter(({ dueAt }) => dueAt <= until)
      .slice(0, limit);
  }

  nextDueAt(account: string, now: number): number | undefined {
    return this.#heads(account, now)[0]?.dueAt;
  }

  underWay(): readonly OutboxItem[] {
    return this.#items.filter(({ state }) => state === 'sending' || state === 'checking');
  }

  open(limit: number): readonly OutboxItem[] {
    return this.#open().slice(0, limit);
  }

  begunOnly(): readonly OutboxItem[] {
    return this.#items.filter(
      ({ lane, write, state }) =>
        write.step === 'begin' && state !== 'discarded' && this.lane(lane).length === 1,
    );
  }

  counts(): { readonly open: number; readonly refused: number } {
    const open = this.#open();
    return { open: open.length, refused: open.filter(({ state }) => state === 'refused').length };
  }

  damaged(): number {
    return 0;
  }

  forget(at: number): void {
    const kept = new Set([
      ...this.#items
        .filter(({ state, changedAt }) => !isOver(state) || changedAt >= at)
        .map(({ lane }) => lane),
      ...this.#open().map(({ after }) => after),
    ]);
    this.#items = this.#items.filter(({ lane }) => kept.has(lane));
  }

  #open(): readonly OutboxItem[] {
    return this.#items.filter(({ state }) => !isOver(state));
  }

  #heads(account: string, by: number): readonly OutboxItem[] {
    const lanes = new Set<string>();
    const heads: OutboxItem[] = [];
    const open = new Set(
      this.#open()
        .filter(({ freesAt }) => freesAt === undefined || freesAt > by)
        .map(({ lane }) => lane),
    );
    for (const item of this.#open()) {
      const waits = item.after !== undefined && open.has(item.after);
      if (!lanes.has(item.lane) && !waits) heads.push(item);
      lanes.add(item.lane);
    }
    return heads
      .filter(
        (item) =>
          item.account === account &&
          (item.state === 'held' || item.state === 'waiting' || item.state === 'unsure'),
      )
      .toSorted((a, b) => a.dueAt - b.dueAt);
  }
}
