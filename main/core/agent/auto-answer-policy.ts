import type { AutoAnswerPolicy } from '#shared/domain/agent.ts';
import type { CallView } from '#shared/domain/call.ts';

export interface AutoAnswerFacts {
  readonly policy: AutoAnswerPolicy;
  readonly call: CallView;
  readonly calls: readonly CallView[];
  /** Whether the agent is ready by their own choice, with nothing in the way. */
  readonly isReady: boolean;
}

/**
 * Whether a call that asks for it may be answered by itself. Never while there is another call, ringing or running: the
 * microphone would open into a conversation that is not the agent's.
 */
export function mayAutoAnswer({ policy, call, calls, isReady }: AutoAnswerFacts): boolean {
  if (calls.some((other) => other.id !== call.id && other.phase !== 'ended')) return false;
  switch (policy.allow) {
    case 'never':
      return false;
    case 'internal':
      return isTrusted(call, policy.numbers);
    case 'ready':
      return isReady;
    case 'always':
      return true;
  }
}

function isTrusted({ party }: CallView, numbers: readonly string[]): boolean {
  if (party.number.kind !== 'internal') return false;
  return numbers.length === 0 || numbers.includes(party.number.raw);
}
