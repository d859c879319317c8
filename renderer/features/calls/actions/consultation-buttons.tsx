import { PhoneForwarded, Undo2 } from 'lucide-react';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import { useSnapshot } from '../../../bridge/use-snapshot.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './call-buttons.module.css';
import { TransferWords } from '../card/transfer-words.tsx';
import { transferProgress } from '../transfer-text.ts';

/** What a consultation leads to: party and target together, or back to the party. Says why joining them failed. */
export function ConsultationButtons({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const command = useCommand();
  const { id, actions } = call;
  const party = useSnapshot(({ calls }) => calls.find((other) => other.id === call.consultationOf));
  if (party === undefined) return null;
  const progress = transferProgress(party, t);
  if (progress !== undefined) return <output className={styles['pending']}>{progress}</output>;
  return (
    <>
      <TransferWords call={party} />
      <div className={styles['consultation']}>
        {actions.includes('complete-transfer') && (
          <Button
            kind="primary"
            size="large"
            icon={<PhoneForwarded size={18} aria-hidden="true" />}
            onClick={() => void command('call:complete-transfer', { id })}
          >
            {t('call.action.complete-transfer')}
          </Button>
        )}
        {actions.includes('end-consultation') && (
          <Button
            size="large"
            icon={<Undo2 size={18} aria-hidden="true" />}
            onClick={() => void command('call:end-consultation', { id })}
          >
            {t('call.action.end-consultation')}
          </Button>
        )}
      </div>
    </>
  );
}
