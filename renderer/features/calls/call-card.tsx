import { useTexts } from '../../i18n/use-texts.ts';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { usePaintedMark } from '../../bridge/use-painted-mark.ts';
import { CallActions } from './call-actions.tsx';
import { CallButtons } from './call-buttons.tsx';
import styles from './call-card.module.css';
import { CallMeta } from './call-meta.tsx';
import { CallParty } from './call-party.tsx';
import { HoldWords } from './hold-words.tsx';
import { MatchRow } from './match-row.tsx';
import { MediaWords } from './media-words.tsx';
import { NotesField } from './notes-field.tsx';
import { partyName } from './party-name.ts';

/** A running or ringing call, open: the hero of the panel. */
export function CallCard({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const command = useCommand();
  usePaintedMark('panel', call.id);
  const mediaWords = call.answeredAt === undefined ? undefined : <MediaWords media={call.media} />;
  return (
    <article className={styles['card']} data-phase={call.phase} aria-label={partyName(call, t)}>
      <CallMeta call={call} />
      <CallParty call={call} size="card" />
      <HoldWords call={call} />
      <MatchRow call={call} />
      <CallActions call={call} />
      {call.actions.includes('note') ? (
        <NotesField
          stored={call.notes}
          save={(text) => command('call:note', { id: call.id, text })}
          aside={mediaWords}
        />
      ) : (
        <p className={styles['media']}>{mediaWords}</p>
      )}
      <footer className={styles['foot']}>
        <CallButtons call={call} />
      </footer>
    </article>
  );
}
