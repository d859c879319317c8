import { VoicemailBoard } from '#core/mailbox/voicemail-board.ts';
import { MessageService } from '#core/messages/message-service.ts';
import type { IncomingText, TextMessages } from '#core/ports/text-messages.ts';
import { PresenceRegistry } from '#core/presence/presence-registry.ts';
import type { MessageProblem } from '#shared/domain/message.ts';
import type { PresenceUpdate } from '#shared/domain/presence.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';
import { FakeTime } from '#test/support/fakes/fake-time.ts';
import { MemoryMessages } from '#test/support/fakes/memory-messages.ts';
import { RecordingLogger } from '#test/support/fakes/recording-logger.ts';

/** A line's texts by hand: `come` is what the PBX delivers, `answer` what it says to ours. */
export class FakeTexts implements TextMessages {
  readonly sent: string[] = [];
  answer: MessageProblem | undefined;
  #take: ((text: IncomingText) => boolean) | undefined;

  onText(take: (text: IncomingText) => boolean): () => void {
    this.#take = take;
    return () => {
      this.#take = undefined;
    };
  }

  /** Whether the sender would hear that the text arrived. */
  come(text: Partial<IncomingText> = {}): boolean | undefined {
    return this.#take?.({ key: 'a 1', number: '+493012345678', text: 'Hello', ...text });
  }

  send(number: string, text: string): Promise<Result<void, MessageProblem>> {
    this.sent.push(`${number}: ${text}`);
    return Promise.resolve(this.answer === undefined ? ok() : fail(this.answer));
  }
}

/** What lines offer besides calls, on fake time, without a line. */
export function lineServicesFixture(time = new FakeTime(), store = new MemoryMessages()) {
  const updates: PresenceUpdate[] = [];
  const logger = new RecordingLogger();
  const told = { changes: 0 };
  const presence = new PresenceRegistry({
    clock: time,
    timer: time,
    onUpdate: (update) => updates.push(update),
  });
  const messages = new MessageService({
    store,
    clock: time,
    timer: time,
    ids: new CountingIds(),
    logger,
    nameOf: () => undefined,
    onChange: () => {
      told.changes += 1;
    },
  });
  const voicemail = new VoicemailBoard(() => undefined);
  return { time, store, updates, logger, told, presence, messages, voicemail };
}
