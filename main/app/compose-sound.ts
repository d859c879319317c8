import { networkName } from '#adapters/system/network-name.ts';
import type { CallObserver } from '#core/calls/call-observer.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';
import type { Ringer } from '#core/ports/ringer.ts';
import { NetworkMemory } from '#core/sound/network-memory.ts';
import { QualityService } from '#core/sound/quality-service.ts';
import { RelayService } from '#core/sound/relay-service.ts';
import { RingCheck } from '#core/sound/ring-check.ts';
import { SoundDesk } from '#core/sound/sound-desk.ts';
import { SoundNotices } from '#core/sound/sound-notices.ts';
import type { SoundLevels } from '#shared/domain/sound.ts';

import type { Base } from './compose-base.ts';
import type { Phone } from './compose-phone.ts';
import type { Handlers } from './ipc/handlers.ts';
import { soundHandlers } from './ipc/sound-handlers.ts';
import { someoneRings } from './someone-rings.ts';

/** Who calls when a voice is tried. */
const SAMPLE_CALLER = 'Anna Berg';

export interface Sound {
  readonly handlers: Pick<Handlers, Extract<keyof Handlers, `sound:${string}`>>;
  dispose(): void;
}

export interface SoundTargets {
  readonly ringer: Ringer;
  readonly secrets: SecretStore;
  readonly showLevels: (levels: SoundLevels) => void;
}

/** All that sounds and is no call: quality, notices about the sound, devices, and what the settings try out. */
export function composeSound(base: Base, phone: Phone, { ringer, secrets, showLevels }: SoundTargets): Sound {
  const { publisher, timer, storage, translator } = base;
  judgeCalls(base, phone);
  const stopFollowing = followDevices(base, phone);
  const relays = composeRelays(base, phone, secrets);
  const desk = new SoundDesk({
    media: phone.media,
    ringer,
    timer,
    someoneRings: () => someoneRings(publisher.current()),
  });
  phone.media.onEvent((event) => {
    if (event.type === 'levels') showLevels(event.levels);
    if (event.type === 'devices')
      phone.agent.setMicrophone(event.devices.some(({ kind }) => kind === 'microphone'));
  });
  return {
    handlers: soundHandlers(
      relays,
      desk,
      () => storage.settings.current.ring,
      () => ({
        text: translator.translate('notify.incoming.title', { name: SAMPLE_CALLER }),
        language: translator.language,
      }),
    ),
    dispose: () => {
      stopFollowing();
      relays.dispose();
      desk.dispose();
    },
  };
}

function composeRelays(
  { storage, log }: Base,
  { media, session }: Phone,
  secrets: SecretStore,
): RelayService {
  const { settings } = storage;
  const relays = new RelayService({
    media,
    secrets,
    lines: () => settings.current.lines,
    saveLine: (line) => session.saveLine({ line, when: 'after-calls' }),
    logger: log.child({ part: 'relay' }),
  });
  void relays.refresh();
  settings.onChange((now, before) => {
    if (now.lines !== before.lines) void relays.refresh();
  });
  return relays;
}

/** What the seconds of a call's audio mean: quality on the card and in the history, and notices. */
function judgeCalls({ storage, log, notices }: Base, { calls, sampleListeners }: Phone): void {
  const quality = new QualityService({
    calls,
    store: storage.quality,
    network: () => networkName(),
    logger: log.child({ part: 'quality' }),
  });
  const troubles = new SoundNotices({ current: (id) => calls.current(id), notices });
  sampleListeners.add((id, sample) => {
    quality.sample(id, sample);
    troubles.sample(id, sample);
  });
  const observers: readonly CallObserver[] = [quality, troubles];
  for (const observer of observers) calls.observe(observer);
}

/** Devices, the way of the ring, and the memory of networks follow settings and reachability. */
function followDevices(
  { publisher, storage, clock, notices, log }: Base,
  { media, devices }: Phone,
): () => void {
  const { settings } = storage;
  const ring = new RingCheck({
    media,
    devices,
    settings: () => settings.current.ring,
    isSignedIn: () => publisher.current().reachability.state === 'reachable',
    notices,
    logger: log.child({ part: 'ring' }),
  });
  const networks = new NetworkMemory({
    store: storage.quality,
    network: () => networkName(),
    clock,
    notices,
  });
  const stopSettings = settings.onChange((now, before) => {
    if (now.sound !== before.sound) devices.refresh();
    if (now.sound !== before.sound || now.ring !== before.ring) void ring.check();
  });
  let state: string | undefined;
  let sound: unknown;
  const stopSnapshots = publisher.onSnapshot((snapshot) => {
    const isNewState = snapshot.reachability.state !== state;
    if (isNewState && snapshot.reachability.state === 'reachable') networks.look();
    if (snapshot.sound !== undefined && (isNewState || snapshot.sound !== sound)) void ring.check();
    state = snapshot.reachability.state;
    sound = snapshot.sound;
  });
  return () => {
    stopSettings();
    stopSnapshots();
    devices.dispose();
  };
}
