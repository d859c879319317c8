import type { Reachability } from '#shared/domain/reachability.ts';
import { readServerAddress } from '#shared/domain/server-address.ts';

export interface CertificateWarning {
  readonly server: string;
  /** Whole days that are left; 0 on the last one. */
  readonly days: number;
}

const DAY_MS = 86_400_000;
/** Time enough for an administrator who has to ask for a new one. */
const WARN_DAYS = 14;

/** Tells once a day that the certificate of a server in use is about to expire, before calls stop arriving. */
export class CertificateWarnings {
  readonly #warn: (warning: CertificateWarning) => void;
  readonly #told = new Map<string, number>();

  constructor(warn: (warning: CertificateWarning) => void) {
    this.#warn = warn;
  }

  /** `now` in epoch ms. */
  look({ certificateUntil, server = '' }: Reachability, now: number): void {
    if (certificateUntil === undefined) return;
    const days = Math.floor((certificateUntil - now) / DAY_MS);
    const name = readServerAddress(server)?.host ?? server;
    if (days >= WARN_DAYS || days < 0 || this.#told.get(name) === days) return;
    this.#told.set(name, days);
    this.#warn({ server: name, days });
  }
}
