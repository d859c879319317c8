import { Check, TriangleAlert } from 'lucide-react';
import { useId } from 'react';

import type { CallId } from '#shared/domain/ids.ts';
import type { Match } from '#shared/domain/match.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { dotted } from '../../i18n/dotted.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { systemText } from '../calls/match/system-text.ts';
import styles from './link-search.module.css';
import type { PlaceFound } from './use-record-search.ts';

export interface PlaceResultsProps {
  readonly place: PlaceFound;
  readonly callId: CallId;
  readonly own: string | undefined;
  readonly linked: readonly string[];
}

/** What one system found, or how it stands: it is asked, it found nothing, it did not answer and why. */
export function PlaceResults({ place, callId, own, linked }: PlaceResultsProps) {
  const { t } = useTexts();
  const id = useId();
  const { found } = place;
  const matches = found?.matches ?? [];
  const failure = found?.failure;
  return (
    <section aria-labelledby={id}>
      <p id={id} className={styles['system']}>
        {systemText(place, t)}
      </p>
      <p className={styles['state']} role="status" data-failed={failure !== undefined}>
        {found === undefined && t('record.searching')}
        {failure !== undefined && (
          <>
            <TriangleAlert size={14} aria-hidden="true" />
            {t(`match.failure.${failure.reason}`, { system: systemText(failure, t) })}
          </>
        )}
        {found !== undefined && failure === undefined && matches.length === 0 && t('record.nothing')}
      </p>
      {matches.length > 0 && (
        <ul>
          {matches.map((match) => (
            <li key={match.id}>
              <FoundRow
                callId={callId}
                match={match}
                isOwn={match.id === own}
                isLinked={linked.includes(match.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface FoundRowProps {
  readonly callId: CallId;
  readonly match: Match;
  /** The record that the call is with: it stays. */
  readonly isOwn: boolean;
  readonly isLinked: boolean;
}

/** A record to link with one press; pressed once more it is no longer linked. */
function FoundRow({ callId, match, isOwn, isLinked }: FoundRowProps) {
  const { t } = useTexts();
  const command = useCommand();
  const { id: matchId, name, company, detail, recordType } = match;
  const shown = name === '' ? t(`match.type.${recordType}`) : name;
  const other = company === name ? undefined : company;
  const facts = dotted([t(`match.type.${recordType}`), detail, other], t);
  const act = () => {
    if (isOwn) return;
    if (isLinked) void command('call:link', { id: callId, matchId, on: false });
    else void command('record:link', { id: callId, matchId });
  };
  return (
    <button
      type="button"
      className={styles['row']}
      data-row
      aria-pressed={isOwn || isLinked}
      aria-disabled={isOwn}
      title={t('record.linkNamed', { name: shown })}
      onClick={act}
    >
      <span dir="auto">
        <b dir="auto">{shown}</b>
        <small>{facts}</small>
      </span>
      {(isOwn || isLinked) && (
        <em>
          <Check size={14} aria-hidden="true" />
          {t('record.linked')}
        </em>
      )}
    </button>
  );
}
