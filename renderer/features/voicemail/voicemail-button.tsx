import { Voicemail as VoicemailSign } from 'lucide-react';

import type { Voicemail } from '#shared/domain/message.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { dotted } from '../../i18n/dotted.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './voicemail-button.module.css';

/** New voice messages of each line, one click from being heard. Lines without any take no room. */
export function VoicemailButtons() {
  const mailboxes = useSnapshot((snapshot) => snapshot.voicemail);
  const several = useSnapshot((snapshot) => snapshot.lines.length > 1);
  return mailboxes
    .filter(({ fresh }) => fresh > 0)
    .map((mailbox) => <VoicemailButton key={mailbox.lineId} mailbox={mailbox} named={several} />);
}

function VoicemailButton({ mailbox, named }: { readonly mailbox: Voicemail; readonly named: boolean }) {
  const { t } = useTexts();
  const command = useCommand();
  const { lineId, lineLabel, fresh, canDial } = mailbox;
  const count = t('voicemail.fresh', { count: fresh });
  const words = named ? dotted([count, lineLabel], t) : count;
  const inside = (
    <>
      <VoicemailSign size={16} strokeWidth={1.75} aria-hidden="true" />
      <span aria-hidden="true">{fresh}</span>
      <span className="visually-hidden">{canDial ? t('voicemail.listen', { words }) : words}</span>
    </>
  );
  if (!canDial)
    return (
      <span className={styles['voicemail']} title={t('voicemail.noCode', { words })}>
        {inside}
      </span>
    );
  return (
    <button
      type="button"
      className={styles['voicemail']}
      title={t('voicemail.listen', { words })}
      onClick={() => void command('voicemail:dial', { lineId })}
    >
      {inside}
    </button>
  );
}
