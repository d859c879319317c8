import { useState, type ReactNode } from 'react';

import type { Settings } from '#shared/domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CrmPage } from '../crm/crm-page.tsx';
import { PopRulesPage } from '../pop-rules/pop-rules-page.tsx';
import { WatchedPage } from '../watched/watched-page.tsx';
import { AgentPage } from './agent-page.tsx';
import { ApiPage } from './api-page.tsx';
import { AppearancePage } from './appearance-page.tsx';
import { DiallingPage } from './dialling-page.tsx';
import { HotkeysPage } from './hotkeys-page.tsx';
import { LinesPage } from './lines-page.tsx';
import { RecordingPage } from './recording-page.tsx';
import { RecordsPage } from './records-page.tsx';
import { RingPage } from './ring-page.tsx';
import { SettingsFrame } from './settings-frame.tsx';
import { SettingsOverview } from './settings-overview.tsx';
import styles from './settings-place.module.css';
import { SoundPage } from './sound-page.tsx';
import { useSettings, type SettingsAccess } from './use-settings.ts';

export type SettingsPage =
  | 'line'
  | 'watched'
  | 'agent'
  | 'sound'
  | 'ring'
  | 'hotkeys'
  | 'crm'
  | 'recording'
  | 'records'
  | 'pops'
  | 'dialling'
  | 'api'
  | 'appearance';

export interface SettingsPlaceProps {
  readonly page?: SettingsPage | undefined;
}

/** Settings by subject: a list with what is set now, and a page for each. Changes hold at once. */
export function SettingsPlace({ page }: SettingsPlaceProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState(page);
  const access = useSettings();
  const { settings } = access;
  const toOverview = () => setOpen(undefined);
  if (settings === undefined) return <main className={styles['place']} aria-busy="true" />;
  if (open === undefined) return <SettingsOverview settings={settings} onOpen={setOpen} />;
  if (open === 'line') return <LinesPage settings={settings} access={access} onBack={toOverview} />;
  if (open === 'crm')
    return <CrmPage settings={settings} onSaved={() => void access.reload()} onBack={toOverview} />;
  if (open === 'pops')
    return <PopRulesPage settings={settings} onBack={() => void access.reload().then(toOverview)} />;
  return (
    <SettingsFrame title={t(`settings.group.${open}`)} back={t('settings.back')} onBack={toOverview}>
      {pageOf(open, settings, access)}
    </SettingsFrame>
  );
}

function pageOf(
  page: Exclude<SettingsPage, 'line' | 'crm' | 'pops'>,
  settings: Settings,
  access: SettingsAccess,
): ReactNode {
  switch (page) {
    case 'watched':
      return <WatchedPage settings={settings} update={access.update} />;
    case 'agent':
      return <AgentPage settings={settings} update={access.update} />;
    case 'ring':
      return <RingPage settings={settings} update={access.update} />;
    case 'sound':
      return <SoundPage settings={settings} update={access.update} onSaved={() => void access.reload()} />;
    case 'hotkeys':
      return <HotkeysPage settings={settings} update={access.update} />;
    case 'recording':
      return <RecordingPage settings={settings} update={access.update} />;
    case 'records':
      return <RecordsPage settings={settings} update={access.update} />;
    case 'dialling':
      return <DiallingPage settings={settings} update={access.update} />;
    case 'api':
      return <ApiPage />;
    case 'appearance':
      return <AppearancePage settings={settings} update={access.update} />;
  }
}
