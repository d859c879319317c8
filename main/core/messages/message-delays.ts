import type { MessageProblem } from '#shared/domain/message.ts';

/** What passes by itself; of everything else another try would bring the same answer. */
const PASSING: readonly MessageProblem[] = ['not-reachable', 'no-answer', 'server-busy', 'not-there-now'];
const DELAYS_MS = [5000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000];

/** How long a text waits before its next try after so many; undefined when trying again would not help any more. */
export function nextTryMs(problem: MessageProblem, tries: number): number | undefined {
  return PASSING.includes(problem) ? DELAYS_MS[tries - 1] : undefined;
}
