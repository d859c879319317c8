import type { CrmLine } from '#shared/domain/crm-accounts/crm-line.ts';
import type { CrmAccount } from '#shared/domain/crm-settings.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { CrmLines } from '../ports/crm-lines.ts';
import type { CrmFailure } from '../ports/crm-writer.ts';
import type { Logger } from '../ports/logger.ts';
import type { CrmAccounts } from './crm-accounts.ts';

/** As long as a name that the settings keep. */
const NAME_MAX = 60;

export interface AppLine {
  readonly id: string;
  readonly label: string;
}

export interface CrmLineKeeperOptions {
  readonly accounts: Pick<CrmAccounts, 'inUse' | 'keepLines'>;
  /** The lines of the app as they are set. */
  readonly lines: () => readonly AppLine[];
  readonly logger: Logger;
}

/**
 * Keeps the app's lines in CRMs that file calls by line: registered when somebody who may asks for it, from then on renamed
 * and removed as they are here. Only lines that this app registered are ever changed.
 */
export class CrmLineKeeper {
  readonly #options: CrmLineKeeperOptions;
  /** One after the other: two would register the same line. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: CrmLineKeeperOptions) {
    this.#options = options;
  }

  /** Registers all lines of the app, or takes back those that are registered. */
  async use(id: string, on: boolean): Promise<Result<void, CrmFailure>> {
    const done = this.#last.then(() => this.#sync(id, on ? this.#options.lines() : []));
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** The lines of the app were changed, or a CRM can be used again. */
  async follow(): Promise<void> {
    for (const { account } of this.#options.accounts.inUse()) {
      if (isInStep(registered(account), this.#options.lines())) continue;
      const synced = await this.use(account.id, true);
      if (!synced.ok)
        this.#options.logger.warn('crm.lines-not-kept', {
          account: account.id,
          problem: synced.problem.problem,
        });
    }
  }

  async #sync(id: string, lines: readonly AppLine[]): Promise<Result<void, CrmFailure>> {
    const open = this.#options.accounts.inUse().find(({ account }) => account.id === id);
    const register = open?.adapter.lines;
    if (open === undefined || register === undefined) return fail({ problem: 'not-offered' });
    const before = registered(open.account);
    const wanted = lines.map((line) => asCrmLine(line, register, before));
    const gone = before.filter(({ lineId }) => lines.every((line) => line.id !== lineId));
    const synced = await register.sync(wanted, gone);
    if (!synced.ok) return synced;
    return this.#options.accounts.keepLines(id, wanted).ok ? ok() : fail({ problem: 'failed-here' });
  }
}

function registered(account: CrmAccount): readonly CrmLine[] {
  return 'externalLines' in account ? account.externalLines : [];
}

/** Who registered none wants none. */
function isInStep(before: readonly CrmLine[], lines: readonly AppLine[]): boolean {
  if (before.length === 0) return true;
  const named = new Map(before.map(({ lineId, name }) => [lineId, name]));
  return before.length === lines.length && lines.every(({ id, label }) => named.get(id) === nameOf(label));
}

function asCrmLine({ id, label }: AppLine, register: CrmLines, before: readonly CrmLine[]): CrmLine {
  const number = before.find(({ lineId }) => lineId === id)?.number ?? register.numberOf(id);
  return { lineId: id, number, name: nameOf(label) };
}

function nameOf(label: string): string {
  return label.trim().slice(0, NAME_MAX);
}
