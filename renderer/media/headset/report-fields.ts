import { TELEPHONY_PAGE } from './headset-usage.ts';
import type { HidCollection, HidReport, HidReportItem } from './hid-types.ts';

/** One bit field of a report that carries a usage. */
export interface ReportField {
  readonly reportId: number;
  readonly usage: number;
  /** From the first bit after the report id. */
  readonly bit: number;
  readonly bits: number;
  /** The value counts by itself, not as a change. */
  readonly isAbsolute: boolean;
  /** A key that keeps its position: the value is the state. A key that springs back has a preferred state. */
  readonly isLatching: boolean;
}

export interface ReportLayout {
  readonly reportId: number;
  readonly bytes: number;
  readonly fields: readonly ReportField[];
}

export interface TelephonyLayout {
  readonly inputs: readonly ReportLayout[];
  readonly outputs: readonly ReportLayout[];
}

/** Longer reports than any headset has are a broken descriptor and left out. */
const BYTES_MAX = 64;

/**
 * Where a device's telephony keys and lights stand in its reports, from the collections WebHID parsed. Arrays are passed
 * over: no call key of a headset comes as one.
 */
export function telephonyLayout(collections: readonly HidCollection[]): TelephonyLayout {
  const telephony = collections.filter(({ usagePage }) => usagePage === TELEPHONY_PAGE).flatMap(withChildren);
  return {
    inputs: merged(telephony.flatMap(({ inputReports }) => inputReports ?? [])),
    outputs: merged(telephony.flatMap(({ outputReports }) => outputReports ?? [])),
  };
}

function withChildren(collection: HidCollection): readonly HidCollection[] {
  return [collection, ...(collection.children ?? []).flatMap(withChildren)];
}

/** The same report may be listed with a collection and again with its child. */
function merged(reports: readonly HidReport[]): readonly ReportLayout[] {
  const layouts = new Map<number, ReportLayout>();
  for (const report of reports) {
    const layout = layoutOf(report);
    const known = layouts.get(layout.reportId);
    const isBetter = known === undefined || layout.fields.length > known.fields.length;
    if (layout.bytes <= BYTES_MAX && isBetter) layouts.set(layout.reportId, layout);
  }
  return [...layouts.values()];
}

function layoutOf({ reportId = 0, items = [] }: HidReport): ReportLayout {
  const fields: ReportField[] = [];
  let bit = 0;
  for (const item of items) {
    const { reportSize = 0, reportCount = 0 } = item;
    for (const [index, usage] of usagesOf(item).slice(0, reportCount).entries()) {
      fields.push({ ...fieldOf(item, reportId, usage), bit: bit + index * reportSize, bits: reportSize });
    }
    bit += reportSize * reportCount;
  }
  return { reportId, bytes: Math.ceil(bit / 8), fields };
}

function fieldOf(item: HidReportItem, reportId: number, usage: number): Omit<ReportField, 'bit' | 'bits'> {
  const isAbsolute = item.isAbsolute ?? true;
  return { reportId, usage, isAbsolute, isLatching: isAbsolute && item.hasPreferredState === false };
}

function usagesOf(item: HidReportItem): readonly number[] {
  if (item.isConstant === true || item.isArray === true) return [];
  if (item.isRange !== true) return item.usages ?? [];
  const { usageMinimum = 0, usageMaximum = -1 } = item;
  const length = Math.min(Math.max(0, usageMaximum - usageMinimum + 1), BYTES_MAX * 8);
  return Array.from({ length }, (_, index) => usageMinimum + index);
}

/** Reads a field of a report; bits that the device did not send are 0. */
export function readField(data: DataView, { bit, bits }: ReportField): number {
  let value = 0;
  for (let index = 0; index < bits; index += 1) {
    const at = bit + index;
    const byte = at >> 3;
    if (byte < data.byteLength && ((data.getUint8(byte) >> (at & 7)) & 1) === 1) value |= 1 << index;
  }
  return value;
}

/** Builds an output report in which exactly the given usages are on. */
export function writeReport(layout: ReportLayout, on: ReadonlySet<number>): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(layout.bytes);
  for (const { usage, bit } of layout.fields) {
    if (on.has(usage)) data[bit >> 3] = (data[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return data;
}
