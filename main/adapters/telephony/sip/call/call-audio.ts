import type { CallId } from '#shared/domain/ids.ts';
import type { MediaState } from '#shared/domain/call.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { MediaGatewayEvent } from '#core/ports/media-gateway.ts';
import type { ConnectorEvent } from '#core/ports/telephony-connector.ts';
import type { CallSurroundings } from './call-surroundings.ts';
import type { ReInviteOutcome } from '../dialog/re-invite.ts';
import type { RemoteMediaHandler } from './remote-media-handler.ts';

type Outcome = Result<void, CallProblem>;

export interface CallAudioOptions {
  readonly callId: CallId;
  readonly around: CallSurroundings;
  /** Of the leg the call has now. */
  readonly media: () => RemoteMediaHandler;
  readonly isConnected: () => boolean;
  readonly emit: (event: ConnectorEvent) => void;
  /** Runs when no other operation of the call is under way. */
  readonly exclusively: <T>(operation: () => Promise<T>) => Promise<T>;
  readonly reInvite: () => Promise<ReInviteOutcome>;
  /** The path of the audio failed and wants new candidates. */
  readonly onPathFailed: () => void;
}

/** What is heard and said in one call: hold, mute, digits, and whether packets flow. */
export class CallAudio {
  readonly #options: CallAudioOptions;
  #localHold = false;
  #muted = false;
  #state: MediaState = 'pending';
  #flow: Extract<MediaGatewayEvent, { readonly type: 'flow' }>['flow'] | undefined;
  #heard = false;
  #said = false;

  constructor(options: CallAudioOptions) {
    this.#options = options;
  }

  get isHeld(): boolean {
    return this.#localHold;
  }

  get isMuted(): boolean {
    return this.#muted;
  }

  get state(): MediaState {
    return this.#state;
  }

  set state(state: MediaState) {
    if (state === this.#state) return;
    this.#state = state;
    this.#options.emit({ type: 'media', callId: this.#options.callId, state });
  }

  /** While held the microphone is off too: `sendonly` alone would let the other side listen. */
  setHold(held: boolean): Promise<Outcome> {
    const { around, isConnected, exclusively, reInvite } = this.#options;
    return exclusively(async () => {
      if (!isConnected()) return fail('not-allowed-now');
      if (held === this.#localHold) return ok();
      if (!around.isConnected()) return fail('not-reachable');
      const media = this.#options.media();
      // The re-INVITE of a fresh page can end a call; healing comes first.
      if (media.isVoid) return fail('media-unavailable');
      media.direction = held ? 'sendonly' : 'sendrecv';
      if (held) await media.mute(true).catch(() => undefined);
      const accepted = (await reInvite()) === 'accepted';
      if (accepted) this.#localHold = held;
      else media.direction = held ? 'sendrecv' : 'sendonly';
      if (!this.#localHold) await media.mute(this.#muted).catch(() => undefined);
      if (!accepted) return fail('refused-by-server');
      this.tellHold();
      return ok();
    });
  }

  tellHold(): void {
    const { callId, emit, isConnected } = this.#options;
    if (!isConnected()) return;
    emit({ type: 'hold', callId, local: this.#localHold, remote: this.#remoteHold });
    this.#showFlow();
  }

  async mute(muted: boolean): Promise<Outcome> {
    const { callId, around, media, emit, isConnected } = this.#options;
    if (!isConnected()) return fail('not-allowed-now');
    this.#muted = muted;
    try {
      if (!this.#localHold) await media().mute(muted);
    } catch {
      if (around.gateway.isReady) return fail('media-unavailable');
    }
    emit({ type: 'muted', callId, muted });
    return ok();
  }

  async sendDigits(digits: string, method: 'rtp-events' | 'in-band'): Promise<Outcome> {
    if (!this.#options.isConnected()) return fail('not-allowed-now');
    if (!/^[0-9A-Da-d*#,]{1,64}$/.test(digits)) return fail('number-invalid');
    const sent = this.#options.media().sendDigits(digits, method);
    return sent.then(
      () => ok(),
      () => fail('media-unavailable'),
    );
  }

  /** An event of the media page about this call's connection. */
  heard(event: Extract<MediaGatewayEvent, { readonly id: string }>): void {
    const { callId, emit, isConnected, onPathFailed } = this.#options;
    if (event.type === 'first-packet') {
      emit({ type: 'mark', callId, mark: this.#heard ? 'audio-again' : 'audio', at: event.at });
      this.#heard = true;
      this.#flow = 'flowing';
      this.state = 'flowing';
    } else if (event.type === 'first-sent') {
      if (!this.#said) emit({ type: 'mark', callId, mark: 'audio-out', at: event.at });
      this.#said = true;
    } else if (event.type === 'quality') {
      if (isConnected()) emit({ type: 'quality', callId, sample: event.sample });
    } else if (event.type === 'flow') {
      this.#flow = event.flow;
      this.#showFlow();
    } else if (event.type === 'connection' && event.state === 'failed' && isConnected()) {
      onPathFailed();
    }
  }

  /** Another leg is the call's from here on; what it brought before counts. */
  legChanged(): void {
    const { earlyPacket, mediaId } = this.#options.media();
    if (earlyPacket?.id === mediaId) this.heard(earlyPacket);
  }

  get #remoteHold(): boolean {
    return this.#options.media().remoteHold;
  }

  /** Silence is no fault while the call is held; what was told meanwhile counts after it. */
  #showFlow(): void {
    if (this.#flow === undefined || this.#localHold || this.#remoteHold) return;
    if (!this.#options.media().isVoid) this.state = this.#flow;
  }
}
