import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, type Result } from '#shared/result.ts';
import type { LocalRecorder } from '../ports/local-recorder.ts';
import { dialable } from '../numbers/dialable.ts';
import type { AttachedLines } from './attached-lines.ts';
import type { CallCommands } from './call-commands.ts';
import type { CallRegistry } from './call-registry.ts';
import type { OutgoingCalls } from './outgoing-calls.ts';
import type { TransferService } from './transfer/transfer-service.ts';

type Outcome = Promise<Result<void, CallProblem>>;
type Dialled = Promise<Result<{ readonly id: CallId }, CallProblem>>;

export interface PbxFeaturesOptions {
  readonly commands: CallCommands;
  readonly transfers: TransferService;
  readonly lines: AttachedLines;
  readonly outgoing: OutgoingCalls;
  readonly registry: CallRegistry;
  readonly recorder: LocalRecorder | undefined;
}

/** What a PBX offers besides calls, as far as the line's profile knows it. */
export class PbxFeatures {
  readonly #options: PbxFeaturesOptions;

  constructor(options: PbxFeaturesOptions) {
    this.#options = options;
  }

  /** Starts or stops a recording: the PBX's own, on this PC where the PBX has none. */
  async record(id: CallId, on: boolean): Outcome {
    const { commands, registry, recorder } = this.#options;
    const tracked = registry.get(id);
    const isHere = tracked?.capabilities.recording === false || tracked?.recording !== undefined;
    if (!isHere || recorder === undefined) return commands.record(id, on);
    const allowed = commands.allowed(id, on ? 'record-start' : 'record-stop');
    if (!allowed.ok) return allowed;
    return on ? recorder.start(id) : recorder.stop(id);
  }

  /** The agent's word that the caller knows of the recording on this PC, or that there shall be none. */
  async recordConsent(id: CallId, told: boolean): Outcome {
    const { commands, recorder } = this.#options;
    const allowed = commands.allowed(id, told ? 'record-confirm' : 'record-cancel');
    if (!allowed.ok) return allowed;
    return recorder === undefined ? fail('not-allowed-now') : recorder.consent(id, told);
  }

  /** Leaves the party at a place of the PBX where anybody can take the call. */
  async park(id: CallId): Outcome {
    const { commands, transfers, lines } = this.#options;
    const allowed = commands.allowed(id, 'park');
    if (!allowed.ok) return allowed;
    const code = lines.get(allowed.value.lineId)?.line.profile?.codes.park ?? '';
    return code === '' ? fail('not-allowed-now') : transfers.sendTo(id, code);
  }

  /** Sends a ringing call on to a number, unanswered. */
  async redirect(id: CallId, number: string): Outcome {
    const { commands, lines } = this.#options;
    const allowed = commands.allowed(id, 'redirect');
    if (!allowed.ok) return allowed;
    const read = dialable(number, lines.get(allowed.value.lineId)?.line.country ?? '');
    return read.ok ? commands.redirect(id, read.value) : read;
  }

  /** Sends a ringing caller to the line's mailbox. */
  async leaveMessage(id: CallId): Outcome {
    const { commands, lines } = this.#options;
    const allowed = commands.allowed(id, 'leave-message');
    if (!allowed.ok) return allowed;
    const line = lines.get(allowed.value.lineId)?.line;
    const code = line?.profile?.codes.leaveMessage ?? '';
    if (code === '') return fail('not-allowed-now');
    return commands.leaveMessage(
      id,
      code.replace('{number}', () => line?.user ?? ''),
    );
  }

  /** Takes the call that waits at a place, by the line it was parked on or the agent's usual one. */
  retrieve(place: string, lineId?: LineId): Dialled {
    return this.#dial('retrieve', place, lineId);
  }

  /** Takes the call that rings at a colleague's, or any that rings in the agent's group when nobody is named. */
  pickUp(number: string | undefined, lineId?: LineId): Dialled {
    return this.#dial(number === undefined ? 'groupPickup' : 'pickup', number ?? '', lineId);
  }

  async #dial(feature: 'retrieve' | 'pickup' | 'groupPickup', number: string, lineId?: LineId): Dialled {
    const { lines, outgoing } = this.#options;
    const attached = lines.forDialling({ lineId });
    if (attached === undefined) return fail('not-reachable');
    const { line } = attached;
    const code = line.profile?.codes[feature] ?? '';
    if (code === '') return fail('not-allowed-now');
    return outgoing.dial({ number: code.replace('{number}', () => number) }, { lineId: line.id });
  }
}
