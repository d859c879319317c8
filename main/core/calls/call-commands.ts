import type { CallAction, CallIntent, EndPolicy } from '#shared/domain/call.ts';
import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { TelephonyConnector } from '../ports/telephony-connector.ts';
import { isTalking } from './call.ts';
import type { CallIntents } from './call-intents.ts';
import type { CallRegistry } from './call-registry.ts';
import { TalkTurns } from './talk-turns.ts';
import type { SentOn, TrackedCall } from './tracked-call.ts';

type Outcome = Result<void, CallProblem>;

interface IntendedCommand {
  readonly id: CallId;
  readonly action: CallAction;
  readonly intent: CallIntent;
  readonly send: (connector: TelephonyConnector) => Promise<Outcome>;
}

export interface CallCommandsOptions {
  readonly registry: CallRegistry;
  readonly intents: CallIntents;
  /** The connector of a call's line. */
  readonly connector: (line: LineId) => TelephonyConnector | undefined;
  /** Keys that were sent to the party. */
  readonly onDigits?: ((callId: CallId, digits: string) => void) | undefined;
}

/**
 * What the agent tells running calls to do. A command is refused unless the call's `actions` offer it; it is marked as
 * an intent until the PBX confirms. At most one call talks at a time, on whatever line: answering or resuming one waits
 * for another that is about to talk, then holds whoever talks, and when that fails the command fails, so that no customer
 * overhears another.
 */
export class CallCommands {
  readonly #options: CallCommandsOptions;
  readonly #turns = new TalkTurns();

  constructor(options: CallCommandsOptions) {
    this.#options = options;
  }

  answer(id: CallId): Promise<Outcome> {
    return this.#talk({
      id,
      action: 'answer',
      intent: 'answering',
      send: (connector) => connector.answer(id),
    });
  }

  resume(id: CallId): Promise<Outcome> {
    return this.#talk({
      id,
      action: 'resume',
      intent: 'resuming',
      send: (connector) => connector.resume(id),
    });
  }

  hold(id: CallId): Promise<Outcome> {
    return this.#run({ id, action: 'hold', intent: 'holding', send: (connector) => connector.hold(id) });
  }

  reject(id: CallId): Promise<Outcome> {
    return this.#run({
      id,
      action: 'reject',
      intent: 'rejecting',
      send: (connector) => connector.reject(id),
    });
  }

  hangUp(id: CallId): Promise<Outcome> {
    return this.#run({
      id,
      action: 'hang-up',
      intent: 'hanging-up',
      send: (connector) => connector.hangUp(id),
    });
  }

  /** Sends a ringing call on; an answer that was asked for meanwhile comes first. */
  async redirect(id: CallId, to: string, policy?: EndPolicy): Promise<Outcome> {
    const allowed = this.allowed(id, 'reject');
    if (!allowed.ok) return allowed;
    this.#sendOn(id, { to, policy });
    const told = await allowed.value.redirect(id, to);
    if (!told.ok) this.#sendOn(id, undefined);
    return told;
  }

  #sendOn(id: CallId, sentOn: SentOn | undefined): void {
    const { registry } = this.#options;
    const tracked = registry.get(id);
    if (tracked !== undefined && tracked.call.phase !== 'ended') registry.put({ ...tracked, sentOn });
  }

  /** Sends a ringing caller to a mailbox, which is a number of the PBX. */
  async leaveMessage(id: CallId, number: string): Promise<Outcome> {
    const { registry } = this.#options;
    const allowed = this.allowed(id, 'leave-message');
    const tracked = registry.get(id);
    if (!allowed.ok || tracked === undefined) return allowed.ok ? fail('no-such-call') : allowed;
    registry.put({ ...tracked, toVoicemail: true });
    return allowed.value.redirect(id, number);
  }

  /** Muting what is muted already is fine and does nothing. */
  async mute(id: CallId, muted: boolean): Promise<Outcome> {
    const isMuted = this.#options.registry.get(id)?.muted ?? false;
    const allowed = this.allowed(id, isMuted ? 'unmute' : 'mute');
    if (!allowed.ok) return allowed;
    return isMuted === muted ? ok() : allowed.value.mute(id, muted);
  }

  async sendDigits(id: CallId, digits: string): Promise<Outcome> {
    const allowed = this.allowed(id, 'digits');
    if (!allowed.ok) return allowed;
    const sent = await allowed.value.sendDigits(id, digits);
    if (sent.ok) this.#options.onDigits?.(id, digits);
    return sent;
  }

  async record(id: CallId, on: boolean): Promise<Outcome> {
    const allowed = this.allowed(id, on ? 'record-start' : 'record-stop');
    return allowed.ok ? allowed.value.record(id, on) : allowed;
  }

  /** Puts every call that talks on hold, before a new one is made. Refuses while one is being answered or resumed. */
  async holdTalking(): Promise<Outcome> {
    const isAboutToTalk = this.#options.registry
      .all()
      .some(({ intent }) => intent === 'answering' || intent === 'resuming');
    return isAboutToTalk ? fail('not-allowed-now') : this.#holdAllBut(undefined);
  }

  /** The connector that carries this call, when its `actions` offer what is wanted. */
  allowed(id: CallId, action: CallAction): Result<TelephonyConnector, CallProblem> {
    const view = this.#options.registry.view(id);
    if (view === undefined) return fail('no-such-call');
    return view.actions.includes(action) ? this.connectorOf(id) : fail('not-allowed-now');
  }

  /** The connector that carries this call. */
  connectorOf(id: CallId): Result<TelephonyConnector, CallProblem> {
    const line = this.#options.registry.get(id)?.call.lineId;
    const connector = line === undefined ? undefined : this.#options.connector(line);
    return connector === undefined ? fail('not-reachable') : ok(connector);
  }

  /** The order is dropped when something else came of the call while it waited for its turn. */
  async #talk(command: IntendedCommand): Promise<Outcome> {
    const { registry, intents } = this.#options;
    const { id, intent } = command;
    const isMeant = (): boolean => registry.get(id)?.intent === intent;
    return this.#run({
      ...command,
      send: (connector) => {
        const order = async (): Promise<Outcome> => {
          if (!isMeant()) return fail('not-allowed-now');
          const held = await this.#holdAllBut(id);
          if (!held.ok) return held;
          return isMeant() ? command.send(connector) : fail('not-allowed-now');
        };
        return this.#turns.take(order, () => intents.over(id));
      },
    });
  }

  /** Those of the call's own conference go on talking. */
  async #holdAllBut(except: CallId | undefined): Promise<Outcome> {
    const { registry } = this.#options;
    const together = except === undefined ? undefined : registry.get(except)?.conference;
    const others = registry.all().filter(({ call, conference }) => {
      return call.id !== except && (conference === undefined || conference !== together);
    });
    for (const other of others) {
      const held = await this.#holdIfTalking(other);
      if (!held.ok) return held;
    }
    return ok();
  }

  async #holdIfTalking({ call: { id } }: TrackedCall): Promise<Outcome> {
    const { registry, intents } = this.#options;
    if (registry.get(id)?.intent === 'holding') await intents.over(id);
    const now = registry.get(id);
    if (now === undefined || !isTalking(now.call) || now.intent === 'hanging-up') return ok();
    const held = await this.hold(id);
    const stillTalks = registry.get(id)?.call.phase !== 'ended';
    return held.ok || !stillTalks ? ok() : held;
  }

  async #run({ id, action, intent, send }: IntendedCommand): Promise<Outcome> {
    const allowed = this.allowed(id, action);
    if (!allowed.ok) return allowed;
    this.#options.intents.begin(id, intent);
    const outcome = await send(allowed.value);
    if (!outcome.ok) this.#options.intents.drop(id, intent);
    return outcome;
  }
}
