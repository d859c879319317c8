import { describe, expect, it } from 'vitest';

import { DeviceService } from '#core/sound/device-service.ts';
import { NoticeBoard } from '#core/state/notice-board.ts';
import { SoundSettings, type SoundDevice, type SoundState } from '#shared/domain/sound.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';
import { FakeMediaGateway } from '#test/support/fakes/fake-media-gateway.ts';
import { silentLogger } from '#test/support/fakes/silent-logger.ts';

const HEADSET: SoundDevice = { id: 'm1', kind: 'microphone', label: 'Headset', group: 'usb' };
const OTHER: SoundDevice = { id: 'm0', kind: 'microphone', label: 'Built-in', group: 'pc' };

function fixture() {
  const media = new FakeMediaGateway();
  const states: SoundState[] = [];
  const codes: string[] = [];
  const notices = new NoticeBoard({
    ids: new CountingIds(),
    onChange: (all) =>
      void codes.splice(0, codes.length, ...all.map(({ code, values }) => `${code} ${values['device']}`)),
  });
  let settings = SoundSettings.parse({ microphone: { id: 'm1', label: 'Headset', group: 'usb' } });
  const service = new DeviceService({
    media,
    settings: () => settings,
    notices,
    onState: (state) => states.push(state),
    logger: silentLogger,
  });
  const plug = (...devices: SoundDevice[]) => media.emit({ type: 'devices', devices });
  const choose = (next: Parameters<typeof SoundSettings.parse>[0]) => {
    settings = SoundSettings.parse(next);
    service.refresh();
  };
  const used = () => media.inputsOf('use-sound').map(({ microphone }) => microphone);
  return { media, states, codes, service, plug, choose, used };
}

describe('the chosen microphone', () => {
  it('is used as soon as the page tells its devices', () => {
    const { plug, used, states, codes } = fixture();
    plug(OTHER, HEADSET);
    expect(used()).toEqual(['m1']);
    expect(states.at(-1)).toMatchObject({ microphone: 'm1', speaker: '' });
    expect(codes).toEqual([]);
  });

  it('is replaced by the default when it goes, said once, and comes back by itself', () => {
    const { plug, used, codes } = fixture();
    plug(OTHER, HEADSET);
    plug(OTHER);
    plug(OTHER);
    expect(used().slice(0, 2)).toEqual(['m1', '']);
    expect(codes).toEqual(['microphone-away Headset']);
    plug(OTHER, { ...HEADSET, id: 'm7' });
    expect(used().at(-1)).toBe('m7');
    expect(codes).toEqual([]);
  });

  it('is told to a page that was rebuilt, because that tells its devices anew', () => {
    const { media, plug, used } = fixture();
    plug(HEADSET);
    media.lose();
    media.comeBack();
    plug(HEADSET);
    expect(used()).toEqual(['m1', 'm1']);
  });

  it('follows the settings at once', () => {
    const { plug, choose, used, media } = fixture();
    plug(OTHER, HEADSET);
    choose({ voice: { noiseSuppression: false } });
    expect(used().at(-1)).toBe('');
    expect(media.inputsOf('use-sound').at(-1)?.voice).toMatchObject({ noiseSuppression: false });
  });

  it('hears nothing after it was disposed', () => {
    const { service, plug, used } = fixture();
    service.dispose();
    plug(HEADSET);
    expect(used()).toEqual([]);
  });
});
