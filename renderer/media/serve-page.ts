import './no-eval.ts';

import type { MediaEvent } from '#shared/ipc/media-wire.ts';
// The bridge's type declares `window.hookswitchMedia`.
import type { MediaBridge } from '#preload/bridge.ts';
import { watchDevices } from './device-list.ts';
import { EchoLoop } from './echo-loop.ts';
import { HeadsetPort } from './headset/headset-port.ts';
import type { Hid } from './headset/hid-types.ts';
import type { Microphone } from './microphone.ts';
import { MediaServer } from './media-server.ts';
import { PeerSessions } from './peer-sessions.ts';
import { RingPlayer } from './ring-player.ts';
import { SilentTrack } from './silent-track.ts';
import { SoundMonitor } from './sound-monitor.ts';
import { SpokenWords } from './spoken-words.ts';
import type { VoiceSource } from './voice-source.ts';

export interface PageOptions {
  readonly voices: VoiceSource;
  /** False for pages whose incoming audio must be decoded but not heard. */
  readonly audible: boolean;
  /** WebHID, where this page may use a headset's keys. */
  readonly hid?: Hid | undefined;
  /** Where an agent speaks: the microphone among the voices, whose devices may be chosen. */
  readonly microphone?: Microphone;
}

/** Puts the page together, serves the main process and reports `ready` when requests are answered. */
export function servePage(options: PageOptions): void {
  const bridge: MediaBridge = window.hookswitchMedia;
  const report = (event: MediaEvent): void => bridge.report(event);
  const sessions = new PeerSessions({ ...options, silence: new SilentTrack(), report });
  const headset = new HeadsetPort({
    hid: options.hid,
    now: () => performance.now(),
    onSignal: (signal) => report({ type: 'headset-key', signal }),
    onChange: (view) => report({ type: 'headset', ...(view !== undefined && { headset: view }) }),
  });
  const ring = new RingPlayer(report);
  const { voices, microphone } = options;
  const monitor = new SoundMonitor({
    voices,
    heard: () => Math.max(sessions.heardLevel, ring.level),
    onLevels: (levels) => report({ type: 'levels', levels }),
  });
  const echo = new EchoLoop(voices, () => sessions.speaker);
  const words = new SpokenWords(speechSynthesis);
  const server = new MediaServer({ sessions, voices, ring, words, headset, monitor, echo, microphone });
  bridge.serve((op, input) => server.handle(op, input));
  report({ type: 'ready' });
  if (microphone !== undefined)
    watchDevices(navigator.mediaDevices, (devices) => report({ type: 'devices', devices }));
  void sessions.warmUp();
}
