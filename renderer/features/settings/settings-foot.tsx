import { useState } from 'react';

import type { Settings } from '#shared/domain/settings.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { LeavingQuestion } from './leaving-question.tsx';
import type { SettingsAccess } from './use-settings.ts';
import styles from './settings-place.module.css';

export interface SettingsFootProps {
  readonly settings: Pick<Settings, 'mode' | 'firstSteps'>;
  readonly update: SettingsAccess['update'];
}

/** The ways to another phone: into the demo and out of it, and back to the first start. What ends a call asks first. */
export function SettingsFoot({ settings: { mode, firstSteps }, update }: SettingsFootProps) {
  const { t } = useTexts();
  const command = useCommand();
  const [asking, setAsking] = useState<'demo' | 'sign-out'>();
  return (
    <footer className={styles['foot']}>
      {mode === 'demo' ? (
        <Button onClick={() => void command('setup:leave-demo')}>{t('settings.leaveDemo')}</Button>
      ) : (
        <>
          <Button onClick={() => setAsking('demo')}>{t('settings.tryDemo')}</Button>
          <Button onClick={() => setAsking('sign-out')}>{t('settings.signOut')}</Button>
        </>
      )}
      {firstSteps.dismissed && (
        <Button kind="quiet" onClick={() => void update({ firstSteps: { ...firstSteps, dismissed: false } })}>
          {t('firstSteps.again')}
        </Button>
      )}
      {asking !== undefined && (
        <LeavingQuestion
          to={asking}
          onClose={() => setAsking(undefined)}
          onSure={() => {
            setAsking(undefined);
            void command(asking === 'demo' ? 'setup:try-demo' : 'setup:sign-out');
          }}
        />
      )}
    </footer>
  );
}
