import type { CallId } from '#shared/domain/ids.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { dialable } from '../numbers/dialable.ts';
import { readNumber } from '../numbers/read-number.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Attached, AttachedLines } from './attached-lines.ts';
import type { CallCommands } from './call-commands.ts';
import type { CallProgress } from './call-progress.ts';
import type { CallRegistry } from './call-registry.ts';
import type { DialChoice } from './dial-choice.ts';
import { startOfCall } from './call-time.ts';
import { trackCall, type TrackedCall } from './tracked-call.ts';

/** How many calls may be alive at once. */
export const CALLS_MAX = 8;

/** Whom to call: a number, with the name the agent picked it by. */
export interface DialTo {
  readonly number: string;
  readonly name?: string | undefined;
}

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
    const attached = lines.forDialling(choice.lineId);
    if (attached === undefined) return fail('not-reachable');
    const { connector, line } = attached;
    const number = dialable(to.number, line.country);
    if (!number.ok) return number;
    if (registry.all().filter(isAlive).length >= CALLS_MAX) return fail('too-many-calls');
    const held = await commands.holdTalking(undefined);
    if (!held.ok) return held;
    if (lines.get(line.id)?.connector !== connector) return fail('not-reachable');
    const id = ids.callId();
    this.#begin(id, { ...to, number: number.value }, attached, choice.consultationOf);
    const dialled = heardOf(await connector.dial(id, number.value, { callerId: choice.callerId }));
    if (dialled.ok) return ok({ id });
    const tracked = registry.get(id);
    if (tracked !== undefined) {
      progress.end(tracked, { kind: 'failed', cause: { by: 'network', text: dialled.problem } });
    }
    return dialled;
  }

  #begin(
    id: CallId,
    { number, name }: DialTo,
    { connector, line }: Attached,
    consultationOf: CallId | undefined,
  ): void {
    const call = {
      id,
      direction: 'outgoing',
      phase: 'dialing',
      lineId: line.id,
      lineLabel: line.label,
      party: { number: readNumber(number, line.country), ...(name !== undefined && { displayName: name }) },
      ...startOfCall(this.#options.clock),
    } as const;
    const tracked = trackCall(call, connector.capabilities);
    this.#options.registry.put({ ...tracked, ...(consultationOf !== undefined && { consultationOf }) });
  }
}

function isAlive(tracked: TrackedCall): boolean {
  return tracked.call.phase !== 'ended';
}
