import type { LineId } from '#shared/domain/ids.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { partyName } from '../calls/party-name.ts';

export interface CallNames {
  readonly count: number;
  /** With whom the calls are: "Ann Price and Oliver Grant". */
  readonly names: string;
}

/** Who would be cut off if this line, or every line, let its calls go. */
export function useCallNames(lineId?: LineId): CallNames {
  const { t } = useTexts();
  const dates = useDates();
  const calls = useSnapshot((snapshot) => snapshot.calls);
  const cut = calls.filter(
    (call) => call.phase !== 'ended' && (lineId === undefined || call.lineId === lineId),
  );
  return { count: cut.length, names: dates.list(cut.map((call) => partyName(call, t))) };
}
