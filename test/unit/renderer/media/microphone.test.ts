import { describe, expect, it } from 'vitest';

import { Microphone } from '#renderer/media/microphone.ts';

class FakeTrack {
  readyState: 'live' | 'ended' = 'live';
  readonly clones: FakeTrack[] = [];

  clone(): FakeTrack {
    const copy = new FakeTrack();
    this.clones.push(copy);
    return copy;
  }

  stop(): void {
    this.readyState = 'ended';
  }
}

class FakeDevices extends EventTarget {
  readonly opened: FakeTrack[] = [];
  refusal: string | undefined;

  getUserMedia(): Promise<MediaStream> {
    if (this.refusal !== undefined) return Promise.reject(new DOMException('', this.refusal));
    const track = new FakeTrack();
    this.opened.push(track);
    const tracks = (): FakeTrack[] => [track];
    return Promise.resolve({ getAudioTracks: tracks, getTracks: tracks } as unknown as MediaStream);
  }
}

function microphone(): { devices: FakeDevices; mic: Microphone } {
  const devices = new FakeDevices();
  return { devices, mic: new Microphone(devices) };
}

describe('the microphone', () => {
  it('is opened once for overlapping calls, with a track for each', async () => {
    const { devices, mic } = microphone();
    const [first, second] = await Promise.all([mic.open('a'), mic.open('b')]);
    expect(devices.opened).toHaveLength(1);
    expect(first).toMatchObject({ outcome: 'open' });
    expect(second).not.toBe(first);
    expect(devices.opened[0]?.clones).toHaveLength(2);
  });

  it('is opened anew, once for all calls, when their tracks ended before its own says so', async () => {
    const { devices, mic } = microphone();
    await mic.open('a');
    await mic.open('b');
    for (const clone of devices.opened[0]?.clones ?? []) clone.stop();
    const again = [await mic.open('a'), await mic.open('b')];
    expect(devices.opened).toHaveLength(2);
    expect(devices.opened[1]?.clones).toHaveLength(2);
    for (const opened of again)
      expect(opened).toMatchObject({ outcome: 'open', track: { readyState: 'live' } });
  });

  it('stays open until the last call lets it go', async () => {
    const { devices, mic } = microphone();
    await mic.open('a');
    await mic.open('b');
    mic.release('a');
    expect(devices.opened[0]?.readyState).toBe('live');
    mic.release('b');
    await Promise.resolve();
    expect(devices.opened[0]?.readyState).toBe('ended');
  });

  it('is let go when the call closed while it opened', async () => {
    const { devices, mic } = microphone();
    const opening = mic.open('a');
    mic.release('a');
    await opening;
    expect(devices.opened[0]?.readyState).toBe('ended');
    expect(devices.opened[0]?.clones.every(({ readyState }) => readyState === 'ended')).toBe(true);
  });

  it('is opened anew after the device went away', async () => {
    const { devices, mic } = microphone();
    await mic.open('a');
    devices.opened[0]?.stop();
    await mic.open('b');
    expect(devices.opened).toHaveLength(2);
  });

  it.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'missing'],
    ['NotReadableError', 'busy'],
  ])('tells %s as %s, and asks again next time', async (refusal, outcome) => {
    const { devices, mic } = microphone();
    devices.refusal = refusal;
    expect(await mic.open('a')).toEqual({ outcome });
    devices.refusal = undefined;
    expect(await mic.open('a')).toMatchObject({ outcome: 'open' });
  });
});
