import type { SettingsProblem } from '#shared/ipc/problems.ts';
import type { ApiPermission, PairingRequest } from '#shared/domain/local-api.ts';
import { fail, type Result } from '#shared/result.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Timer } from '../ports/timer.ts';
import type { AddedClient, ClientBook } from './client-book.ts';

/** How long a question waits for the agent. */
export const PAIRING_MS = 120_000;
/** How long nobody may ask after an answer: the agent is not to be worn out. */
export const PAIRING_REST_MS = 10_000;

/** Text that could make a name look like something else: control and formatting characters, direction marks. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

export type PairingProblem =
  | 'pairing-off'
  | 'pairing-busy'
  | 'pairing-refused'
  | 'pairing-no-answer'
  | 'name-invalid'
  | 'too-many-clients'
  | SettingsProblem;

export type PairingOutcome = Result<AddedClient, PairingProblem>;

export interface PairingDeskOptions {
  readonly book: Pick<ClientBook, 'add'>;
  readonly timer: Timer;
  readonly ids: IdSource;
  readonly mayAsk: () => boolean;
  /** A question is to be shown, or is over. */
  readonly onRequest: (request: PairingRequest | undefined) => void;
}

export interface PairingWish {
  readonly name: string;
  readonly origin: string | undefined;
  readonly permissions: readonly ApiPermission[];
}

interface Pending {
  readonly request: PairingRequest;
  readonly settle: (outcome: PairingOutcome) => void;
}

/**
 * Lets somebody in who is not known, when the agent says so and with what they say. One question at a time; silence is
 * no; an origin that was refused is not asked about again in this run.
 */
export class PairingDesk {
  readonly #options: PairingDeskOptions;
  readonly #refused = new Set<string>();
  #pending: Pending | undefined;
  #stopTimer: (() => void) | undefined;
  #resting = false;

  constructor(options: PairingDeskOptions) {
    this.#options = options;
  }

  /** Resolves with the agent's answer. `onGone` is called with what withdraws the question. */
  ask(wish: PairingWish, onGone: (withdraw: () => void) => void): Promise<PairingOutcome> {
    const { ids, timer, onRequest } = this.#options;
    const problem = this.#problemOf(wish);
    if (problem !== undefined) return Promise.resolve(fail(problem));
    const { origin, permissions } = wish;
    const request: PairingRequest = {
      id: ids.uuid(),
      name: cleanName(wish.name),
      permissions,
      ...(origin !== undefined && { origin }),
    };
    return new Promise((resolve) => {
      this.#pending = { request, settle: resolve };
      this.#stopTimer = timer.after(PAIRING_MS, () => this.#close(request.id, fail('pairing-no-answer')));
      onGone(() => this.#close(request.id, fail('pairing-no-answer')));
      onRequest(request);
    });
  }

  /** What the agent says; without permissions it is no. An answer to a question that is over does nothing. */
  answer(id: string, permissions: readonly ApiPermission[] | undefined): void {
    const request = this.#pending?.request;
    if (request?.id !== id) return;
    if (permissions === undefined) {
      if (request.origin !== undefined) this.#refused.add(request.origin);
      this.#close(id, fail('pairing-refused'));
      return;
    }
    const origins = request.origin === undefined ? [] : [request.origin];
    this.#close(id, this.#options.book.add({ name: request.name, permissions, origins }));
  }

  dispose(): void {
    const id = this.#pending?.request.id;
    if (id !== undefined) this.#close(id, fail('pairing-no-answer'));
    this.#stopTimer?.();
  }

  #problemOf({ name, origin }: PairingWish): PairingProblem | undefined {
    if (!this.#options.mayAsk()) return 'pairing-off';
    if (origin !== undefined && this.#refused.has(origin)) return 'pairing-refused';
    if (this.#pending !== undefined || this.#resting) return 'pairing-busy';
    return cleanName(name) === '' ? 'name-invalid' : undefined;
  }

  #close(id: string, outcome: PairingOutcome): void {
    const pending = this.#pending;
    if (pending?.request.id !== id) return;
    this.#pending = undefined;
    this.#stopTimer?.();
    this.#resting = true;
    this.#stopTimer = this.#options.timer.after(PAIRING_REST_MS, () => {
      this.#resting = false;
    });
    pending.settle(outcome);
    this.#options.onRequest(undefined);
  }
}

function cleanName(name: string): string {
  return name.normalize('NFKC').replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim().slice(0, 60).trim();
}
