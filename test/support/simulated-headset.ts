import type { Hid, HidCollection, HidDevice } from '#renderer/media/headset/hid-types.ts';

/** What a simulated headset is made of. `inputs` and `outputs` are rows of usages with their kind, bit after bit. */
export interface HeadsetModel {
  readonly vendorId: number;
  readonly productName: string;
  readonly reportId: number;
  readonly inputs: readonly {
    readonly usage: number;
    readonly kind: 'latching' | 'momentary' | 'relative';
  }[];
  readonly outputs: readonly number[];
  /** The device answers a changed off-hook light by moving its own hook, as real ones do. */
  readonly acknowledges: boolean;
}

export interface SimulatedHeadset {
  readonly hid: Hid;
  readonly device: HidDevice;
  /** Usages of the lights that are on now. */
  readonly lights: () => readonly number[];
  /** How many reports it was sent. */
  readonly reports: () => number;
  /** Sets one input bit and reports it. */
  readonly input: (usage: number, value: 0 | 1) => void;
  /** Reports the present state once more. */
  readonly repeat: () => void;
  /** A key that springs back. */
  readonly press: (usage: number) => void;
  readonly unplug: () => void;
  readonly plugIn: () => void;
  /** Another program has the device from now on. */
  readonly take: (taken: boolean) => void;
}

/**
 * A headset without a headset: a WebHID device that keeps its hook and lights as a real one does. Closed over nothing,
 * so that its source can be run in a page as well.
 */
export function simulateHeadset(model: HeadsetModel): SimulatedHeadset {
  const LED_OFF_HOOK = 0x08_0017;
  const HOOK = 0x0b_0020;
  const state = { opened: false, plugged: true, taken: false, sent: 0 };
  let inputBits = 0;
  let lightBits = 0;
  const device = new EventTarget() as unknown as HidDevice & Record<string, unknown>;
  const hid = new EventTarget() as unknown as Hid & Record<string, unknown>;

  const collections: readonly HidCollection[] = [
    {
      usagePage: 0x0b,
      usage: 5,
      inputReports: [
        {
          reportId: model.reportId,
          items: model.inputs.map(({ usage, kind }) => ({
            usages: [usage],
            reportSize: 1,
            reportCount: 1,
            isAbsolute: kind !== 'relative',
            hasPreferredState: kind !== 'latching',
          })),
        },
      ],
      outputReports: [
        {
          reportId: model.reportId,
          items: [{ usages: model.outputs, reportSize: 1, reportCount: model.outputs.length }],
        },
      ],
      children: [],
    },
  ];

  function report(): void {
    const event = new Event('inputreport');
    const data = new DataView(new Uint8Array([inputBits & 0xff, inputBits >> 8]).buffer);
    Object.assign(event, { device, reportId: model.reportId, data });
    if (state.opened) device.dispatchEvent(event);
  }

  function input(usage: number, value: 0 | 1): void {
    const at = model.inputs.findIndex((key) => key.usage === usage);
    inputBits = value === 1 ? inputBits | (1 << at) : inputBits & ~(1 << at);
    report();
  }

  function acknowledge(before: number): void {
    const mask = 1 << model.outputs.indexOf(LED_OFF_HOOK);
    const isOff = (lightBits & mask) !== 0;
    if (model.acknowledges && (before & mask) !== (lightBits & mask)) input(HOOK, isOff ? 1 : 0);
  }

  Object.defineProperty(device, 'opened', { get: () => state.opened });
  Object.assign(device, {
    vendorId: model.vendorId,
    productId: 1,
    productName: model.productName,
    collections,
    open: async () => {
      if (state.taken) throw new Error('The device is in use');
      state.opened = true;
    },
    close: async () => {
      state.opened = false;
    },
    sendReport: async (reportId: number, data: Uint8Array) => {
      if (!state.opened || reportId !== model.reportId) throw new Error('The report could not be written');
      const before = lightBits;
      state.sent += 1;
      lightBits = (data[0] ?? 0) | ((data[1] ?? 0) << 8);
      acknowledge(before);
    },
  });
  Object.assign(hid, { getDevices: async () => (state.plugged ? [device] : []) });

  function tellHid(type: 'connect' | 'disconnect'): void {
    hid.dispatchEvent(Object.assign(new Event(type), { device }));
  }

  return {
    hid,
    device,
    lights: () => model.outputs.filter((_usage, at) => ((lightBits >> at) & 1) === 1),
    reports: () => state.sent,
    input,
    repeat: report,
    press: (usage) => {
      input(usage, 1);
      input(usage, 0);
    },
    unplug: () => {
      state.plugged = false;
      state.opened = false;
      tellHid('disconnect');
    },
    plugIn: () => {
      state.plugged = true;
      tellHid('connect');
    },
    take: (taken) => {
      state.taken = taken;
    },
  };
}
