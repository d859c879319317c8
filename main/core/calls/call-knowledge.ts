import type { Disposition } from '#shared/domain/disposition.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Lookup, Match } from '#shared/domain/match.ts';
import type { Party } from '#shared/domain/party.ts';
import type { LineQuality } from '#shared/domain/quality.ts';
import type { CallRecording } from '#shared/domain/recording.ts';
import type { ScreenPop } from '#shared/domain/screen-pop.ts';
import type { Handover } from '#shared/domain/transfer.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConnectorCapabilities } from '../ports/telephony-connector.ts';
import type { AttachedLine } from './attached-line.ts';
import type { CallLinger } from './call-linger.ts';
import type { CallRegistry } from './call-registry.ts';
import { withAutoAnswer, withRecording, type TrackedCall } from './tracked-call.ts';

/** What is known about calls besides what the PBX says: notes, records, the screen pop. */
export class CallKnowledge {
  readonly #registry: CallRegistry;
  readonly #linger: CallLinger;

  constructor(options: { readonly registry: CallRegistry; readonly linger: CallLinger }) {
    this.#registry = options.registry;
    this.#linger = options.linger;
  }

  /** Keeps the agent's note; an ended call stays in view while the agent writes. */
  setNote(id: CallId, text: string): Result<void, 'no-such-call'> {
    if (!this.#change(id, (tracked) => ({ ...tracked, notes: text }))) return fail('no-such-call');
    this.#linger.begin(id);
    return ok();
  }

  /** Keeps what a lookup found so far; the agent's own choice stays while it is among the matches. */
  setLookup(id: CallId, lookup: Lookup): void {
    this.#change(id, (tracked) => {
      const { agentChoice, foundByHand = [] } = tracked;
      const matches = withMatches(lookup.matches, foundByHand);
      const isStillThere = matches.some((match) => match.id === agentChoice);
      const chosen = isStillThere && agentChoice !== undefined ? { chosen: agentChoice } : {};
      return { ...tracked, lookup: { ...lookup, matches, ...chosen } };
    });
  }

  setPop(id: CallId, pop: ScreenPop): void {
    this.#change(id, (tracked) => ({ ...tracked, pop }));
  }

  /** Keeps how good the line is. */
  setQuality(id: CallId, quality: LineQuality): void {
    this.#change(id, (tracked) => ({ ...tracked, quality }));
  }

  /** The agent says which of several matches the party is; an ended call stays in view a while longer. */
  chooseMatch(id: CallId, matchId: string): Result<void, 'no-such-call' | 'no-such-match'> {
    const tracked = this.#registry.get(id);
    if (tracked === undefined) return fail('no-such-call');
    if (!tracked.lookup.matches.some((match) => match.id === matchId)) return fail('no-such-match');
    this.#registry.put({ ...tracked, agentChoice: matchId, lookup: { ...tracked.lookup, chosen: matchId } });
    this.#linger.begin(id);
    return ok();
  }

  /** Keeps the result that the agent picked, or that there is none; an ended call stays in view a while longer. */
  setDisposition(id: CallId, disposition: Disposition | undefined): Result<void, 'no-such-call'> {
    if (!this.#change(id, (tracked) => ({ ...tracked, disposition }))) return fail('no-such-call');
    this.#linger.begin(id);
    return ok();
  }

  /** The call belongs to this match, too, or does not any more. */
  link(id: CallId, matchId: string, on: boolean): Result<void, 'no-such-call' | 'no-such-match'> {
    const tracked = this.#registry.get(id);
    if (tracked === undefined) return fail('no-such-call');
    if (!tracked.lookup.matches.some((match) => match.id === matchId)) return fail('no-such-match');
    const others = (tracked.linked ?? []).filter((each) => each !== matchId);
    this.#registry.put({ ...tracked, linked: on ? [...others, matchId] : others });
    this.#linger.begin(id);
    return ok();
  }

  /** A record that the agent searched for is among the matches from now on. */
  addMatch(id: CallId, match: Match): Result<void, 'no-such-call'> {
    const isKnown = this.#change(id, (tracked) => {
      const foundByHand = withMatches(tracked.foundByHand ?? [], [match]);
      const matches = withMatches(tracked.lookup.matches, [match]);
      return { ...tracked, foundByHand, lookup: { ...tracked.lookup, matches } };
    });
    return isKnown ? ok() : fail('no-such-call');
  }

  /** Keeps what became of a party that was handed over. */
  setHandover(id: CallId, handover: Handover): void {
    this.#change(id, (tracked) => {
      const { call } = tracked;
      return call.phase === 'ended'
        ? { ...tracked, call: { ...call, cause: { ...call.cause, handover } } }
        : tracked;
    });
  }

  /** Keeps who took a call that stopped ringing here. A missed call stays missed unless it is sure. */
  setTaken(id: CallId, by: Party, isSure: boolean): void {
    this.#change(id, (tracked) => {
      const { call } = tracked;
      if (call.phase !== 'ended') return tracked;
      const result = isSure ? 'answered-elsewhere' : call.result;
      return { ...tracked, call: { ...call, result, cause: { ...call.cause, takenBy: by } } };
    });
  }

  /** Keeps what this PC records of it, or that it does not. */
  setRecording(id: CallId, recording: CallRecording | undefined): void {
    this.#change(id, (tracked) => withRecording(tracked, recording));
  }

  /** The line of running calls has another name, or can do something else. */
  lineChanged({ id, label }: AttachedLine, capabilities: ConnectorCapabilities): void {
    for (const tracked of this.#registry.all()) {
      const { call } = tracked;
      if (call.lineId !== id || call.phase === 'ended') continue;
      this.#registry.put({ ...tracked, capabilities, call: { ...call, lineLabel: label } });
    }
  }

  /** Keeps when the call will be answered by itself, or that it will not. */
  setAutoAnswer(id: CallId, clock: Clock, afterMs: number | undefined): void {
    this.#change(id, (tracked) => withAutoAnswer(tracked, clock, afterMs));
  }

  #change(id: CallId, change: (tracked: TrackedCall) => TrackedCall): boolean {
    const tracked = this.#registry.get(id);
    if (tracked === undefined) return false;
    this.#registry.put(change(tracked));
    return true;
  }
}

function withMatches(matches: readonly Match[], more: readonly Match[]): readonly Match[] {
  const known = new Set(matches.map(({ id }) => id));
  const added = more.filter(({ id }) => !known.has(id));
  return added.length === 0 ? matches : [...matches, ...added];
}
