import type { LineId } from '#shared/domain/ids.ts';
import type { MessageProblem, MessageState, TextMessage } from '#shared/domain/message.ts';
import type { MessageStore } from '#core/ports/message-store.ts';
import { numberKey } from '#core/numbers/number-key.ts';

/** Texts in memory. */
export class MemoryMessages implements MessageStore {
  /** When set, every keep throws it: a full disk. */
  saveError: Error | undefined;
  readonly #keys = new Set<string>();
  #messages: readonly TextMessage[] = [];

  keep(message: TextMessage, key?: string): boolean {
    if (this.saveError !== undefined) throw this.saveError;
    if (key !== undefined && this.#keys.has(key)) return false;
    if (key !== undefined) this.#keys.add(key);
    this.#messages = [message, ...this.#messages];
    return true;
  }

  get(id: string): TextMessage | undefined {
    return this.#messages.find((message) => message.id === id);
  }

  change(id: string, state: MessageState, problem?: MessageProblem): boolean {
    const known = this.get(id);
    if (known === undefined) return false;
    const { problem: _before, ...rest } = known;
    this.#replace({ ...rest, state, ...(problem !== undefined && { problem }) });
    return true;
  }

  markRead(id: string): void {
    const sender = this.get(id);
    if (sender === undefined) return;
    const key = numberKey(sender.number);
    for (const message of this.#messages)
      if (message.id === id || (key !== '' && numberKey(message.number) === key))
        this.#replace({ ...message, read: true });
  }

  list(limit: number): readonly TextMessage[] {
    return this.#messages.slice(0, limit);
  }

  counts(): { readonly total: number; readonly unread: number } {
    return { total: this.#messages.length, unread: this.#messages.filter(({ read }) => !read).length };
  }

  waiting(): readonly TextMessage[] {
    return this.#messages.filter(({ state }) => state === 'waiting').toReversed();
  }

  closeInterrupted(): void {
    for (const { id, state } of this.#messages)
      if (state === 'sending') this.change(id, 'failed', 'interrupted');
  }

  ofNumber(key: string): readonly TextMessage[] {
    return this.#messages.filter(({ number }) => numberKey(number) === key);
  }

  removeNumber(key: string): number {
    const found = this.ofNumber(key);
    this.#messages = this.#messages.filter((each) => !found.includes(each));
    return found.length;
  }

  forgetLine(lineId: LineId): void {
    this.#messages = this.#messages.filter((message) => message.lineId !== lineId);
  }

  #replace(changed: TextMessage): void {
    this.#messages = this.#messages.map((message) => (message.id === changed.id ? changed : message));
  }
}
