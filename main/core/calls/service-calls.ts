import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { LineProfile } from '#shared/domain/line-profile.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Logger } from '../ports/logger.ts';
import type { ConnectorEvent, TelephonyConnector } from '../ports/telephony-connector.ts';
import type { Timer } from '../ports/timer.ts';

/** How long a PBX may take over a feature code, its announcement included. */
export const SERVICE_CALL_WITHIN_MS = 20_000;

export type ServiceCallProblem = 'not-reachable' | 'refused' | 'no-answer';

type Outcome = Result<void, ServiceCallProblem>;

export interface ServiceCallsOptions {
  readonly ids: IdSource;
  readonly timer: Timer;
  readonly logger: Logger;
}

export interface ServiceLine {
  readonly id: LineId;
  readonly profile: LineProfile;
}

interface Attached extends ServiceLine {
  readonly connector: TelephonyConnector;
}

/**
 * Calls that speak to the PBX and not to people: dialling a feature code. Nobody sees or hears them: no card, no
 * history, no microphone. The PBX took a code when it answered and hung up by itself.
 */
export class ServiceCalls {
  readonly #options: ServiceCallsOptions;
  readonly #attached = new Map<LineId, Attached>();
  /** How many are under way, by line. */
  readonly #running = new Map<LineId, number>();
  readonly #listeners = new Set<() => void>();

  constructor(options: ServiceCallsOptions) {
    this.#options = options;
  }

  attach(connector: TelephonyConnector, { id, profile }: Pick<LineSettings, 'id' | 'profile'>): void {
    this.#attached.set(id, { id, profile, connector });
  }

  /** The line has other codes on the same connector. */
  update({ id, profile }: ServiceLine): void {
    const known = this.#attached.get(id);
    if (known !== undefined) this.#attached.set(id, { ...known, profile });
  }

  /** Lets one line go, or all of them. */
  detach(id?: LineId): void {
    if (id === undefined) this.#attached.clear();
    else this.#attached.delete(id);
  }

  lines(): readonly ServiceLine[] {
    return [...this.#attached.values()];
  }

  /** Whether a code is being dialled: the line's connection is needed until it is over. */
  isRunning(id: LineId): boolean {
    return (this.#running.get(id) ?? 0) > 0;
  }

  /** Hears of the end of each. */
  onOver(listener: () => void): void {
    this.#listeners.add(listener);
  }

  async dial(id: LineId, code: string): Promise<Outcome> {
    const attached = this.#attached.get(id);
    if (attached === undefined) return fail('not-reachable');
    this.#running.set(id, (this.#running.get(id) ?? 0) + 1);
    const outcome = await this.#run(attached.connector, code);
    this.#running.set(id, (this.#running.get(id) ?? 1) - 1);
    for (const listener of this.#listeners) listener();
    this.#options.logger.info('service-call', {
      line: id,
      outcome: outcome.ok ? 'taken' : outcome.problem,
    });
    return outcome;
  }

  async #run(connector: TelephonyConnector, code: string): Promise<Outcome> {
    const callId = this.#options.ids.callId();
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const stop = connector.onEvent(follow(callId, resolve));
    const cancel = this.#options.timer.after(SERVICE_CALL_WITHIN_MS, () => {
      resolve(fail('no-answer'));
      void connector.hangUp(callId);
    });
    const dialled = await connector.dial(callId, code, { silent: true });
    if (!dialled.ok) resolve(fail(dialled.problem === 'not-reachable' ? 'not-reachable' : 'refused'));
    const outcome = await promise;
    stop();
    cancel();
    return outcome;
  }
}

function follow(callId: CallId, end: (outcome: Outcome) => void): (event: ConnectorEvent) => void {
  let answered = false;
  return (event) => {
    if (!('callId' in event) || event.callId !== callId) return;
    if (event.type === 'connected') answered = true;
    if (event.type !== 'ended') return;
    const { kind, cause } = event;
    if (answered && kind === 'hung-up' && cause.by === 'party') end(ok());
    else end(fail(cause.by === 'network' && cause.sipStatus === undefined ? 'not-reachable' : 'refused'));
  };
}
