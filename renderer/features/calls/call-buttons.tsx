import { ExternalLink, Phone, PhoneOff } from 'lucide-react';
import { useTexts } from '../../i18n/use-texts.ts';

import type { CallView } from '#shared/domain/call.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import styles from './call-buttons.module.css';
import { useHotkey } from './use-hotkey.ts';

export interface CallButtonsProps {
  readonly call: CallView;
  /** Keys beside the words; left out where space is short. */
  readonly hints?: boolean;
}

/** Taking, declining and ending a call: the large buttons. While a command waits for the PBX they say so. */
export function CallButtons({ call, hints = true }: CallButtonsProps) {
  const { t } = useTexts();
  const command = useCommand();
  const answerKey = useHotkey('answer');
  const endKey = useHotkey('hang-up');
  const { id, intent } = call;
  const may = (action: CallView['actions'][number]) => call.actions.includes(action);
  const run = (act: () => unknown) => () => void (intent === undefined && act());

  if (intent === 'answering' || intent === 'rejecting' || intent === 'hanging-up') {
    return (
      <p className={styles['pending']} role="status">
        {t(`call.intent.${intent}`)}
      </p>
    );
  }
  if (may('answer') || may('reject')) {
    return (
      <div className={styles['pair']}>
        {may('answer') && (
          <span className={styles['split']}>
            <Button
              kind="answer"
              size="large"
              icon={<Phone size={18} aria-hidden="true" />}
              onClick={run(() => command('call:answer', { id }))}
            >
              {t('call.action.answer')}
              {hints && answerKey !== undefined && <KeyHint accelerator={answerKey} />}
            </Button>
            {may('answer-and-open') && (
              <Button
                kind="answer"
                size="large"
                className={styles['second'] ?? ''}
                icon={<ExternalLink size={16} aria-hidden="true" />}
                aria-label={t('call.action.answer-and-open')}
                title={t('call.action.answer-and-open')}
                onClick={run(() => command('call:answer', { id, openRecord: true }))}
              />
            )}
          </span>
        )}
        {may('reject') && (
          <Button
            kind="decline"
            size="large"
            icon={<PhoneOff size={18} aria-hidden="true" />}
            onClick={run(() => command('call:reject', { id }))}
          >
            {t('call.action.reject')}
          </Button>
        )}
      </div>
    );
  }
  if (!may('hang-up')) return null;
  return (
    <Button
      kind="stop"
      size="large"
      className={styles['end'] ?? ''}
      icon={<PhoneOff size={18} aria-hidden="true" />}
      onClick={run(() => command('call:hang-up', { id }))}
    >
      {t(call.answeredAt === undefined ? 'call.action.cancel' : 'call.action.hang-up')}
      {hints && endKey !== undefined && <KeyHint accelerator={endKey} />}
    </Button>
  );
}
