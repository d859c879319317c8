import { useState } from 'react';

import type { PopupCorner } from '#shared/domain/panel.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './popup-place-field.module.css';
import type { PageProps } from './sound-page.tsx';

const CORNERS: readonly PopupCorner[] = ['own', 'top-right', 'top-left', 'bottom-right', 'bottom-left'];

/** Where the popup comes, and the way back from where the agent dragged it. */
export function PopupPlaceField({ settings, update }: PageProps) {
  const { t } = useTexts();
  return (
    <div className={styles['place']}>
      <SelectField
        label={t('settings.appearance.popup')}
        value={settings.popupCorner}
        options={CORNERS.map((value) => ({ value, text: t(`settings.appearance.popupChoice.${value}`) }))}
        onChange={(popupCorner) => void update({ popupCorner })}
      />
      {settings.popupCorner === 'own' && <PutBack />}
    </div>
  );
}

function PutBack() {
  const { t } = useTexts();
  const command = useCommand();
  const [isBack, setBack] = useState(false);
  async function putBack(): Promise<void> {
    const reply = await command('window:popup-home');
    if (reply.ok) setBack(true);
  }
  return (
    <div className={styles['back']}>
      <output>{t(isBack ? 'settings.appearance.popupIsBack' : 'settings.appearance.popupHint')}</output>
      <Button onClick={() => void putBack()}>{t('settings.appearance.popupBack')}</Button>
    </div>
  );
}
