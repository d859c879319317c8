import { dotted } from '../../../i18n/dotted.ts';
import { useTexts } from '../../../i18n/use-texts.ts';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import { arrowKeys } from '../../../ui/arrow-keys.ts';
import { foundInFull } from './found-text.ts';
import { LinkButton } from './link-button.tsx';
import styles from './match-chooser.module.css';
import { systemText } from './system-text.ts';

export interface MatchChooserProps {
  readonly call: CallView;
  readonly onChosen: () => void;
}

/** Every record that fits, each with how it was found; choosing one makes it the call's record. */
export function MatchChooser({ call, onChosen }: MatchChooserProps) {
  const { t } = useTexts();
  const command = useCommand();
  async function choose(matchId: string): Promise<void> {
    const reply = await command('call:choose-match', { id: call.id, matchId });
    if (reply.ok) onChosen();
  }
  return (
    <ul className={styles['list']} ref={arrowKeys} aria-label={t('match.list')}>
      {call.lookup.matches.map((match) => {
        const { name, company, detail } = match;
        const other = company === name ? undefined : company;
        const about = dotted([detail, other], t);
        const how = dotted([systemText(match, t), foundInFull(match, t)], t);
        return (
          <li key={match.id} className={styles['row']}>
            <button
              type="button"
              className={styles['match']}
              data-row
              title={dotted([about, how], t)}
              aria-pressed={match.id === call.lookup.chosen}
              onClick={() => void choose(match.id)}
            >
              <b dir="auto">{name}</b>
              {about !== '' && <small dir="auto">{about}</small>}
              <small>{how}</small>
            </button>
            <LinkButton call={call} match={match} />
          </li>
        );
      })}
    </ul>
  );
}
