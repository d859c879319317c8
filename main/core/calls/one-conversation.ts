import type { Logger } from '../ports/logger.ts';
import type { CallCommands } from './call-commands.ts';
import type { CallChange, CallObserver } from './call-observer.ts';
import type { CallRegistry } from './call-registry.ts';
import { isTalking } from './call.ts';
import type { TrackedCall } from './tracked-call.ts';

export interface OneConversationOptions {
  readonly registry: CallRegistry;
  readonly commands: Pick<CallCommands, 'hold'>;
  readonly logger: Logger;
}

/**
 * Keeps the promise that at most one call talks where no command of the agent could: a called party answers while the
 * agent has taken another call meanwhile. The conversation goes on and the party that answered waits; where the PBX
 * refuses that, the conversation waits instead.
 */
export class OneConversation implements CallObserver {
  readonly #options: OneConversationOptions;

  constructor(options: OneConversationOptions) {
    this.#options = options;
  }

  onCallChanged({ call, previous }: CallChange): void {
    const wasAnswered = previous?.phase === 'dialing' || previous?.phase === 'ringing';
    if (call.direction !== 'outgoing' || call.phase !== 'connected' || !wasAnswered) return;
    const answered = this.#options.registry.get(call.id);
    if (answered !== undefined && this.#rivals(answered).length > 0) void this.#separate(answered);
  }

  async #separate(answered: TrackedCall): Promise<void> {
    const { commands, logger } = this.#options;
    const { id } = answered.call;
    const waits = await commands.hold(id);
    if (waits.ok || this.#options.registry.get(id)?.call.phase === 'ended') return;
    logger.warn('one-conversation.not-held', { call: id, problem: waits.problem });
    for (const { call } of this.#rivals(answered)) await commands.hold(call.id);
  }

  /** Those that talk, or are about to, and not together with this one. */
  #rivals({ call: { id }, conference }: TrackedCall): readonly TrackedCall[] {
    return this.#options.registry.all().filter((other) => {
      const isTogether = conference !== undefined && other.conference === conference;
      if (other.call.id === id || isTogether || other.intent === 'hanging-up') return false;
      if (other.intent === 'answering' || other.intent === 'resuming') return true;
      return isTalking(other.call) && other.intent !== 'holding';
    });
  }
}
