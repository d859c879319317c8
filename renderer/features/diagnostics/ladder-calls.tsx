import { ChevronRight, PhoneIncoming, PhoneOutgoing } from 'lucide-react';

import type { LadderCall } from '#shared/domain/diagnostics.ts';
import { useToday } from '../../bridge/use-today.ts';
import { dotted } from '../../i18n/dotted.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { arrowKeys } from '../../ui/arrow-keys.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { numberText } from '../calls/party-name.ts';
import settings from '../settings/settings-place.module.css';

export interface LadderCallsProps {
  readonly calls: readonly LadderCall[];
  readonly onOpen: (call: LadderCall) => void;
}

/** The calls whose messages can be looked at, newest first. */
export function LadderCalls({ calls, onOpen }: LadderCallsProps) {
  const { t } = useTexts();
  const dates = useDates();
  const today = useToday();
  if (calls.length === 0)
    return <EmptyState title={t('diagnostics.calls.empty')} hint={t('diagnostics.calls.emptyHint')} />;
  return (
    <>
      <p className={settings['hint']}>{t('diagnostics.calls.intro')}</p>
      <ul className={settings['pages']} ref={arrowKeys}>
        {calls.map((call) => (
          <li key={call.id}>
            <button type="button" className={settings['page']} data-row onClick={() => onOpen(call)}>
              {call.direction === 'incoming' ? (
                <PhoneIncoming size={20} strokeWidth={1.5} aria-hidden="true" />
              ) : (
                <PhoneOutgoing size={20} strokeWidth={1.5} aria-hidden="true" />
              )}
              <span>
                <b dir="auto">{call.name.trim() === '' ? numberText(call.number, t) : call.name}</b>
                <small>
                  {dotted(
                    [
                      dates.dayAndClock(call.at, today),
                      call.result === undefined ? undefined : t(`result.${call.result}`),
                      t('diagnostics.calls.messages', { count: call.messages }),
                    ],
                    t,
                  )}
                </small>
              </span>
              <ChevronRight size={16} aria-hidden="true" className={settings['go']} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
