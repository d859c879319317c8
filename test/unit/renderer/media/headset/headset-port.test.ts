import { beforeEach, describe, expect, it } from 'vitest';

import type { HeadsetLights, HeadsetSignal, HeadsetView } from '#shared/domain/headset.ts';
import { HeadsetPort } from '#renderer/media/headset/headset-port.ts';
import { LIGHTS_OFF } from '#renderer/media/headset/headset.ts';
import { USAGE } from '#renderer/media/headset/headset-usage.ts';
import { HEADSETS, YEALINK_DECLINE } from '#test/support/headset-models.ts';
import {
  simulateHeadset,
  type HeadsetModel,
  type SimulatedHeadset,
} from '#test/support/simulated-headset.ts';

const RINGING: HeadsetLights = { ...LIGHTS_OFF, ringing: true };
const TALKING: HeadsetLights = { ...LIGHTS_OFF, offHook: true };
const MUTED: HeadsetLights = { ...TALKING, muted: true };
const HELD: HeadsetLights = { ...TALKING, held: true };
const MAKERS = ['jabra', 'poly', 'epos', 'yealink'] as const;
/** Long after any report of ours. */
const LATER_MS = 5000;

let now = 0;
let signals: HeadsetSignal[] = [];
let views: (HeadsetView | undefined)[] = [];

beforeEach(() => {
  now = 0;
  signals = [];
  views = [];
});

async function plugged(model: HeadsetModel): Promise<SimulatedHeadset & { port: HeadsetPort }> {
  const headset = simulateHeadset(model);
  const port = new HeadsetPort({
    hid: headset.hid,
    now: () => now,
    onSignal: (signal) => signals.push(signal),
    onChange: (view) => views.push(view),
  });
  await port.use(true);
  return { ...headset, port };
}

async function showing(
  model: HeadsetModel,
  lights: HeadsetLights,
): Promise<SimulatedHeadset & { port: HeadsetPort }> {
  const headset = await plugged(model);
  await headset.port.show(lights, false);
  now += LATER_MS;
  return headset;
}

describe('a headset in use', () => {
  it('says who made it and what its keys can do', async () => {
    await plugged(HEADSETS.jabra);
    await plugged(HEADSETS.epos);
    expect(views).toEqual([
      { name: 'Jabra Evolve2 65', maker: 'jabra', state: 'ready', can: ['answer', 'mute', 'hold', 'ring'] },
      { name: 'EPOS IMPACT 1061', maker: 'epos', state: 'ready', can: ['answer', 'mute', 'ring', 'reject'] },
    ]);
  });

  it.each(MAKERS)('of %s rings with its light and stops', async (maker) => {
    const { port, lights } = await plugged(HEADSETS[maker]);
    await port.show(RINGING, false);
    expect(lights()).toContain(USAGE.ledRing);
    await port.show(LIGHTS_OFF, false);
    expect(lights()).toEqual([]);
  });

  it.each(MAKERS)('of %s shows mute beside the call, never instead of it', async (maker) => {
    const { port, lights } = await plugged(HEADSETS[maker]);
    await port.show(MUTED, false);
    expect(lights()).toEqual(expect.arrayContaining([USAGE.ledOffHook, USAGE.ledMute]));
    await port.show(TALKING, false);
    expect(lights()).toContain(USAGE.ledOffHook);
    expect(lights()).not.toContain(USAGE.ledMute);
  });

  it.each(MAKERS)('of %s is not told the same twice, unless it shall hear it again', async (maker) => {
    const { port, reports } = await plugged(HEADSETS[maker]);
    await port.show(TALKING, false);
    const before = reports();
    await port.show(TALKING, false);
    expect(reports()).toBe(before);
    await port.show(TALKING, true);
    expect(reports()).toBe(before + 1);
  });

  it.each(['poly', 'yealink'] as const)(
    'of %s hangs its line up while the call is on hold',
    async (maker) => {
      const { port, lights } = await plugged(HEADSETS[maker]);
      await port.show(HELD, false);
      expect(lights()).toContain(USAGE.ledHold);
      expect(lights()).not.toContain(USAGE.ledOffHook);
    },
  );
});

describe('the keys of a headset', () => {
  it.each(MAKERS)('of %s answer and hang up', async (maker) => {
    const { port, input } = await showing(HEADSETS[maker], RINGING);
    input(USAGE.hookSwitch, 1);
    await port.show(TALKING, false);
    now += LATER_MS;
    input(USAGE.hookSwitch, 0);
    expect(signals).toEqual(['off-hook', 'on-hook']);
  });

  it.each(['jabra', 'poly', 'epos'] as const)(
    'of %s say nothing when they only follow our light',
    async (maker) => {
      const { port } = await plugged(HEADSETS[maker]);
      for (const lights of [RINGING, TALKING, MUTED, HELD, TALKING, LIGHTS_OFF])
        await port.show(lights, false);
      expect(signals).toEqual([]);
    },
  );

  it.each(['jabra', 'poly', 'yealink'] as const)('of %s mute once for each press', async (maker) => {
    const { press } = await showing(HEADSETS[maker], TALKING);
    press(USAGE.phoneMute);
    press(USAGE.phoneMute);
    expect(signals).toEqual(['mute-toggle', 'mute-toggle']);
  });

  it('of a boom arm that keeps its position say which it is', async () => {
    const { port, input } = await showing(HEADSETS.epos, TALKING);
    input(USAGE.phoneMute, 1);
    await port.show(MUTED, false);
    input(USAGE.phoneMute, 0);
    expect(signals).toEqual(['mute', 'unmute']);
  });

  it('hold by flash, and the hook that drops with it ends nothing', async () => {
    const { press, input } = await showing(HEADSETS.poly, TALKING);
    input(USAGE.hookSwitch, 1);
    press(USAGE.flash);
    input(USAGE.hookSwitch, 0);
    expect(signals).toEqual(['hold-toggle']);
  });

  it.each([
    ['poly', (headset: SimulatedHeadset) => headset.repeat()],
    ['yealink', (headset: SimulatedHeadset) => headset.press(YEALINK_DECLINE)],
    ['epos', (headset: SimulatedHeadset) => headset.press(USAGE.drop)],
  ] as const)('of %s decline a ringing call', async (maker, press) => {
    press(await showing(HEADSETS[maker], RINGING));
    expect(signals).toEqual(['reject']);
  });

  it('never decline because the headset repeats itself right after our report', async () => {
    const { port, repeat } = await plugged(HEADSETS.poly);
    await port.show(RINGING, false);
    repeat();
    expect(signals).toEqual([]);
  });

  it('never decline when a mute key is let go while it rings', async () => {
    const { press } = await showing(HEADSETS.poly, RINGING);
    press(USAGE.phoneMute);
    expect(signals).toEqual(['mute-toggle']);
  });

  it('in a report that is too short or unknown do nothing', async () => {
    const { device } = await showing(HEADSETS.jabra, RINGING);
    for (const [reportId, bytes] of [
      [2, 0],
      [9, 2],
    ] as const) {
      const data = new DataView(new Uint8Array(bytes).fill(0xff).buffer);
      device.dispatchEvent(Object.assign(new Event('inputreport'), { device, reportId, data }));
    }
    expect(signals).toEqual([]);
  });
});

describe('plugging', () => {
  it('out and in brings the headset back with the present lights', async () => {
    const { port, unplug, plugIn, lights } = await showing(HEADSETS.jabra, TALKING);
    unplug();
    await port.use(true);
    expect(views.at(-1)).toBeUndefined();
    plugIn();
    await port.use(true);
    expect(views.at(-1)?.state).toBe('ready');
    expect(lights()).toContain(USAGE.ledOffHook);
  });

  it('in what another program holds says so, and takes it once it is free', async () => {
    const headset = simulateHeadset(HEADSETS.poly);
    headset.take(true);
    const port = new HeadsetPort({
      hid: headset.hid,
      now: () => now,
      onSignal: (signal) => signals.push(signal),
      onChange: (view) => views.push(view),
    });
    await port.use(true);
    expect(views.at(-1)?.state).toBe('taken');
    headset.take(false);
    headset.plugIn();
    await port.use(true);
    expect(views.at(-1)?.state).toBe('ready');
  });

  it('in a device without a hook switch takes nothing', async () => {
    await plugged({ ...HEADSETS.jabra, inputs: [{ usage: USAGE.phoneMute, kind: 'relative' }] });
    expect(views).toEqual([]);
  });

  it('is let go of when the agent switches headsets off', async () => {
    const { port, device, press } = await showing(HEADSETS.jabra, TALKING);
    await port.use(false);
    expect(device.opened).toBe(false);
    press(USAGE.phoneMute);
    expect(signals).toEqual([]);
    expect(views.at(-1)).toBeUndefined();
  });

  it('does nothing where the browser has no WebHID', async () => {
    const port = new HeadsetPort({
      hid: undefined,
      now: () => now,
      onSignal: (signal) => signals.push(signal),
      onChange: (view) => views.push(view),
    });
    await port.use(true);
    await port.show(RINGING, false);
    expect(views).toEqual([]);
  });
});
