import type { CallId } from '#shared/domain/ids.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { IdSource } from '../../ports/id-source.ts';
import type { Logger } from '../../ports/logger.ts';
import type { CallCommands } from '../call-commands.ts';
import type { CallChange, CallObserver } from '../call-observer.ts';
import type { CallRegistry } from '../call-registry.ts';
import { isHeldHere } from '../call.ts';
import { mergePartner } from './conference-actions.ts';
import { withConference, withTransfer, type TrackedCall } from '../tracked-call.ts';
import type { TransferService } from '../transfer/transfer-service.ts';

type Outcome = Result<void, CallProblem>;

export interface ConferenceServiceOptions {
  readonly registry: CallRegistry;
  readonly commands: CallCommands;
  readonly transfers: TransferService;
  readonly ids: IdSource;
  readonly logger: Logger;
  /** Lets these connections of the media page hear each other; an empty list ends it. Rejects when it cannot. */
  readonly mix: (audio: readonly string[]) => Promise<void>;
  /** Code of the PBX's own room for a call's line; empty where there is none. */
  readonly roomOf: (call: TrackedCall) => string;
  readonly dialRoom: (code: string, call: TrackedCall) => Promise<Result<unknown, CallProblem>>;
}

/**
 * Conferences of three: the agent and the parties of two calls, mixed in the media page, or in a room of the PBX where
 * the line has one. Mixed ones are held, resumed and muted as one; each party can be ended alone, and with one left the
 * conference is an ordinary call again. A media page that was lost is told to mix again as soon as its calls are healed.
 */
export class ConferenceService implements CallObserver {
  readonly #options: ConferenceServiceOptions;
  #mixed = '';

  constructor(options: ConferenceServiceOptions) {
    this.#options = options;
  }

  /** Brings the parties of a talking call and of another one together; by default its consultation, or the call on hold. */
  async merge(id: CallId, withId?: CallId): Promise<Outcome> {
    const { registry, commands, ids } = this.#options;
    const allowed = commands.allowed(id, 'merge');
    if (!allowed.ok) return allowed;
    const call = registry.get(id);
    if (call === undefined) return fail('no-such-call');
    const others = registry.all().filter((other) => other !== call);
    const partner = mergePartner(
      call,
      withId === undefined ? others : others.filter(({ call: c }) => c.id === withId),
    );
    if (partner === undefined) return fail('not-allowed-now');
    if (this.#options.roomOf(call) !== '') return this.#meetInRoom(call, partner);
    const conference = ids.uuid();
    for (const member of [call, partner]) this.#join(member.call.id, conference);
    const resumed = await commands.resume(partner.call.id);
    if (!resumed.ok) this.#dissolve();
    await this.#remix();
    return resumed;
  }

  /**
   * The agent drops out: the parties are joined to each other by an attended transfer. Whoever came first is handed
   * over, whichever of the two is named: that is whose call the history tells about.
   */
  async leave(id: CallId): Promise<Outcome> {
    const allowed = this.#options.commands.allowed(id, 'leave-conference');
    if (!allowed.ok) return allowed;
    const [first, second] = this.membersWith(id);
    if (first === undefined || second === undefined) return fail('not-allowed-now');
    return this.#options.transfers.join(first, second);
  }

  /** Ends the conference: this party stays with the agent, the others go on hold. */
  async split(id: CallId): Promise<Outcome> {
    const { commands, registry } = this.#options;
    const allowed = commands.allowed(id, 'swap');
    if (!allowed.ok) return allowed;
    for (const member of this.membersWith(id)) {
      const call = registry.get(member)?.call;
      if (member === id || call === undefined || isHeldHere(call)) continue;
      const held = await commands.hold(member);
      if (!held.ok) return held;
    }
    this.#dissolve();
    const call = registry.get(id)?.call;
    return call !== undefined && isHeldHere(call) ? commands.resume(id) : ok();
  }

  /** A call and all others of its conference. */
  membersWith(id: CallId): readonly CallId[] {
    const conference = this.#options.registry.get(id)?.conference;
    if (conference === undefined) return [id];
    return this.#members()
      .filter((member) => member.conference === conference)
      .map(({ call }) => call.id);
  }

  /** Does something with a call, or with all of its conference; the first refusal counts. */
  async asOne(id: CallId, command: (id: CallId) => Promise<Outcome>): Promise<Outcome> {
    const outcomes: Outcome[] = [];
    for (const member of this.membersWith(id)) outcomes.push(await command(member));
    return outcomes.find(({ ok: isDone }) => !isDone) ?? ok();
  }

  onCallChanged({ call, previous }: CallChange): void {
    const concerns = call.conference !== undefined || previous?.conference !== undefined;
    if (!concerns || previous === undefined) return;
    if (call.media !== previous.media || call.phase !== previous.phase) void this.#remix();
  }

  #join(id: CallId, conference: string): void {
    const { registry } = this.#options;
    const tracked = registry.get(id);
    if (tracked !== undefined) registry.put(withTransfer(withConference(tracked, conference), undefined));
  }

  #members(): readonly TrackedCall[] {
    const { registry } = this.#options;
    return registry
      .all()
      .filter(({ call, conference }) => conference !== undefined && call.phase !== 'ended');
  }

  #dissolve(): void {
    for (const member of this.#members()) this.#options.registry.put(withConference(member, undefined));
    void this.#remix();
  }

  async #remix(): Promise<void> {
    const members = this.#members();
    if (members.length === 1) {
      this.#dissolve();
      return;
    }
    if (members.some(({ media }) => media === 'healing')) return;
    const audio = members.flatMap(({ call }) => {
      const connector = this.#options.commands.connectorOf(call.id);
      return (connector.ok ? connector.value.audioOf(call.id) : undefined) ?? [];
    });
    const wanted = audio.join(' ');
    if (wanted === this.#mixed) return;
    this.#mixed = wanted;
    try {
      await this.#options.mix(audio);
    } catch (error) {
      if (this.#mixed === wanted) this.#mixed = '';
      this.#options.logger.warn('conference.not-mixed', { parties: audio.length, error: String(error) });
    }
  }

  /** Both parties are sent into the room, then the agent goes there too. */
  async #meetInRoom(call: TrackedCall, partner: TrackedCall): Promise<Outcome> {
    const { transfers, roomOf, dialRoom } = this.#options;
    const code = roomOf(call);
    for (const { call: each } of [partner, call]) {
      const sent = await transfers.sendTo(each.id, code);
      if (!sent.ok) return sent;
    }
    const dialled = await dialRoom(code, call);
    return dialled.ok ? ok() : dialled;
  }
}
