import { z } from 'zod';

import { HeadsetLights, HeadsetSignal, HeadsetView } from '../domain/headset.ts';
import { MediaPath, QualitySample } from '../domain/quality.ts';
import { IceReport } from '../domain/relay.ts';
import { RingTone } from '../domain/ring.ts';
import { DEVICES_MAX, SoundDevice, SoundLevels, VoiceProcessing } from '../domain/sound.ts';

/**
 * The conversation between main and a media page. A media id names one peer connection; a rebuilt one gets a new id.
 * Only strings, numbers and booleans cross.
 */
const id = z.string().min(1).max(80);
/** As the page's `enumerateDevices` names it: opaque, kept by Chromium per profile; empty is the system's default. */
const deviceId = z.string().max(300);

/** What a page must know of a STUN or TURN server to use it; `only` forbids every other way. */
export const Relay = z.strictObject({
  url: z.string().max(300),
  username: z.string().max(200),
  credential: z.string().max(500),
  only: z.boolean(),
});
export type Relay = Readonly<z.infer<typeof Relay>>;

export const mediaInputs = {
  /**
   * Applies the other side's SDP: an offer when nothing was offered, else the answer to ours; an `early` one, of a call
   * that is not answered yet, may be followed by others, from other devices too.
   */
  'set-remote': z.strictObject({ id, sdp: z.string().max(200_000), early: z.boolean().default(false) }),
  /**
   * Our offer or answer. Waits for the first usable ICE candidate, never for the end of gathering.
   * An answer made before `open-microphone` sends silence from a track that is not the microphone.
   */
  'get-local': z.strictObject({
    id,
    direction: z.enum(['sendrecv', 'sendonly', 'recvonly', 'inactive']).default('sendrecv'),
    iceRestart: z.boolean().default(false),
    iceCapMs: z.number().int().default(300),
    iceServers: z.array(z.string()).default([]),
  }),
  /** Puts the microphone on the connection. Answers why when it cannot. */
  'open-microphone': z.strictObject({ id }),
  rollback: z.strictObject({ id }),
  mute: z.strictObject({ id, muted: z.boolean() }),
  /** As RTP events (RFC 4733), or as tones among what is said, for a PBX that listens for those. */
  digits: z.strictObject({
    id,
    digits: z.string().max(64),
    durationMs: z.number(),
    gapMs: z.number(),
    method: z.enum(['rtp-events', 'in-band']).default('rtp-events'),
  }),
  /**
   * Every listed connection hears the agent and all other listed ones, as long as neither is on hold; a new list takes
   * the place of the former, an empty one takes the mix apart. Connections of a page that is gone must be listed anew.
   */
  mix: z.strictObject({ ids: z.array(id).max(8) }),
  close: z.strictObject({ id }),
  stats: z.strictObject({ id }),
  /** How many peer connections live in the page; for leak checks. */
  count: z.strictObject({}),
  /** While it rings, changes what is different. Without `devices` the default output rings. */
  'ring-start': z.strictObject({
    volume: z.number().min(0).max(1),
    tone: RingTone.default('classic'),
    devices: z.array(deviceId).max(DEVICES_MAX).default([]),
  }),
  'ring-stop': z.strictObject({}),
  /** By a voice of the computer, on its default output. */
  speak: z.strictObject({
    text: z.string().max(300),
    language: z.string().max(20),
    volume: z.number().min(0).max(1),
  }),
  'speak-stop': z.strictObject({}),
  /** Which devices could not ring, without a sound. */
  'ring-check': z.strictObject({ devices: z.array(deviceId).max(DEVICES_MAX) }),
  /** Which devices, and what is done with the voice; running calls change over without a gap. */
  'use-sound': z.strictObject({ microphone: deviceId, speaker: deviceId, voice: VoiceProcessing }),
  /** Credentials for the `iceServers` of connections to come; a rebuilt page must be told anew. */
  'use-relays': z.strictObject({ relays: z.array(Relay).max(60) }),
  /** What STUN and TURN servers give, tried aside from any call. */
  'ice-test': z.strictObject({
    servers: z.array(z.string().max(300)).max(6),
    username: z.string().max(200),
    credential: z.string().max(500),
    withinMs: z.number().int().max(20_000),
  }),
  /** While on, `levels` come about 12 times a second and the microphone is open. */
  monitor: z.strictObject({ on: z.boolean() }),
  /** Keeps some seconds of the agent's voice, for `echo-play` to play once. */
  'echo-record': z.strictObject({ ms: z.number().int().min(100).max(10_000) }),
  'echo-play': z.strictObject({}),
  /**
   * Both sides of a call, and the others of its conference, as `recorded` events, until it is switched off or the call
   * ends. While paused nothing comes. Switching it off answers when the last piece was told.
   */
  record: z.strictObject({ id, on: z.boolean(), paused: z.boolean().default(false) }),
  /** Whether a headset's keys and lights are used at all. */
  'headset-use': z.strictObject({ enabled: z.boolean() }),
  /** What the headset shows; `again` sends it even when nothing changed, as the answer to a key. */
  'headset-show': z.strictObject({ lights: HeadsetLights, again: z.boolean().default(false) }),
  /** Which voice a demo caller's page speaks with. */
  'choose-voice': z.strictObject({ id, voice: z.string().max(40) }),
} as const;
export type MediaOp = keyof typeof mediaInputs;
export type MediaInput<O extends MediaOp> = z.input<(typeof mediaInputs)[O]>;

export const MediaStats = z.object({
  connection: z.string(),
  direction: z.string(),
  codec: z.string().optional(),
  packetsIn: z.number(),
  packetsOut: z.number(),
  packetsLost: z.number(),
  jitterMs: z.number().optional(),
  roundTripMs: z.number().optional(),
  path: MediaPath.optional(),
  /** 0..1 of what was sent lately, as the other side reports it. */
  lostOut: z.number().optional(),
  /** Seconds that all played samples together waited for their turn, and how many samples those were. */
  bufferedS: z.number().optional(),
  bufferedSamples: z.number().optional(),
  /** 0..1, of what is heard. */
  levelIn: z.number().optional(),
  energyIn: z.number().optional(),
  /** 0..1, of what is said. */
  levelOut: z.number().optional(),
});
export type MediaStats = Readonly<z.infer<typeof MediaStats>>;

export const LocalDescription = z.object({ type: z.enum(['offer', 'answer']), sdp: z.string() });
export type LocalDescription = Readonly<z.infer<typeof LocalDescription>>;

export const MicrophoneOutcome = z.enum(['open', 'denied', 'missing', 'busy']);
export type MicrophoneOutcome = z.infer<typeof MicrophoneOutcome>;

/** Which of the wished devices could not ring. */
export const RingOutcome = z.object({ failed: z.array(deviceId).readonly() });
export type RingOutcome = Readonly<z.infer<typeof RingOutcome>>;

export const mediaOutputs = {
  'set-remote': z.undefined(),
  'get-local': LocalDescription,
  'open-microphone': MicrophoneOutcome,
  rollback: z.undefined(),
  mute: z.undefined(),
  digits: z.undefined(),
  mix: z.undefined(),
  close: z.undefined(),
  stats: MediaStats.nullable(),
  count: z.number(),
  'ring-start': RingOutcome,
  'ring-stop': z.undefined(),
  speak: z.enum(['spoken', 'no-voice']),
  'speak-stop': z.undefined(),
  'ring-check': RingOutcome,
  'use-sound': z.undefined(),
  'use-relays': z.undefined(),
  'ice-test': IceReport,
  monitor: MicrophoneOutcome,
  'echo-record': MicrophoneOutcome,
  'echo-play': z.undefined(),
  record: z.undefined(),
  'headset-use': z.undefined(),
  'headset-show': z.undefined(),
  'choose-voice': z.undefined(),
} as const satisfies Record<MediaOp, z.ZodType>;
export type MediaOutput<O extends MediaOp> = z.output<(typeof mediaOutputs)[O]>;

export const MediaRequest = z.strictObject({ n: z.number().int(), op: z.string(), input: z.unknown() });
export type MediaRequest = z.infer<typeof MediaRequest>;

export const MediaReply = z.union([
  z.strictObject({ n: z.number().int(), ok: z.literal(true), output: z.unknown() }),
  z.strictObject({ n: z.number().int(), ok: z.literal(false), error: z.string().max(1000) }),
]);
export type MediaReply = z.infer<typeof MediaReply>;

/** Times are epoch milliseconds with fractions (`performance.timeOrigin + performance.now()`). */
export const MediaEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  /** First decoded packet of a connection. */
  z.strictObject({ type: z.literal('first-packet'), id, at: z.number() }),
  /** First packet that left on a connection, seen within 50 ms of it. */
  z.strictObject({ type: z.literal('first-sent'), id, at: z.number() }),
  z.strictObject({
    type: z.literal('connection'),
    id,
    state: z.enum(['new', 'connecting', 'connected', 'disconnected', 'failed', 'closed']),
  }),
  /** Packets stopped or came back, judged once a second from statistics. */
  z.strictObject({ type: z.literal('flow'), id, flow: z.enum(['flowing', 'one-way', 'lost']) }),
  /** What the last second was like, while audio goes both ways. */
  z.strictObject({ type: z.literal('quality'), id, sample: QualitySample }),
  /** Sound leaves for the ring device; its label where it is known. */
  z.strictObject({ type: z.literal('ring-audible'), at: z.number(), device: z.string().max(200).optional() }),
  z.strictObject({ type: z.literal('microphone-lost'), id }),
  /** All devices of the computer: at the start, and when one came or went. */
  z.strictObject({ type: z.literal('devices'), devices: z.array(SoundDevice).max(DEVICES_MAX) }),
  z.strictObject({ type: z.literal('levels'), levels: SoundLevels }),
  /** The next piece of a recording (WebM with Opus), in base64; all pieces in order are the file. */
  z.strictObject({ type: z.literal('recorded'), id, piece: z.base64().max(2_000_000) }),
  /** The headset in use changed; none when it is left out. */
  z.strictObject({ type: z.literal('headset'), headset: HeadsetView.optional() }),
  z.strictObject({ type: z.literal('headset-key'), signal: HeadsetSignal }),
]);
export type MediaEvent = z.infer<typeof MediaEvent>;
