import type { HeadsetLights } from '#shared/domain/headset.ts';
import { USAGE } from './headset-usage.ts';
import { writeReport, type ReportLayout } from './report-fields.ts';

/** Usages that only count while a headset shows calls at all. */
const LIGHTS: ReadonlySet<number> = new Set([
  USAGE.ledOffHook,
  USAGE.ledOnLine,
  USAGE.ledMicrophone,
  USAGE.ledRing,
  USAGE.ringer,
  USAGE.ledMute,
  USAGE.ledHold,
]);

export interface LightReport {
  readonly reportId: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** The usages that are on for what the headset shall show. On hold the line is hung up and the hold light is on. */
function usagesOn({ ringing, offHook, muted, held }: HeadsetLights): ReadonlySet<number> {
  return new Set([
    ...(offHook ? [USAGE.ledOffHook, USAGE.ledOnLine, USAGE.ledMicrophone] : []),
    ...(ringing ? [USAGE.ledRing, USAGE.ringer] : []),
    ...(muted ? [USAGE.ledMute] : []),
    ...(held ? [USAGE.ledHold] : []),
  ]);
}

/**
 * The output reports that show these lights. A report is one whole: lights that share it are always sent together,
 * or one would put out another.
 */
export function lightReports(
  outputs: readonly ReportLayout[],
  lights: HeadsetLights,
): readonly LightReport[] {
  const on = usagesOn(lights);
  return outputs
    .filter(({ fields }) => fields.some(({ usage }) => LIGHTS.has(usage)))
    .map((layout) => ({ reportId: layout.reportId, data: writeReport(layout, on) }));
}
