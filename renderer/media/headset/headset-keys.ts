import type { HeadsetLights, HeadsetSignal } from '#shared/domain/headset.ts';
import type { HeadsetProfile } from './headset-profile.ts';
import { USAGE } from './headset-usage.ts';
import { readField, type ReportField, type ReportLayout } from './report-fields.ts';

/** A field of a report, and what it said before. */
interface Reading {
  readonly field: ReportField;
  readonly value: number;
  readonly before: number;
}

/**
 * Turns input reports into what the agent did. A hook or mute key that only follows our own light is the headset's
 * acknowledgement, no key; a key that springs back counts once, when it goes down.
 */
export class HeadsetKeys {
  readonly #layouts: readonly ReportLayout[];
  readonly #profile: HeadsetProfile;
  readonly #last = new Map<number, number>();
  #declineWasDown = false;

  constructor(layouts: readonly ReportLayout[], profile: HeadsetProfile) {
    this.#layouts = layouts;
    this.#profile = profile;
  }

  /** `isAnswer`: the report comes so soon after one of ours that it may be the headset's answer to it. */
  read(
    reportId: number,
    data: DataView,
    now: { readonly lights: HeadsetLights; readonly isAnswer: boolean },
  ): readonly HeadsetSignal[] {
    const layout = this.#layouts.find((candidate) => candidate.reportId === reportId);
    if (layout === undefined) return [];
    const readings = layout.fields.map((field) => this.#take(field, data));
    const declined = this.#declined(readings, data, now);
    if (declined) return ['reject'];
    return readings.flatMap((reading) => signalsOf(reading, now.lights));
  }

  #take(field: ReportField, data: DataView): Reading {
    const before = this.#last.get(field.usage) ?? 0;
    const value = readField(data, field);
    this.#last.set(field.usage, value);
    return { field, value, before };
  }

  #declined(
    readings: readonly Reading[],
    data: DataView,
    { lights, isAnswer }: { readonly lights: HeadsetLights; readonly isAnswer: boolean },
  ): boolean {
    if (!readings.some(({ field }) => field.usage === USAGE.hookSwitch)) return false;
    const { declineBit, declinesByOnHook } = this.#profile;
    const isDown =
      declineBit !== undefined && data.byteLength > 0 && ((data.getUint8(0) >> declineBit) & 1) === 1;
    const wentDown = isDown && !this.#declineWasDown;
    this.#declineWasDown = isDown;
    if (wentDown) return true;
    const saysNothingNew = readings.every(({ value, before }) => value === 0 && before === 0);
    return declinesByOnHook && lights.ringing && !lights.offHook && saysNothingNew && !isAnswer;
  }
}

function signalsOf({ field, value, before }: Reading, lights: HeadsetLights): readonly HeadsetSignal[] {
  const moved = value !== before;
  if (field.usage === USAGE.hookSwitch) return moved ? hookSignal(value === 1, lights) : [];
  if (field.usage === USAGE.phoneMute && field.isLatching)
    return moved ? muteSignal(value === 1, lights) : [];
  const wentDown = value === 1 && (moved || !field.isAbsolute);
  return wentDown ? pressSignal(field.usage, lights) : [];
}

/** What a key that springs back means. */
function pressSignal(usage: number, lights: HeadsetLights): readonly HeadsetSignal[] {
  switch (usage) {
    case USAGE.phoneMute:
      return ['mute-toggle'];
    case USAGE.flash:
    case USAGE.hold:
      return ['hold-toggle'];
    case USAGE.drop:
      return [lights.ringing && !lights.offHook ? 'reject' : 'on-hook'];
    default:
      return [];
  }
}

function hookSignal(isOff: boolean, lights: HeadsetLights): readonly HeadsetSignal[] {
  if (isOff === lights.offHook) return [];
  return [isOff ? 'off-hook' : 'on-hook'];
}

function muteSignal(isMuted: boolean, lights: HeadsetLights): readonly HeadsetSignal[] {
  if (isMuted === lights.muted) return [];
  return [isMuted ? 'mute' : 'unmute'];
}
