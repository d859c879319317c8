import type { DispositionChoice, DispositionSettings } from './disposition.ts';
import type { LineId } from './ids.ts';

/** The results that a call of this line can have. */
export function choicesFor(settings: DispositionSettings, lineId: LineId): readonly DispositionChoice[] {
  return settings.byLine.find((each) => each.lineId === lineId)?.choices ?? settings.choices;
}
