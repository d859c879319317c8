import { outgoingLine, type Outgoing } from '#core/session/outgoing-line.ts';
import type { LineSettings } from '#shared/domain/settings.ts';

import type { Base } from './compose-base.ts';

type LinesBase = Pick<Base, 'demo' | 'storage'>;

/** The demo is one line by itself; the configured ones are there only while they are the phone in use. */
export function linesInUse({ demo, storage }: LinesBase): {
  lines: readonly LineSettings[];
  outgoing?: Outgoing;
} {
  if (demo.access !== undefined) {
    const { line } = demo.access;
    return { lines: [line], outgoing: { lineId: line.id } };
  }
  const settings = storage.settings.current;
  const outgoing = outgoingLine(settings);
  if (settings.mode !== 'line' || outgoing === undefined) return { lines: [] };
  return { lines: settings.lines, outgoing };
}

/** ISO 3166 country of the line that calls go out by. */
export function countryOf(base: LinesBase): string {
  const { lines, outgoing } = linesInUse(base);
  return (lines.find(({ id }) => id === outgoing?.lineId) ?? lines[0])?.country ?? 'US';
}
