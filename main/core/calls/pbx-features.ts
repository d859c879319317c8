import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { LineProfile } from '#shared/domain/line-profile.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, type Result } from '#shared/result.ts';
import type { CallCommands } from './call-commands.ts';
import type { TransferService } from './transfer-service.ts';

type Outcome = Promise<Result<void, CallProblem>>;

/** What a PBX offers besides calls, as far as the line's profile knows it. */
export class PbxFeatures {
  readonly #commands: CallCommands;
  readonly #transfers: TransferService;
  readonly #profileOf: (line: LineId) => LineProfile | undefined;

  constructor(
    commands: CallCommands,
    transfers: TransferService,
    profileOf: (line: LineId) => LineProfile | undefined,
  ) {
    this.#commands = commands;
    this.#transfers = transfers;
    this.#profileOf = profileOf;
  }

  /** Starts or stops the PBX's own recording. */
  record(id: CallId, on: boolean): Outcome {
    return this.#commands.record(id, on);
  }

  /** Leaves the party at a place of the PBX where anybody can take the call. */
  async park(id: CallId): Outcome {
    const allowed = this.#commands.allowed(id, 'park');
    if (!allowed.ok) return allowed;
    const code = this.#profileOf(allowed.value.lineId)?.codes.park ?? '';
    return code === '' ? fail('not-allowed-now') : this.#transfers.sendTo(id, code);
  }
}
