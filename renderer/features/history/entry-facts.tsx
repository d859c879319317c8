import type { HistoryEntry } from '#shared/domain/history.ts';
import type { Party } from '#shared/domain/party.ts';
import { useToday } from '../../bridge/use-today.ts';
import { dotted } from '../../i18n/dotted.ts';
import type { Dates } from '../../i18n/create-dates.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { popOutcome } from '../calls/card/pop-outcome.ts';
import { resultText } from '../calls/card/result-text.ts';
import styles from './history-detail.module.css';

function partyText(party: Party | undefined): string | undefined {
  return party && (party.displayName ?? party.number.display);
}

/** What became of opening the record, and which rule said so. */
function ruledOutcome(entry: HistoryEntry, t: Translate, dates: Dates): string | undefined {
  const what = popOutcome(entry, t, dates);
  const { rule } = entry.pop;
  if (what === undefined || rule === undefined) return what;
  return t('pop.byRule', { what, rule: rule.name === '' ? String(rule.number) : rule.name });
}

/** Times and outcome of a call, each with its word; what is not known is left out. */
export function EntryFacts({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTexts();
  const dates = useDates();
  const today = useToday();
  const endedBy =
    entry.result === 'answered' && entry.cause !== undefined
      ? t(`result.endedBy.${entry.cause.by}`)
      : undefined;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('history.detail.result'), dotted([resultText(entry, t), endedBy], t)],
    [t('history.detail.disposition'), entry.disposition?.text],
    [t('history.detail.when'), dates.dayAndClock(entry.startedAt, today)],
    [t('history.detail.rang'), formatDuration(entry.ringMs)],
    [t('history.detail.talked'), entry.talkMs > 0 ? formatDuration(entry.talkMs) : undefined],
    [t('history.detail.total'), formatDuration(entry.totalMs)],
    [t('history.detail.recorded'), entry.recorded === true ? t('history.detail.recordedYes') : undefined],
    [t('history.detail.queue'), entry.queue],
    [t('history.detail.called'), entry.calledNumber],
    [t('history.detail.divertedBy'), partyText(entry.divertedBy)],
    [t('history.detail.firstParty'), partyText(entry.firstParty)],
    [t('history.detail.line'), dotted([t(`history.direction.${entry.direction}`), entry.lineLabel], t)],
    [
      t('history.detail.cause'),
      entry.cause?.policy === undefined ? entry.cause?.text : t(`result.policy.${entry.cause.policy}`),
    ],
    [t('history.detail.opening'), ruledOutcome(entry, t, dates)],
  ];
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) =>
        value === undefined ? null : (
          <div key={`${name} ${value}`} className={styles['fact']}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
