import type { LineId } from '#shared/domain/ids.ts';
import type { MessageProblem, TextMessage } from '#shared/domain/message.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { readNumber } from '../numbers/read-number.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Logger } from '../ports/logger.ts';
import type { MessageStore } from '../ports/message-store.ts';
import type { IncomingText, TextMessages } from '../ports/text-messages.ts';
import type { Timer } from '../ports/timer.ts';
import { nextTryMs } from './message-delays.ts';

/** A line that carries texts. */
export interface MessageLine {
  readonly id: LineId;
  readonly country: string;
  readonly messages: TextMessages;
}

export interface MessageServiceOptions {
  readonly store: MessageStore;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ids: IdSource;
  readonly logger: Logger;
  /** The name known for a number. */
  readonly nameOf: (number: TextMessage['number']) => string | undefined;
  /** Texts changed in a way that people see. */
  readonly onChange: () => void;
}

interface Attached extends MessageLine {
  readonly stop: () => void;
}

/**
 * Short texts of all lines. A text that came is on the disk before its sender hears that it arrived, and a repeat of it
 * is taken once. A text that goes is on the disk before it is sent, tells what became of it, and is tried again by
 * itself as long as that may help, also after a restart.
 */
export class MessageService {
  readonly #options: MessageServiceOptions;
  readonly #lines = new Map<LineId, Attached>();
  readonly #textListeners = new Set<(message: TextMessage) => void>();
  readonly #tries = new Map<string, number>();
  readonly #timers = new Map<string, () => void>();

  constructor(options: MessageServiceOptions) {
    this.#options = options;
    options.store.closeInterrupted();
  }

  attach(line: MessageLine): void {
    this.detach(line.id);
    const stop = line.messages.onText((text) => this.#take(line, text));
    this.#lines.set(line.id, { ...line, stop });
  }

  /** Hears of every text that came, once it is on the disk; the returned function ends that. */
  onText(listener: (message: TextMessage) => void): () => void {
    this.#textListeners.add(listener);
    return () => void this.#textListeners.delete(listener);
  }

  detach(lineId: LineId): void {
    this.#lines.get(lineId)?.stop();
    this.#lines.delete(lineId);
  }

  /** The line is reachable again: what waits for it goes now. */
  reachable(lineId: LineId): void {
    for (const message of this.#options.store.waiting())
      if (message.lineId === lineId) void this.#deliver(message);
  }

  /** Takes a text to be sent; what becomes of it is told by its state. */
  send(lineId: LineId, number: string, text: string): Result<{ readonly id: string }, MessageProblem> {
    const line = this.#lines.get(lineId);
    if (line === undefined) return fail('not-reachable');
    const { store, ids, clock, nameOf } = this.#options;
    const party = readNumber(number, line.country);
    const message: TextMessage = {
      id: ids.uuid(),
      lineId,
      direction: 'outgoing',
      number: party,
      name: nameOf(party) ?? '',
      text,
      at: clock.now(),
      state: 'sending',
      read: true,
    };
    store.keep(message);
    void this.#deliver(message);
    return ok({ id: message.id });
  }

  /** The agent wants a text tried once more. */
  retry(id: string): Result<void, 'no-such-message'> {
    const message = this.#options.store.get(id);
    if (message?.direction !== 'outgoing' || message.state === 'sent') return fail('no-such-message');
    this.#tries.delete(id);
    void this.#deliver(message);
    return ok();
  }

  markRead(id: string): void {
    this.#options.store.markRead(id);
    this.#options.onChange();
  }

  dispose(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
    for (const id of this.#lines.keys()) this.detach(id);
  }

  #take(line: MessageLine, { key, number, displayName, text }: IncomingText): boolean {
    const { store, ids, clock, nameOf, logger, onChange } = this.#options;
    const party = readNumber(number, line.country, number === '');
    const message: TextMessage = {
      id: ids.uuid(),
      lineId: line.id,
      direction: 'incoming',
      number: party,
      name: nameOf(party) ?? displayName ?? '',
      text,
      at: clock.now(),
      state: 'received',
      read: false,
    };
    try {
      if (!store.keep(message, `${line.id} ${key}`)) return true;
    } catch (error) {
      logger.error('message.save-failed', { error: String(error) });
      return false;
    }
    onChange();
    for (const listener of this.#textListeners) listener(message);
    return true;
  }

  async #deliver(message: TextMessage): Promise<void> {
    const { store, onChange } = this.#options;
    const { id, lineId, number, text } = message;
    this.#timers.get(id)?.();
    this.#timers.delete(id);
    const line = this.#lines.get(lineId);
    store.change(id, 'sending');
    onChange();
    const tries = (this.#tries.get(id) ?? 0) + 1;
    this.#tries.set(id, tries);
    const sent: Result<void, MessageProblem> =
      line === undefined ? fail('not-reachable') : await line.messages.send(number.raw, text);
    if (sent.ok) {
      this.#tries.delete(id);
      store.change(id, 'sent');
    } else this.#later(message, sent.problem, tries);
    onChange();
  }

  #later(message: TextMessage, problem: MessageProblem, tries: number): void {
    const { store, timer } = this.#options;
    const wait = nextTryMs(problem, tries);
    store.change(message.id, wait === undefined ? 'failed' : 'waiting', problem);
    if (wait === undefined) return;
    this.#timers.set(
      message.id,
      timer.after(wait, () => void this.#deliver(message)),
    );
  }
}
