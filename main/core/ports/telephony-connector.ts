import type { CallId, LineId } from '#shared/domain/ids.ts';
import type { EndCause, MediaState } from '#shared/domain/call.ts';
import type { LineCapabilities } from '#shared/domain/line-view.ts';
import type { QualitySample } from '#shared/domain/quality.ts';
import type { Reachability } from '#shared/domain/reachability.ts';
import type { TransferFailure, TransferProgress } from '#shared/domain/transfer.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { Result } from '#shared/result.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import type { LineServices } from './line-services.ts';

export type ConnectorCapabilities = LineCapabilities;

/** How a call goes out. */
export interface DialOptions {
  /** The number to call with, one of the line's caller ids; its own when missing. Whether it holds is the PBX's word. */
  readonly callerId?: string | undefined;
  /** Neither microphone nor speaker: the call is for the PBX alone. */
  readonly silent?: boolean;
  /** The call whose other side asked for this one (`referral`): it goes where that said, and what comes of it is told there. */
  readonly referral?: CallId;
}

/** What the PBX says of a transfer that it was told to make. Its success is the call's end, of the kind `transferred`. */
export type TransferStep =
  | { readonly kind: 'progress'; readonly progress: TransferProgress }
  | { readonly kind: 'failed'; readonly failure: TransferFailure; readonly sipStatus?: number };

/** Why a leg ended, before policy turns it into a call result. */
export type EndKind =
  | 'hung-up'
  | 'cancelled'
  | 'answered-elsewhere'
  | 'rejected'
  | 'busy'
  | 'no-answer'
  | 'forwarded'
  | 'transferred'
  | 'failed';

export interface IncomingCall {
  readonly callId: CallId;
  /** Epoch ms with fractions: when the INVITE's bytes were on the socket. */
  readonly receivedAt: number;
  /** User part of the caller's address as sent; empty when withheld. */
  readonly number: string;
  readonly withheld: boolean;
  readonly displayName?: string;
  readonly calledNumber?: string;
  readonly queue?: string;
  /** Who forwarded the call here, as the PBX says (Diversion, History-Info). */
  readonly divertedBy?: { readonly number: string; readonly displayName?: string };
  /** `x-` headers and Call-Info by lower-case name, bounded. Untrusted. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The text of `Alert-Info`, cleaned and cut off. Untrusted. */
  readonly alertInfo?: string;
  /** The PBX asks for an answer by itself after this time; whether that happens is policy. At most 60 s. */
  readonly autoAnswerAfterMs?: number;
}

export type ConnectorEvent =
  | { readonly type: 'reachability'; readonly reachability: Reachability }
  | ({ readonly type: 'incoming' } & IncomingCall)
  /** An outgoing call rings at the other side. */
  | { readonly type: 'ringing'; readonly callId: CallId }
  | { readonly type: 'connected'; readonly callId: CallId }
  /** The other side is somebody else from now on: the PBX connected the call on. */
  | ({ readonly type: 'party'; readonly callId: CallId } & Pick<
      IncomingCall,
      'number' | 'withheld' | 'displayName'
    >)
  | { readonly type: 'hold'; readonly callId: CallId; readonly local: boolean; readonly remote: boolean }
  | { readonly type: 'muted'; readonly callId: CallId; readonly muted: boolean }
  | { readonly type: 'media'; readonly callId: CallId; readonly state: MediaState }
  /** Whether the PBX records the call. */
  | { readonly type: 'recording'; readonly callId: CallId; readonly on: boolean }
  /** The other side asks to connect the agent on; without `to` the question is over. */
  | {
      readonly type: 'referral';
      readonly callId: CallId;
      readonly to?: { readonly number: string; readonly displayName?: string };
    }
  | { readonly type: 'transfer'; readonly callId: CallId; readonly step: TransferStep }
  /** About once a second while audio goes both ways. */
  | { readonly type: 'quality'; readonly callId: CallId; readonly sample: QualitySample }
  | { readonly type: 'ended'; readonly callId: CallId; readonly kind: EndKind; readonly cause: EndCause }
  /**
   * For figures and timelines: `ringing-sent` is our 180 on the wire, `answer-sent` the 200 OK, `audio` the first packet decoded, `audio-out` the first
   * one that left, `audio-again` the first one decoded on a connection that took the place of a lost one. Epoch ms with fractions.
   */
  | { readonly type: 'mark'; readonly callId: CallId; readonly mark: ConnectorMark; readonly at: number };

export type ConnectorMark =
  | 'invite-received'
  | 'ringing-sent'
  | 'incoming-raised'
  | 'answer-sent'
  | 'audio'
  | 'audio-out'
  | 'audio-again';

/**
 * One PBX family. Implementations
 * - MUST NOT throw from commands: expected refusals are values,
 * - MUST resolve a command when the PBX was told, and report what the PBX says by events only,
 * - MUST NOT emit synchronously from inside a command,
 * - MUST emit exactly one `ended` per call that was announced by `incoming` or returned by `dial`, and nothing after it,
 * - MUST keep the call of a transfer until the PBX says that it came about, then end it as `transferred`; a transfer that
 *   did not come about within a deadline of its own is `failed` and the call goes on,
 * - MUST keep calls through a loss of signalling or of the media page, and heal both by themselves,
 * - MUST emit `reachability` on every change, and refresh `checkedAt` whenever the PBX proved that it hears us.
 */
export interface TelephonyConnector {
  readonly lineId: LineId;
  /** As the line's settings are now. */
  readonly capabilities: ConnectorCapabilities;
  /** What the line offers besides calls; missing where the PBX family has nothing of it. */
  readonly services?: LineServices;
  connect(): void;
  /**
   * Takes the line's changed settings for what comes next, running calls included. What the connection is made of
   * (`touchesConnection`) stays as it is: that takes a new connector.
   */
  update(line: LineSettings): void;
  /** Ends running calls truthfully, unregisters, closes the socket. Resolves within 2 s whatever the network does. */
  disconnect(): Promise<void>;
  /** Replaces the socket at once: wake, address change, or the agent's "Try now". */
  reconnectNow(): void;
  /**
   * Before the computer sleeps: takes the binding away where no call is, so that callers go elsewhere at once. Resolves
   * within 1 s; `reconnectNow` on waking makes it anew.
   */
  rest(): Promise<void>;
  dial(callId: CallId, number: string, options?: DialOptions): Promise<Result<void, CallProblem>>;
  answer(callId: CallId): Promise<Result<void, CallProblem>>;
  reject(callId: CallId): Promise<Result<void, CallProblem>>;
  /** Sends a ringing call on to another number of the PBX (302, RFC 3261 §21.3.3); it ends as `forwarded`. */
  redirect(callId: CallId, number: string): Promise<Result<void, CallProblem>>;
  hangUp(callId: CallId): Promise<Result<void, CallProblem>>;
  hold(callId: CallId): Promise<Result<void, CallProblem>>;
  resume(callId: CallId): Promise<Result<void, CallProblem>>;
  mute(callId: CallId, muted: boolean): Promise<Result<void, CallProblem>>;
  sendDigits(callId: CallId, digits: string): Promise<Result<void, CallProblem>>;
  /** Starts or stops the PBX's own recording; `recording` events tell what is so. */
  record(callId: CallId, on: boolean): Promise<Result<void, CallProblem>>;
  /** Hands the party over to a number without asking there first. */
  transfer(callId: CallId, number: string): Promise<Result<void, CallProblem>>;
  /** Joins the parties of two connected calls of this line; both end for the agent. */
  completeTransfer(callId: CallId, consultationId: CallId): Promise<Result<void, CallProblem>>;
  /** The agent does not want to be connected on. */
  declineReferral(callId: CallId): Promise<Result<void, CallProblem>>;
  /** The call's connection in the app's own media page; another one once the call was healed, none where audio is elsewhere. */
  audioOf(callId: CallId): string | undefined;
  onEvent(listener: (event: ConnectorEvent) => void): () => void;
}
