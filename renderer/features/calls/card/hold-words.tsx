import type { CallView } from '#shared/domain/call.ts';
import { useTicking } from '../../../bridge/use-ticking.ts';
import { formatDuration } from '../../../i18n/format-duration.ts';
import { useTexts } from '../../../i18n/use-texts.ts';

/** Who holds the call and for how long. */
export function HoldWords({ call }: { readonly call: Pick<CallView, 'hold' | 'heldAt'> }) {
  const { t } = useTexts();
  const now = useTicking();
  const hold = call.hold === 'none' ? 'local' : call.hold;
  return t(`call.hold.${hold}`, { time: formatDuration(now - (call.heldAt ?? now)) });
}
