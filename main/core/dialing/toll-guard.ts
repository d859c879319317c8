import type { DialConcern, DialPolicy } from '#shared/domain/dial-policy.ts';
import type { CallChange, CallObserver } from '../calls/call-observer.ts';
import { parsePublicNumber } from '../numbers/parse-public-number.ts';
import { readNumber } from '../numbers/read-number.ts';
import type { Clock } from '../ports/clock.ts';

/** How long a country that was called counts as new. */
export const NEW_COUNTRY_MS = 600_000;

/** Expensive by law or by contract (libphonenumber types). */
const TOLL_TYPES: readonly string[] = ['PREMIUM_RATE', 'SHARED_COST', 'UAN'];

/** ITU-T E.164 codes that belong to no country: Inmarsat, satellite systems and international networks. */
const SATELLITE = /^\+(?:870|881|882|883)/;
/** International premium rate (E.169.2). */
const INTERNATIONAL_PREMIUM = /^\+979/;

export interface TollGuardOptions {
  readonly policy: () => DialPolicy;
  /** ISO 3166 country of the line that would dial. */
  readonly country: () => string;
  readonly clock: Clock;
}

/**
 * Says what speaks against dialling a number that the agent did not type: toll fraud lives on calls that nobody meant.
 * Numbers of the house and feature codes are never a concern. Every outgoing call, typed ones too, counts for what is a
 * new country.
 */
export class TollGuard implements CallObserver {
  readonly #options: TollGuardOptions;
  /** When each foreign country was first called within the last ten minutes. */
  readonly #called = new Map<string, number>();

  constructor(options: TollGuardOptions) {
    this.#options = options;
  }

  onCallChanged({ kind, call }: CallChange): void {
    const { country } = call.party.number;
    if (kind !== 'started' || call.direction !== 'outgoing' || country === undefined) return;
    if (this.#isHome(country)) return;
    this.#forget();
    if (!this.#called.has(country)) this.#called.set(country, this.#options.clock.monotonic());
  }

  /** The strongest reason to ask first, or none. `dial` is what the PBX would be told. */
  concern(dial: string): DialConcern | undefined {
    const home = this.#options.country().toUpperCase();
    const { ask, allow } = this.#options.policy();
    const number = readNumber(dial, home);
    if (number.kind === 'emergency') return 'emergency';
    const forms = [dial, ...(number.e164 === undefined ? [] : [number.e164])];
    if (forms.some((form) => beginsWith(form, allow))) return undefined;
    if (forms.some((form) => beginsWith(form, ask))) return 'listed';
    if (number.kind !== 'external' || number.e164 === undefined) return undefined;
    return costOf(number.e164, home) ?? this.#abroad(number.country);
  }

  #abroad(country: string | undefined): DialConcern | undefined {
    const { abroad, countries, newCountries } = this.#options.policy();
    if (country !== undefined && this.#isHome(country)) return undefined;
    this.#forget();
    const isNew = country === undefined || !this.#called.has(country);
    if (isNew && this.#called.size >= newCountries) return 'many-countries';
    if (abroad === 'allow') return undefined;
    return country !== undefined && countries.includes(country) ? undefined : 'foreign';
  }

  #isHome(country: string): boolean {
    return country === this.#options.country().toUpperCase();
  }

  #forget(): void {
    const since = this.#options.clock.monotonic() - NEW_COUNTRY_MS;
    for (const [country, at] of this.#called) if (at <= since) this.#called.delete(country);
  }
}

function beginsWith(number: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => number.startsWith(prefix));
}

function costOf(e164: string, home: string): DialConcern | undefined {
  if (SATELLITE.test(e164)) return 'satellite';
  const type = parsePublicNumber(e164, home)?.getType();
  const costs = INTERNATIONAL_PREMIUM.test(e164) || (type !== undefined && TOLL_TYPES.includes(type));
  return costs ? 'toll' : undefined;
}
