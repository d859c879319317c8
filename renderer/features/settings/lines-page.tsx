import { ArrowLeft, Plus } from 'lucide-react';
import { useState } from 'react';

import type { LineId } from '#shared/domain/ids.ts';
import { LINES_MAX } from '#shared/domain/lines-max.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { LineForm } from '../line/line-form.tsx';
import { LineActions } from '../lines/line-actions.tsx';
import { LineList } from '../lines/line-list.tsx';
import styles from './settings-place.module.css';
import type { SettingsAccess } from './use-settings.ts';

export interface LinesPageProps {
  readonly settings: Settings;
  readonly update: SettingsAccess['update'];
  readonly reload: SettingsAccess['reload'];
}

/** The agent's phone lines with whether calls reach them; each opens in its form. In the demo this is the way out of it. */
export function LinesPage({ settings, update, reload }: LinesPageProps) {
  const { t } = useTexts();
  const { lines } = settings;
  const [open, setOpen] = useState<LineId | 'new'>();
  const known = lines.find(({ id }) => id === open);
  useEscape(() => setOpen(undefined), open !== undefined);
  const done = () => {
    setOpen(undefined);
    void reload();
  };
  if (lines.length === 0 || open === 'new' || known !== undefined) {
    return (
      <>
        {known === undefined && <p className={styles['hint']}>{t('line.hint')}</p>}
        {lines.length > 0 && (
          <Button
            kind="quiet"
            className={styles['back'] ?? ''}
            icon={<ArrowLeft size={16} aria-hidden="true" />}
            onClick={() => setOpen(undefined)}
          >
            {t('lines.all')}
          </Button>
        )}
        <LineForm key={known?.id} known={known} onSaved={done} />
        {known !== undefined && <LineActions line={known} update={update} onRemoved={done} />}
      </>
    );
  }
  return (
    <>
      <LineList settings={settings} onOpen={setOpen} onReordered={reload} />
      {lines.length < LINES_MAX && (
        <Button icon={<Plus size={16} aria-hidden="true" />} onClick={() => setOpen('new')}>
          {t('lines.add')}
        </Button>
      )}
    </>
  );
}
