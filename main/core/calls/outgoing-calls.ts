import type { CallId } from '#shared/domain/ids.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { dialable } from '../numbers/dialable.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { AttachedLines } from './attached-lines.ts';
import type { CallCommands } from './call-commands.ts';
import type { CallProgress } from './call-progress.ts';
import type { CallRegistry } from './call-registry.ts';
import type { DialChoice, DialTo } from './dial-choice.ts';
import { outgoingCall } from './outgoing-call.ts';
import type { TrackedCall } from './tracked-call.ts';

/** How many calls may be alive at once. */
export const CALLS_MAX = 8;

export interface OutgoingCallsOptions {
  readonly registry: CallRegistry;
  readonly commands: CallCommands;
  readonly progress: CallProgress;
  readonly lines: AttachedLines;
  readonly ids: IdSource;
  readonly clock: Clock;
  /** Hears what became of an order to call, for the microphone's sake. */
  readonly heardOf: (outcome: Result<void, CallProblem>) => Result<void, CallProblem>;
}

/** Begins calls of the agent's own. */
export class OutgoingCalls {
  readonly #options: OutgoingCallsOptions;

  constructor(options: OutgoingCallsOptions) {
    this.#options = options;
  }

  /** A call that talks, on whatever line, is put on hold first. */
  async dial(to: DialTo, choice: DialChoice): Promise<Result<{ readonly id: CallId }, CallProblem>> {
    const { registry, commands, progress, lines, ids, heardOf } = this.#options;
    const attached = lines.forDialling(choice);
    if (attached === undefined) return fail('not-reachable');
    const { connector, line, options } = attached;
    const { referral } = choice;
    // Where the PBX sends us, it knows who that is.
    const number = referral === undefined ? dialable(to.number, line.country) : ok(to.number);
    if (!number.ok) return number;
    if (registry.all().filter(isAlive).length >= CALLS_MAX) return fail('too-many-calls');
    const held = await commands.holdTalking();
    if (!held.ok) return held;
    if (lines.get(line.id)?.connector !== connector) return fail('not-reachable');
    const id = ids.callId();
    const begun = outgoingCall(id, { ...to, number: number.value }, attached, this.#options.clock);
    const { consultationOf } = choice;
    registry.put({ ...begun, ...(consultationOf !== undefined && { consultationOf }) });
    const dialled = heardOf(
      await connector.dial(id, number.value, { ...options, ...(referral && { referral }) }),
    );
    if (dialled.ok) return ok({ id });
    const tracked = registry.get(id);
    if (tracked !== undefined) {
      progress.end(tracked, { kind: 'failed', cause: { by: 'network', text: dialled.problem } });
    }
    return dialled;
  }
}

function isAlive(tracked: TrackedCall): boolean {
  return tracked.call.phase !== 'ended';
}
