import { describe, expect, it } from 'vitest';

import { chooseDevice } from '#core/sound/choose-device.ts';
import { planSound } from '#core/sound/sound-plan.ts';
import { SoundSettings, type SoundDevice } from '#shared/domain/sound.ts';

const BUILT_IN: SoundDevice = { id: 's0', kind: 'speaker', label: 'Built-in', group: 'pc' };
const HEADSET: SoundDevice = { id: 's1', kind: 'speaker', label: 'Headset Earphone', group: 'usb-1' };
const HEADSET_MIC: SoundDevice = {
  id: 'm1',
  kind: 'microphone',
  label: 'Headset Microphone',
  group: 'usb-1',
};
const ALL = [BUILT_IN, HEADSET, HEADSET_MIC];
const chosen = { id: 's1', label: 'Headset Earphone', group: 'usb-1' };

describe('chooseDevice', () => {
  it.each([
    { why: 'the same id', choice: chosen, found: 's1' },
    { why: 'the same name in another port', choice: { ...chosen, id: 'old', group: 'usb-7' }, found: 's1' },
    {
      why: 'another name of the same headset',
      choice: { ...chosen, id: 'old', label: 'Old name' },
      found: 's1',
    },
    {
      why: 'nothing for what is away',
      choice: { id: 'old', label: 'Other', group: 'usb-9' },
      found: undefined,
    },
    { why: 'nothing by empty names', choice: { id: 'old', label: '', group: '' }, found: undefined },
  ])('finds $why', ({ choice, found }) => {
    expect(chooseDevice(ALL, 'speaker', choice)?.id).toBe(found);
  });

  it('prefers the one of the same group among two of one name', () => {
    const twin = { ...HEADSET, id: 's2', group: 'usb-2' };
    const choice = { ...chosen, id: 'old', group: 'usb-2' };
    expect(chooseDevice([...ALL, twin], 'speaker', choice)?.id).toBe('s2');
  });

  it('never takes a microphone for a speaker', () => {
    expect(chooseDevice([HEADSET_MIC], 'speaker', chosen)).toBeUndefined();
  });
});

describe('planSound', () => {
  const plan = (settings: Parameters<typeof SoundSettings.parse>[0], devices = ALL) =>
    planSound(SoundSettings.parse(settings), devices);

  it('leaves everything to the system until the agent chooses', () => {
    expect(plan({})).toEqual({ microphone: '', speaker: '', ring: [], away: {} });
  });

  it('rings where calls are heard unless told otherwise', () => {
    expect(plan({ speaker: chosen })).toMatchObject({ speaker: 's1', ring: ['s1'] });
    expect(plan({ speaker: chosen, ringOn: 'all' }).ring).toEqual(['s0', 's1']);
    const ringDevices = [{ id: 's0', label: 'Built-in', group: 'pc' }];
    expect(plan({ speaker: chosen, ringOn: 'chosen', ringDevices }).ring).toEqual(['s0']);
  });

  it('rings on the speaker when no chosen ring device is there', () => {
    const ringDevices = [{ id: 'x', label: 'Desk speaker', group: 'y' }];
    expect(plan({ speaker: chosen, ringOn: 'chosen', ringDevices }).ring).toEqual(['s1']);
  });

  it('falls back to the default and says what is away, and returns', () => {
    expect(plan({ speaker: chosen }, [BUILT_IN])).toMatchObject({ speaker: '', away: { speaker: chosen } });
    expect(plan({ speaker: chosen })).toMatchObject({ speaker: 's1', away: {} });
  });
});
