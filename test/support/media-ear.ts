import type { MediaPage } from './media-page.ts';

/** At which `MediaEar` records: enough for keypad tones and speech. */
export const EAR_RATE = 16_000;

interface EarWindow {
  hookswitchConnections: RTCPeerConnection[];
}

/** Runs in the page, before its own scripts: keeps every connection that is made. */
export function noteConnections(): void {
  const page = window as unknown as EarWindow;
  page.hookswitchConnections = [];
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      page.hookswitchConnections.push(this);
    }
  };
}

/** Connections in the memory of a page that nothing but the page holds, open or not. */
export async function heldConnections(media: MediaPage): Promise<number> {
  await media.inPage(() => void ((window as unknown as EarWindow).hookswitchConnections = []), undefined);
  return (await media.metrics()).get('RTCPeerConnections') ?? 0;
}

/** Ears and mouths of the connections in a media page, by the order in which they were made. */
export class MediaEar {
  readonly #media: MediaPage;

  constructor(media: MediaPage) {
    this.#media = media;
  }

  /** How many connections were made so far: the number of the next one. */
  count(): Promise<number> {
    return this.#media.inPage(() => (window as unknown as EarWindow).hookswitchConnections.length, undefined);
  }

  /** Lets a connection say a steady tone instead of what it says. */
  say(connection: number, hz: number): Promise<void> {
    return this.#media.inPage(sayTone, { connection, hz });
  }

  /** What arrives at a connection during the next `ms`, at `EAR_RATE`. */
  async hear(connection: number, ms: number): Promise<Float32Array> {
    const base64 = await this.#media.inPage(recordHeard, { connection, ms, rate: EAR_RATE });
    const bytes = Buffer.from(base64, 'base64');
    return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  }
}

/** Runs in the page. */
async function sayTone({
  connection,
  hz,
}: {
  readonly connection: number;
  readonly hz: number;
}): Promise<void> {
  const sender = (window as unknown as EarWindow).hookswitchConnections[connection]?.getSenders()[0];
  const context = new AudioContext();
  const output = context.createMediaStreamDestination();
  const tone = new OscillatorNode(context, { frequency: hz });
  tone.connect(new GainNode(context, { gain: 0.2 })).connect(output);
  tone.start();
  await context.resume();
  await sender?.replaceTrack(output.stream.getAudioTracks()[0] ?? null);
}

/** Runs in the page. */
async function recordHeard(wish: {
  readonly connection: number;
  readonly ms: number;
  readonly rate: number;
}): Promise<string> {
  const connections = (window as unknown as EarWindow).hookswitchConnections;
  const track = connections[wish.connection]?.getReceivers()[0]?.track;
  if (track === undefined) throw new Error(`connection ${wish.connection} hears nothing`);
  const context = new AudioContext({ sampleRate: wish.rate });
  const source = new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) });
  const recorder = context.createScriptProcessor(1024, 1, 1);
  const wanted = Math.round((wish.ms * wish.rate) / 1000);
  const samples = new Float32Array(wanted);
  let kept = 0;
  await new Promise<void>((resolve) => {
    recorder.addEventListener('audioprocess', ({ inputBuffer }) => {
      const piece = inputBuffer.getChannelData(0).subarray(0, wanted - kept);
      samples.set(piece, kept);
      kept += piece.length;
      if (kept === wanted) resolve();
    });
    source.connect(recorder).connect(context.destination);
    void context.resume();
  });
  await context.close();
  const bytes = new Uint8Array(samples.buffer);
  let text = '';
  for (const byte of bytes) text += String.fromCodePoint(byte);
  return btoa(text);
}
