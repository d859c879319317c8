import type { CrmProblem } from '#shared/domain/crm-write.ts';

import type { NoticeBoard } from '../state/notice-board.ts';
import type { OutboxService } from './outbox-service.ts';

export interface OutboxNoticesOptions {
  readonly outbox: Pick<OutboxService, 'trouble'>;
  /** How many rows of the outbox were set aside since its file was made. */
  readonly damaged: () => number;
  readonly accounts: () => readonly string[];
  readonly nameOf: (account: string) => string;
  readonly notices: Pick<NoticeBoard, 'add' | 'clear'>;
}

/** Nothing goes on by itself behind these: somebody has to let the app in again. */
const SHUT_OUT: readonly (CrmProblem | undefined)[] = ['not-allowed', 'sign-in-needed', 'user-unknown'];

/** Tells the agent what keeps a whole CRM from being written to, and that writes were lost to the disk. */
export class OutboxNotices {
  readonly #options: OutboxNoticesOptions;
  readonly #shutOut = new Set<string>();
  #damaged: number;

  /** What an earlier run of the app has told of is not told again. */
  constructor(options: OutboxNoticesOptions) {
    this.#options = options;
    this.#damaged = options.damaged();
  }

  /** Looks again: something about the outbox changed. */
  look(): void {
    const { accounts, outbox } = this.#options;
    const known = new Set([...accounts(), ...this.#shutOut]);
    for (const account of known) this.#tell(account, SHUT_OUT.includes(outbox.trouble(account)?.problem));
    this.#tellOfDamage();
  }

  #tell(account: string, isShutOut: boolean): void {
    if (this.#shutOut.has(account) === isShutOut) return;
    const { notices, nameOf } = this.#options;
    const values = { system: nameOf(account) };
    if (isShutOut) {
      this.#shutOut.add(account);
      notices.add('crm-not-allowed', values);
    } else {
      this.#shutOut.delete(account);
      notices.clear('crm-not-allowed', values);
    }
  }

  #tellOfDamage(): void {
    const damaged = this.#options.damaged();
    const before = this.#damaged;
    this.#damaged = damaged;
    if (damaged <= before) return;
    this.#options.notices.add('crm-writes-damaged', { count: String(damaged - before) });
  }
}
