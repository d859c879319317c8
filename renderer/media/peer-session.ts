import type { LocalDescription, MediaEvent, MediaStats, MicrophoneOutcome } from '#shared/ipc/media-wire.ts';
import { CallRecorder } from './call-recorder.ts';
import { planTones } from './dtmf-tones.ts';
import { insertDigits, type DigitTiming } from './dtmf.ts';
import { FirstPacketWatch } from './first-packet-watch.ts';
import { FirstSentWatch } from './first-sent-watch.ts';
import { FlowWatch } from './flow-watch.ts';
import { GatheringEnd } from './gathering-end.ts';
import { setLocalWithCandidates, withEndOfCandidates } from './ice-gathering.ts';
import { Loudspeaker } from './loudspeaker.ts';
import { readStats, sampleBetween } from './media-stats.ts';
import type { MixMember } from './mixer.ts';
import type { RelayBook } from './relay-book.ts';
import { preferCodecs } from './sdp-preferences.ts';
import type { SilentTrack } from './silent-track.ts';
import { Speech } from './speech.ts';
import { toBase64 } from './to-base64.ts';
import type { VoiceSource } from './voice-source.ts';

export interface PeerSessionOptions {
  readonly id: string;
  readonly silence: SilentTrack;
  readonly voices: VoiceSource;
  readonly audible: boolean;
  readonly relays: RelayBook;
  readonly report: (event: MediaEvent) => void;
  /** What is heard here, or whether anything is, may have changed. */
  readonly onHeard: () => void;
}

export interface LocalOptions {
  readonly direction: RTCRtpTransceiverDirection;
  readonly iceRestart: boolean;
  readonly iceCapMs: number;
  readonly iceServers: readonly string[];
}

/** One peer connection with its speech, its loudspeaker and its watches. */
export class PeerSession implements MixMember {
  readonly #options: PeerSessionOptions;
  readonly #connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle', rtcpMuxPolicy: 'require' });
  readonly #gathering = new GatheringEnd(this.#connection);
  readonly #speech: Speech;
  readonly #speaker: Loudspeaker;
  readonly #firstPacket: FirstPacketWatch;
  readonly #firstSent: FirstSentWatch;
  readonly #flow: FlowWatch;
  #heard: MediaStreamTrack | undefined;
  #others: ReadonlyMap<string, MediaStreamTrack> = new Map();
  #recorder: CallRecorder | undefined;
  #closed = false;

  constructor(options: PeerSessionOptions) {
    this.#options = options;
    const { id, report } = options;
    this.#speaker = new Loudspeaker(options.audible);
    this.#speech = new Speech({
      ...options,
      connection: this.#connection,
      onLost: () => report({ type: 'microphone-lost', id }),
      onVoice: (track) => this.#recorder?.setVoice(track),
    });
    this.#firstPacket = new FirstPacketWatch(this.#connection, () => {
      report({ type: 'first-packet', id, at: performance.timeOrigin + performance.now() });
    });
    this.#firstSent = new FirstSentWatch(this.#connection, () => {
      report({ type: 'first-sent', id, at: performance.timeOrigin + performance.now() });
    });
    this.#flow = new FlowWatch({
      stats: () => this.stats(),
      onFlow: (flow) => report({ type: 'flow', id, flow }),
      onSecond: (before, after) => {
        const sample = sampleBetween(before, after, options.voices.level?.loudest);
        report({ type: 'quality', id, sample });
      },
    });
    this.#connection.addEventListener('track', (event) => this.#hear(event.track));
    this.#connection.addEventListener('signalingstatechange', () => options.onHeard());
    this.#connection.addEventListener('connectionstatechange', () => this.#followConnection());
  }

  /** Forks answer with keys of their own; a provisional answer (RFC 8829 §4.1.10) may be replaced, a final one not. */
  async setRemote(sdp: string, early: boolean): Promise<void> {
    const { signalingState } = this.#connection;
    const offered = signalingState === 'have-local-offer' || signalingState === 'have-remote-pranswer';
    if (early && !offered) throw new Error('nothing was offered');
    const answer = early ? 'pranswer' : 'answer';
    await this.#connection.setRemoteDescription({ type: offered ? answer : 'offer', sdp });
  }

  /** Our answer when the other side has offered, else an offer; repeats the pending one when asked twice. */
  async getLocal(options: LocalOptions): Promise<LocalDescription> {
    if (options.iceServers.length > 0) this.#useServers(options.iceServers);
    await this.#speak(options.direction);
    this.#options.onHeard();
    if (options.iceRestart || this.#connection.localDescription === null) this.#gathering.began();
    const answers = this.#connection.signalingState === 'have-remote-offer';
    const description = answers
      ? await this.#connection.createAnswer()
      : await this.#connection.createOffer({ iceRestart: options.iceRestart });
    const local = await setLocalWithCandidates(this.#connection, description, options.iceCapMs);
    return { type: answers ? 'answer' : 'offer', sdp: withEndOfCandidates(local.sdp) };
  }

  openVoice(): Promise<MicrophoneOutcome> {
    return this.#speech.open();
  }

  async rollback(): Promise<void> {
    if (this.#connection.signalingState === 'stable') return;
    await this.#connection.setLocalDescription({ type: 'rollback' });
  }

  mute(muted: boolean): void {
    this.#speech.mute(muted);
  }

  get heard(): MediaStreamTrack | undefined {
    const transceiver = this.#connection.getTransceivers()[0];
    const talks = transceiver?.direction === 'sendrecv' && transceiver.currentDirection === 'sendrecv';
    return talks ? this.#heard : undefined;
  }

  mixIn(parties: ReadonlyMap<string, MediaStreamTrack>): Promise<void> {
    this.#others = parties;
    this.#recorder?.setHeard(this.#audible);
    return this.#speech.mixIn(parties);
  }

  /** Throws when the connection cannot send any. */
  async sendDigits(digits: string, method: 'rtp-events' | 'in-band', timing: DigitTiming): Promise<void> {
    if (method === 'in-band') await this.#speech.playTones(planTones(digits, timing));
    else insertDigits(this.#connection, digits, timing);
  }

  /** Whether the device is used now; an empty id is the default. */
  useSpeaker(device: string): Promise<boolean> {
    return this.#speaker.use(device);
  }

  /** 0..1, of what arrives now. */
  get heardLevel(): number {
    const receiver = this.#connection.getReceivers()[0];
    return receiver?.getSynchronizationSources()[0]?.audioLevel ?? 0;
  }

  /**
   * Gives both sides of the call, and the others of its conference, in pieces of one file, until `stopRecording` or
   * `close`. Asked again it pauses or goes on.
   */
  async record(paused: boolean): Promise<void> {
    if (this.#recorder !== undefined) {
      this.#recorder.pause(paused);
      return;
    }
    const { id, report } = this.#options;
    this.#recorder = new CallRecorder({
      voice: this.#speech.voice,
      heard: this.#audible,
      onPiece: (piece) => report({ type: 'recorded', id, piece: toBase64(new Uint8Array(piece)) }),
    });
    await this.#recorder.start(paused);
  }

  /** Resolves when the last piece was given. */
  async stopRecording(): Promise<void> {
    const recorder = this.#recorder;
    this.#recorder = undefined;
    await recorder?.finish();
  }

  stats(): Promise<MediaStats> {
    return readStats(this.#connection);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.stopRecording().catch(() => undefined);
    this.#firstPacket.dispose();
    this.#firstSent.dispose();
    this.#flow.dispose();
    this.#speech.close();
    this.#speaker.stop();
    await this.#gathering.over();
    this.#connection.close();
  }

  /** Everybody but the agent. */
  get #audible(): ReadonlyMap<string, MediaStreamTrack> {
    return this.#heard === undefined ? this.#others : new Map([...this.#others, ['heard', this.#heard]]);
  }

  #useServers(urls: readonly string[]): void {
    const configuration = this.#connection.getConfiguration();
    this.#connection.setConfiguration({ ...configuration, ...this.#options.relays.waysOf(urls) });
  }

  async #speak(direction: RTCRtpTransceiverDirection): Promise<void> {
    if (this.#connection.getTransceivers().length === 0) this.#connection.addTransceiver('audio');
    for (const transceiver of this.#connection.getTransceivers()) {
      if (transceiver.currentDirection === 'stopped') continue;
      transceiver.direction = direction;
      preferCodecs(transceiver);
      if (transceiver.sender.track === null) await transceiver.sender.replaceTrack(this.#speech.track);
    }
  }

  #hear(track: MediaStreamTrack): void {
    this.#heard = track;
    this.#recorder?.setHeard(this.#audible);
    this.#speaker.play(track);
    this.#options.onHeard();
  }

  #followConnection(): void {
    if (this.#closed) return;
    const state = this.#connection.connectionState;
    this.#options.report({ type: 'connection', id: this.#options.id, state });
    if (state !== 'connected') return;
    this.#firstPacket.start();
    this.#firstSent.start();
    this.#flow.start();
  }
}
