import type { AgentSettings } from '#shared/domain/agent.ts';
import type { CallView, EndPolicy } from '#shared/domain/call.ts';
import type { Match } from '#shared/domain/match.ts';
import { dialable } from '../numbers/dialable.ts';
import { readNumber } from '../numbers/read-number.ts';
import type { AttachedLine } from '../calls/attached-line.ts';
import { callTime, startOfCall } from '../calls/call-time.ts';
import { toCallView } from '../calls/call-view.ts';
import type { Call } from '../calls/call.ts';
import { trackCall } from '../calls/tracked-call.ts';
import type { Clock } from '../ports/clock.ts';
import type { ContactDirectory } from '../ports/contact-directory.ts';
import type { Logger } from '../ports/logger.ts';
import type {
  ConnectorCapabilities,
  IncomingCall,
  TelephonyConnector,
} from '../ports/telephony-connector.ts';
import { isConversation } from './agent-status.ts';
import { screenIncoming, type Screening } from './screen-incoming.ts';

export interface CallScreenOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly settings: () => AgentSettings;
  readonly calls: () => readonly CallView[];
  readonly wrapsUp: () => boolean;
  readonly contacts: Pick<ContactDirectory, 'lookup'>;
  /** Writes down what never rang; `at` on the call's own time line. */
  readonly record: (call: CallView, at: number) => void;
}

type Connector = Pick<TelephonyConnector, 'reject' | 'redirect'>;

/** A call that is over before it began offers nothing. */
const NOTHING_TO_DO: ConnectorCapabilities = {
  hold: false,
  digits: false,
  mute: false,
  transfer: false,
  conference: false,
  recording: false,
  parking: false,
};

/**
 * Keeps calls from ringing that the agent does not want: declines or redirects them before any surface knows, and
 * writes them into the history with the reason.
 */
export class CallScreen {
  readonly #options: CallScreenOptions;

  constructor(options: CallScreenOptions) {
    this.#options = options;
  }

  /** True when the call was taken care of and must not ring. */
  take(incoming: IncomingCall, line: AttachedLine, connector: Connector): boolean {
    const { settings, calls, wrapsUp } = this.#options;
    const talks = calls().some(isConversation);
    const screening = screenIncoming({ settings: settings(), talks, wrapsUp: wrapsUp() });
    if (screening.kind === 'ring') return false;
    void this.#turnAway(screening, incoming, line, connector);
    return true;
  }

  async #turnAway(
    screening: Exclude<Screening, { kind: 'ring' }>,
    incoming: IncomingCall,
    line: AttachedLine,
    connector: Connector,
  ): Promise<void> {
    const { callId } = incoming;
    const target = screening.kind === 'forward' ? dialable(screening.number, line.country) : undefined;
    const isForwarded = target?.ok === true;
    const { policy } = screening;
    this.#options.logger.info('call.turned-away', { call: callId, policy });
    // A command from inside the event that announces the call would meet a connector that is not done with it.
    await Promise.resolve();
    if (isForwarded) await connector.redirect(callId, target.value);
    else await connector.reject(callId);
    this.#record(incoming, line, { policy, forwardedTo: isForwarded ? target.value : undefined });
  }

  #record(
    incoming: IncomingCall,
    line: AttachedLine,
    { policy, forwardedTo }: { readonly policy: EndPolicy; readonly forwardedTo: string | undefined },
  ): void {
    const { clock, record, contacts } = this.#options;
    const call = ringingCall(incoming, line, clock);
    const endedAt = callTime(call, clock);
    const ended: Call = {
      ...call,
      phase: 'ended',
      endedAt,
      result: forwardedTo === undefined ? 'blocked' : 'forwarded',
      cause: {
        by: 'agent',
        sipStatus: forwardedTo === undefined ? 486 : 302,
        policy,
        ...(forwardedTo !== undefined && { forwardedTo }),
      },
    };
    const view = withMatches(
      toCallView(trackCall(ended, NOTHING_TO_DO), { others: [], canOpenRecord: false, canRecordHere: false }),
      contacts.lookup(call.party.number),
    );
    record(view, endedAt);
  }
}

function ringingCall(incoming: IncomingCall, line: AttachedLine, clock: Clock) {
  const { callId, displayName, queue, calledNumber, alertInfo } = incoming;
  const number = readNumber(incoming.number, line.country, incoming.withheld);
  return {
    id: callId,
    direction: 'incoming',
    lineId: line.id,
    lineLabel: line.label,
    party: { number, ...(displayName !== undefined && { displayName }) },
    ...(queue !== undefined && { queue }),
    ...(calledNumber !== undefined && { calledNumber }),
    ...(alertInfo !== undefined && { alertInfo }),
    ...startOfCall(clock, incoming.receivedAt),
  } as const;
}

function withMatches(call: CallView, matches: readonly Match[]): CallView {
  const [first] = matches;
  return {
    ...call,
    lookup: {
      ...call.lookup,
      state: 'done',
      matches,
      ...(first !== undefined && { chosen: first.id }),
    },
  };
}
