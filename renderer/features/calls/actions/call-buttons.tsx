import { PhoneOff } from 'lucide-react';
import { useTexts } from '../../../i18n/use-texts.ts';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../../bridge/use-command.ts';
import { ariaKeys } from '../../../i18n/aria-keys.ts';
import { Button } from '../../../ui/button.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { AutoAnswerLine } from '../../header/auto-answer-line.tsx';
import { AnswerHint } from './answer-hint.tsx';
import styles from './call-buttons.module.css';
import { ConsultationButtons } from './consultation-buttons.tsx';
import { RingButtons } from './ring-buttons.tsx';
import { useHotkey } from './use-hotkey.ts';

/** Taking, declining and ending a call: the large buttons. While a command waits for the PBX they say so. */
export function CallButtons({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const command = useCommand();
  const endKey = useHotkey('hang-up');
  const { id, intent } = call;
  const may = (action: CallView['actions'][number]) => call.actions.includes(action);

  if (intent === 'answering' || intent === 'rejecting' || intent === 'hanging-up') {
    return (
      <>
        <output className={styles['pending']}>{t(`call.intent.${intent}`)}</output>
        <AnswerHint call={call} />
      </>
    );
  }
  const rings = may('answer') || may('answer-and-open') || may('reject');
  return (
    <>
      <AutoAnswerLine call={call} />
      {rings && <RingButtons call={call} />}
      <AnswerHint call={call} />
      <ConsultationButtons call={call} />
      {may('hang-up') && (
        <Button
          kind="stop"
          size="large"
          className={styles['end'] ?? ''}
          icon={<PhoneOff size={18} aria-hidden="true" />}
          aria-disabled={intent !== undefined}
          aria-keyshortcuts={ariaKeys(endKey)}
          onClick={() => void (intent === undefined && command('call:hang-up', { id }))}
        >
          {t(call.answeredAt === undefined ? 'call.action.cancel' : 'call.action.hang-up')}
          {endKey !== undefined && <KeyHint accelerator={endKey} />}
        </Button>
      )}
    </>
  );
}
