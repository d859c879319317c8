import { ArrowLeft } from 'lucide-react';
import { useState, type ReactNode } from 'react';

import type { Settings } from '#shared/domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { AgentPage } from './agent-page.tsx';
import { AppearancePage } from './appearance-page.tsx';
import { HotkeysPage } from './hotkeys-page.tsx';
import { LinePage } from './line-page.tsx';
import { RecordsPage } from './records-page.tsx';
import { RingPage } from './ring-page.tsx';
import { SettingsOverview } from './settings-overview.tsx';
import styles from './settings-place.module.css';
import { SoundPage } from './sound-page.tsx';
import { useSettings, type SettingsAccess } from './use-settings.ts';

export type SettingsPage = 'line' | 'agent' | 'sound' | 'ring' | 'hotkeys' | 'records' | 'appearance';

export interface SettingsPlaceProps {
  readonly page?: SettingsPage | undefined;
}

/** Settings by subject: a list with what is set now, and a page for each. Changes hold at once. */
export function SettingsPlace({ page }: SettingsPlaceProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState(page);
  const access = useSettings();
  const { settings } = access;
  useEscape(() => setOpen(undefined), open !== undefined);
  if (settings === undefined) return <main className={styles['place']} aria-busy="true" />;
  if (open === undefined) return <SettingsOverview settings={settings} onOpen={setOpen} />;
  return (
    <main className={styles['place']} tabIndex={-1} data-focus-home="place">
      <Button
        kind="quiet"
        className={styles['back'] ?? ''}
        icon={<ArrowLeft size={16} aria-hidden="true" />}
        onClick={() => setOpen(undefined)}
      >
        {t('settings.back')}
      </Button>
      <h2>{t(`settings.group.${open}`)}</h2>
      {pageOf(open, settings, access)}
    </main>
  );
}

function pageOf(page: SettingsPage, settings: Settings, access: SettingsAccess): ReactNode {
  switch (page) {
    case 'line':
      return <LinePage settings={settings} onSaved={() => void access.reload()} />;
    case 'agent':
      return <AgentPage settings={settings} update={access.update} />;
    case 'ring':
      return <RingPage settings={settings} update={access.update} />;
    case 'sound':
      return <SoundPage settings={settings} update={access.update} />;
    case 'hotkeys':
      return <HotkeysPage settings={settings} update={access.update} />;
    case 'records':
      return <RecordsPage settings={settings} update={access.update} />;
    case 'appearance':
      return <AppearancePage settings={settings} update={access.update} />;
  }
}
