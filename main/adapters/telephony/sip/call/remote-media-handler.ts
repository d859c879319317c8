import type {
  BodyAndContentType,
  SessionDescriptionHandler,
} from 'sip.js/lib/api/session-description-handler.js';
import { MediaGone, type MediaGateway, type MediaGatewayEvent } from '#core/ports/media-gateway.ts';
import type { MicrophoneOutcome } from '#shared/ipc/media-wire.ts';
import { DescriptionMemory } from './description-memory.ts';
import { PreparedAnswer } from './prepared-answer.ts';
import { asksForHold, sdpDirection, type SdpDirection } from './sdp-direction.ts';
import { SdpOrigin } from './sdp-origin.ts';

export interface RemoteMediaOptions {
  readonly media: MediaGateway;
  readonly newId: () => string;
  readonly iceServers: readonly string[];
  /** How long a description waits for a page that is being rebuilt. */
  readonly pageWithinMs: number;
  readonly onClose?: () => void;
}

export type FirstPacket = Extract<MediaGatewayEvent, { readonly type: 'first-packet' }>;

const TONE_MS = 160;
const GAP_MS = 70;
const MICROPHONE_WITHIN_MS = 8000;

/**
 * What sip.js takes for the media of a session; the work is done by the media page. One per dialog; `mediaId` names
 * the peer connection in the page and changes when the page was lost.
 *
 * sip.js ends the call when `rollbackDescription` rejects and answers 480 or 488 when a description does; so the
 * first never rejects and the others wait, bounded, for a page that is coming back.
 */
export class RemoteMediaHandler implements SessionDescriptionHandler {
  /** Ours, for the next description: `sendonly` while the agent holds. */
  direction: SdpDirection = 'sendrecv';
  /** The next offer gathers new ICE candidates. */
  iceRestart = false;
  onRemoteHold: ((held: boolean) => void) | undefined;
  /** The first packet of a connection that no call has yet. */
  earlyPacket: FirstPacket | undefined;
  readonly #options: RemoteMediaOptions;
  readonly #origin = new SdpOrigin();
  readonly #memory = new DescriptionMemory();
  #mediaId: string;
  #prepared: PreparedAnswer | undefined;
  #described = false;
  /** The connections in which our offer, and an offer of the other side, wait for their answer. */
  #offeredIn: string | undefined;
  #offerIn: string | undefined;
  #makingOffer = false;
  #void = false;
  #hearsEarly = true;
  #remoteHold = false;
  #closed = false;

  constructor(options: RemoteMediaOptions) {
    this.#options = options;
    this.#mediaId = options.newId();
  }

  get mediaId(): string {
    return this.#mediaId;
  }

  /** Whether the other side holds the call, by the last description it sent. */
  get remoteHold(): boolean {
    return this.#remoteHold;
  }

  /** Whether what was negotiated lived in a page that is gone. */
  get isVoid(): boolean {
    return this.#void;
  }

  /** Whether an offer of ours is being made or waits for its answer. */
  get isOffering(): boolean {
    return this.#makingOffer || this.#offeredIn !== undefined;
  }

  /** Makes the answer to this offer while it rings, without the microphone; `accept` then only sends it. */
  prepare(offer: string): void {
    if (this.#closed) return;
    this.#prepared = new PreparedAnswer(offer, async () => {
      await this.#apply(offer);
      return this.#describe();
    });
  }

  /** Makes our offer ahead, so that the microphone can be opened before anybody is called. */
  async prepareOffer(): Promise<void> {
    const sdp = await this.#describe();
    this.#prepared = new PreparedAnswer('', () => Promise.resolve(sdp));
  }

  /** The page is gone and with it every connection: the next description builds a new one. */
  pageLost(): void {
    this.#prepared = undefined;
    this.#void ||= this.#described;
    this.#mediaId = this.#options.newId();
  }

  async getDescription(): Promise<BodyAndContentType> {
    this.#assertOpen();
    const prepared = this.#prepared;
    this.#prepared = undefined;
    const sdp = this.#memory.takeAnswer() ?? this.#origin.apply(await this.#inSpiteOfLosses(prepared));
    this.#memory.said(sdp, !this.isOffering);
    return { body: sdp, contentType: 'application/sdp' };
  }

  async setDescription(sdp: string): Promise<void> {
    this.#assertOpen();
    // After an early UPDATE sip.js takes our own answer to it for theirs.
    if (this.#memory.isOwn(sdp)) return;
    this.#hearsEarly = false;
    if (!this.isOffering && this.#memory.isRefresh(sdp)) return;
    this.#memory.heard(sdp);
    if (this.#prepared?.isFor(sdp) === true) return;
    this.#prepared = undefined;
    const offeredIn = this.#offeredIn;
    // Rejecting would end the call. The answer to an offer of a lost page has no use; the call is healed instead.
    const isLost = (): boolean => offeredIn !== undefined && offeredIn !== this.#mediaId;
    try {
      if (!isLost()) await this.#apply(sdp);
    } catch (error) {
      if (!isLost()) throw error;
    }
    if (isLost()) this.#offeredIn = undefined;
  }

  /** Lets early media be heard (183 with SDP). Several devices may send some; the last one is heard. */
  setEarlyDescription(sdp: string): void {
    if (this.#closed || !this.#hearsEarly || this.#offeredIn !== this.#mediaId) return;
    this.#options.media.request('set-remote', { id: this.#mediaId, sdp, early: true }).catch(() => undefined);
  }

  hasDescription(contentType: string): boolean {
    return /^application\/sdp\b/i.test(contentType);
  }

  /** Synchronous by the contract of sip.js, so optimistic. */
  sendDtmf(tones: string): boolean {
    this.sendDigits(tones).catch(() => undefined);
    return !this.#closed;
  }

  async sendDigits(digits: string, method: 'rtp-events' | 'in-band' = 'rtp-events'): Promise<void> {
    const input = { id: this.#mediaId, digits, durationMs: TONE_MS, gapMs: GAP_MS, method };
    await this.#options.media.request('digits', input);
  }

  openMicrophone(): Promise<MicrophoneOutcome> {
    return this.#options.media.request('open-microphone', { id: this.#mediaId }, MICROPHONE_WITHIN_MS);
  }

  async mute(muted: boolean): Promise<void> {
    await this.#options.media.request('mute', { id: this.#mediaId, muted });
  }

  async rollbackDescription(): Promise<void> {
    this.#offeredIn = undefined;
    this.#offerIn = undefined;
    await this.#options.media.request('rollback', { id: this.#mediaId }).catch(() => undefined);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#prepared = undefined;
    this.#options.media.request('close', { id: this.#mediaId }).catch(() => undefined);
    this.#options.onClose?.();
  }

  async #apply(sdp: string): Promise<void> {
    await this.#pageReady();
    this.#assertOpen();
    const id = this.#mediaId;
    await this.#options.media.request('set-remote', { id, sdp });
    // While we hold, the answer cannot say whether the other side does too.
    const answersOurs = this.#offeredIn === id;
    if (!answersOurs || this.direction === 'sendrecv') this.#noteRemoteHold(asksForHold(sdpDirection(sdp)));
    if (answersOurs) this.#settled();
    else this.#offerIn = id;
  }

  async #describe(): Promise<string> {
    await this.#pageReady();
    // The page makes a connection for whatever is asked for: one asked for after the end would stay for ever.
    this.#assertOpen();
    const { media, iceServers } = this.#options;
    const id = this.#mediaId;
    if (this.#offerIn !== undefined && this.#offerIn !== id)
      throw new MediaGone('the offer to answer is gone');
    const { direction, iceRestart } = this;
    const input = { id, direction, iceRestart, iceServers: [...iceServers] };
    this.#makingOffer = this.#offerIn === undefined;
    const description = await media.request('get-local', input).finally(() => (this.#makingOffer = false));
    this.#described = true;
    if (description.type === 'offer') this.#offeredIn = id;
    else this.#settled();
    return description.sdp;
  }

  /** Offer and answer are both there. */
  #settled(): void {
    this.#offeredIn = undefined;
    this.#offerIn = undefined;
    this.#void = false;
    this.iceRestart = false;
  }

  /** A page that dies meanwhile is waited for, again and again, as long as it comes back in time. */
  async #inSpiteOfLosses(prepared: PreparedAnswer | undefined): Promise<string> {
    for (;;) {
      try {
        return await (prepared?.take() ?? this.#describe());
      } catch (error) {
        const offerIsLost = prepared === undefined && this.#offerIn !== undefined;
        if (!(error instanceof MediaGone) || this.#closed || offerIsLost) throw error;
      }
    }
  }

  async #pageReady(): Promise<void> {
    const { media, pageWithinMs } = this.#options;
    if (media.isReady || (await media.whenReady(pageWithinMs))) return;
    throw new Error('the media page did not come back in time');
  }

  #noteRemoteHold(held: boolean): void {
    if (held === this.#remoteHold) return;
    this.#remoteHold = held;
    this.onRemoteHold?.(held);
  }

  #assertOpen(): void {
    if (this.#closed) throw new Error('the media of this call is closed');
  }
}
