import { readServerAddress } from '#shared/domain/server-address.ts';
import type { LineId } from '#shared/domain/ids.ts';
import type { LineView } from '#shared/domain/line-view.ts';
import type { OverallReachability, ReachProblem } from '#shared/domain/reachability.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { Clock } from '../ports/clock.ts';
import type { TelephonyConnector } from '../ports/telephony-connector.ts';
import { lineOffers } from './line-offers.ts';
import type { Outgoing } from './outgoing-line.ts';
import { overallReachability } from './overall-reachability.ts';
import { ReachabilityMonitor } from './reachability-monitor.ts';

export interface LineBoardOptions {
  readonly clock: Clock;
  /** The lines of the phone in use, in the agent's order. */
  readonly lines: () => readonly LineSettings[];
  readonly outgoing: () => Outgoing | undefined;
  /** Whether a line's settings wait for the end of a call. */
  readonly isWaiting: (id: LineId) => boolean;
  readonly onChange: (lines: readonly LineView[], overall: OverallReachability) => void;
}

interface Watched {
  readonly monitor: ReachabilityMonitor;
  connector?: TelephonyConnector;
}

/** What is known of each line: its settings, whether calls reach it, and what its connector can do. */
export class LineBoard {
  readonly #options: LineBoardOptions;
  readonly #watched = new Map<LineId, Watched>();
  #offSince: number;

  constructor(options: LineBoardOptions) {
    this.#options = options;
    this.#offSince = options.clock.now();
  }

  /** Attach before `connect`, or the connector's first words are lost. */
  attach(connector: TelephonyConnector, { id }: LineSettings): void {
    const watched = this.#watch(id);
    watched.connector = connector;
    watched.monitor.attach(connector);
    this.refresh();
  }

  detach(id: LineId): void {
    const watched = this.#watched.get(id);
    if (watched === undefined) return;
    delete watched.connector;
    watched.monitor.detach();
  }

  /** The line cannot even be tried: calls do not reach it, and the agent has to do something. */
  refuse({ id, server }: LineSettings, problem: ReachProblem): void {
    this.#watch(id).monitor.refuse(problem, server);
  }

  /** Tells what there is now; after the lines or the choice among them changed. */
  refresh(): void {
    const { lines, outgoing, onChange, clock } = this.#options;
    const known = lines();
    for (const id of this.#watched.keys())
      if (!known.some((line) => line.id === id)) this.#watched.delete(id);
    if (known.length > 0) this.#offSince = clock.now();
    const chosen = outgoing();
    const views = known.map((line) => this.#view(line, chosen));
    onChange(views, overallReachability(views, this.#offSince));
  }

  #view(line: LineSettings, outgoing: Outgoing | undefined): LineView {
    const isDefault = line.id === outgoing?.lineId;
    const { monitor, connector } = this.#watch(line.id);
    return {
      id: line.id,
      label: line.label,
      user: line.user,
      serverHost: readServerAddress(line.server)?.host ?? line.server,
      reachability: monitor.current,
      callerIds: line.profile.callerIds,
      isDefault,
      offers: lineOffers(line.profile),
      ...(this.#options.isWaiting(line.id) && { isWaiting: true }),
      ...(isDefault && outgoing.callerId !== undefined && { callerId: outgoing.callerId }),
      ...(connector !== undefined && { capabilities: connector.capabilities }),
    };
  }

  #watch(id: LineId): Watched {
    const known = this.#watched.get(id);
    if (known !== undefined) return known;
    const { clock } = this.#options;
    const made = { monitor: new ReachabilityMonitor({ clock, onChange: () => this.refresh() }) };
    this.#watched.set(id, made);
    return made;
  }
}
