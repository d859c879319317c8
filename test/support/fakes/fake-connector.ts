import type { CallId } from '#shared/domain/ids.ts';
import { LineId } from '#shared/domain/ids.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type {
  ConnectorCapabilities,
  ConnectorEvent,
  DialOptions,
  IncomingCall,
  TelephonyConnector,
} from '#core/ports/telephony-connector.ts';

type Outcome = Result<void, CallProblem>;

/** A connector whose PBX is the test: it notes what it is told and says what the test makes it say. */
export class FakeConnector implements TelephonyConnector {
  readonly lineId: LineId;
  capabilities: ConnectorCapabilities = {
    hold: true,
    digits: true,
    mute: true,
    transfer: true,
    conference: true,
    recording: false,
    parking: false,
  };
  /** Changes the connections of all calls, as a media page does that was lost. */
  audioGeneration = 1;
  /** What it was told, in order: `answer <id>`. */
  readonly told: string[] = [];
  /** Whether the PBX confirms holds, resumes and hang-ups at once. */
  obeys = false;
  /** Refusals by command name. */
  readonly refusals = new Map<string, CallProblem>();
  readonly #listeners = new Set<(event: ConnectorEvent) => void>();

  constructor(lineId = 'line-1') {
    this.lineId = LineId.parse(lineId);
  }

  emit(event: ConnectorEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  incoming(callId: CallId, more: Partial<IncomingCall> = {}): void {
    const call = { callId, receivedAt: Number.MAX_VALUE, number: '+4930901820', withheld: false, ...more };
    this.emit({ type: 'incoming', ...call });
  }

  connect(): void {
    this.told.push('connect');
  }

  update(line: LineSettings): void {
    this.told.push(`update ${line.label}`);
  }

  disconnect(): Promise<void> {
    this.told.push('disconnect');
    return Promise.resolve();
  }

  rest(): Promise<void> {
    this.told.push('rest');
    return Promise.resolve();
  }

  reconnectNow(): void {
    this.told.push('reconnectNow');
  }

  dial(callId: CallId, number: string, { callerId, silent, referral }: DialOptions = {}): Promise<Outcome> {
    const as = callerId === undefined ? [] : [`as ${callerId}`];
    const asked = referral === undefined ? [] : [`for ${referral}`];
    return this.#tell('dial', callId, number, ...as, ...asked, ...(silent === true ? ['silent'] : []));
  }

  answer(callId: CallId): Promise<Outcome> {
    return this.#tell('answer', callId);
  }

  reject(callId: CallId): Promise<Outcome> {
    return this.#tell('reject', callId);
  }

  redirect(callId: CallId, number: string): Promise<Outcome> {
    return this.#tell('redirect', callId, number);
  }

  hangUp(callId: CallId): Promise<Outcome> {
    return this.#tell('hangUp', callId);
  }

  hold(callId: CallId): Promise<Outcome> {
    return this.#tell('hold', callId);
  }

  resume(callId: CallId): Promise<Outcome> {
    return this.#tell('resume', callId);
  }

  mute(callId: CallId, muted: boolean): Promise<Outcome> {
    return this.#tell('mute', callId, String(muted));
  }

  sendDigits(callId: CallId, digits: string): Promise<Outcome> {
    return this.#tell('sendDigits', callId, digits);
  }

  record(callId: CallId, on: boolean): Promise<Outcome> {
    return this.#tell('record', callId, String(on));
  }

  transfer(callId: CallId, number: string): Promise<Outcome> {
    return this.#tell('transfer', callId, number);
  }

  completeTransfer(callId: CallId, consultationId: CallId): Promise<Outcome> {
    return this.#tell('completeTransfer', callId, consultationId);
  }

  declineReferral(callId: CallId): Promise<Outcome> {
    this.told.push(`decline referral ${callId}`);
    return Promise.resolve(ok());
  }

  audioOf(callId: CallId): string | undefined {
    return `audio ${this.audioGeneration} ${callId}`;
  }

  onEvent(listener: (event: ConnectorEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #tell(...words: readonly string[]): Promise<Outcome> {
    this.told.push(words.join(' '));
    const refusal = this.refusals.get(words[0] ?? '');
    if (refusal !== undefined) return Promise.resolve(fail(refusal));
    if (this.obeys) this.#obey(words);
    return Promise.resolve(ok());
  }

  #obey([command, id]: readonly string[]): void {
    const callId = id as CallId;
    if (command === 'hold' || command === 'resume')
      this.emit({ type: 'hold', callId, local: command === 'hold', remote: false });
    if (command === 'hangUp') this.emit({ type: 'ended', callId, kind: 'hung-up', cause: { by: 'agent' } });
  }
}
