import { describe, expect, it } from 'vitest';

import type { SilentTrack } from '#renderer/media/silent-track.ts';
import { Speech } from '#renderer/media/speech.ts';
import type { OpenedVoice, VoiceSource } from '#renderer/media/voice-source.ts';

class FakeVoices implements VoiceSource {
  readonly tracks: EventTarget[] = [];
  available = true;
  readonly level = undefined;
  readonly #replaced = new Set<() => Promise<void>>();
  readonly #listeners = new Set<() => void>();

  open(): Promise<OpenedVoice> {
    if (!this.available) return Promise.resolve({ outcome: 'missing' });
    const track = Object.assign(new EventTarget(), { enabled: true });
    this.tracks.push(track);
    return Promise.resolve({ outcome: 'open', track: track as unknown as MediaStreamTrack });
  }

  release(): void {}

  choose(): void {}

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onReplaced(listener: () => Promise<void>): () => void {
    this.#replaced.add(listener);
    return () => this.#replaced.delete(listener);
  }

  async replace(): Promise<void> {
    await Promise.all([...this.#replaced].map((listener) => listener()));
  }

  get watchers(): number {
    return this.#listeners.size;
  }

  plug(present: boolean): void {
    this.available = present;
    for (const listener of this.#listeners) listener();
  }
}

function speech(): { voices: FakeVoices; speech: Speech; sent: unknown[]; losses: () => number } {
  const voices = new FakeVoices();
  const sent: unknown[] = [];
  let losses = 0;
  const sender = { replaceTrack: (track: unknown) => Promise.resolve(sent.push(track)) };
  const connection = { getTransceivers: () => [{ sender }] } as unknown as RTCPeerConnection;
  const silence = { release: () => undefined } as unknown as SilentTrack;
  const made = new Speech({
    id: 'a',
    connection,
    silence,
    voices,
    onLost: () => (losses += 1),
    onVoice: () => undefined,
  });
  return { voices, speech: made, sent, losses: () => losses };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a microphone that goes away during a call', () => {
  it('is told once and replaced at once by the one left', async () => {
    const { voices, speech: said, sent, losses } = speech();
    await said.open();
    voices.tracks[0]?.dispatchEvent(new Event('ended'));
    await settled();
    expect(losses()).toBe(1);
    expect(sent).toEqual(voices.tracks);
    expect(voices.tracks).toHaveLength(2);
    expect(voices.watchers).toBe(0);
  });

  it('is replaced when one is plugged in again, with the mute of before', async () => {
    const { voices, speech: said, sent } = speech();
    await said.open();
    said.mute(true);
    voices.available = false;
    voices.tracks[0]?.dispatchEvent(new Event('ended'));
    await settled();
    voices.plug(false);
    await settled();
    expect(voices.tracks).toHaveLength(1);
    voices.plug(true);
    await settled();
    expect(sent).toHaveLength(2);
    expect(voices.tracks[1]).toMatchObject({ enabled: false });
    expect(voices.watchers).toBe(0);
  });

  it('is not asked for after the call', async () => {
    const { voices, speech: said } = speech();
    await said.open();
    voices.available = false;
    voices.tracks[0]?.dispatchEvent(new Event('ended'));
    await settled();
    said.close();
    expect(voices.watchers).toBe(0);
    voices.plug(true);
    await settled();
    expect(voices.tracks).toHaveLength(1);
  });
});

describe('another microphone chosen during a call', () => {
  it('is sent in place of the first, muted as that was', async () => {
    const { voices, speech: said, sent } = speech();
    await said.open();
    said.mute(true);
    await voices.replace();
    expect(sent).toEqual(voices.tracks);
    expect(voices.tracks).toHaveLength(2);
    expect(voices.tracks[1]).toMatchObject({ enabled: false });
  });

  it('is not opened for a call that did not speak yet, nor after its end', async () => {
    const { voices, speech: said } = speech();
    await voices.replace();
    expect(voices.tracks).toEqual([]);
    await said.open();
    said.close();
    await voices.replace();
    expect(voices.tracks).toHaveLength(1);
  });
});
