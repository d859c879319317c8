import { useState, type ReactNode } from 'react';

import type { Settings } from '#shared/domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { BooksPage } from '../books/books-page.tsx';
import { CrmPage } from '../crm/crm-page.tsx';
import { DiagnosticsPage } from '../diagnostics/diagnostics-page.tsx';
import { EventsPage } from '../events/events-page.tsx';
import { PopRulesPage } from '../pop-rules/pop-rules-page.tsx';
import { WatchedPage } from '../watched/watched-page.tsx';
import { AgentPage } from './agent-page.tsx';
import { ApiPage } from './api-page.tsx';
import { AppearancePage } from './appearance-page.tsx';
import { DiallingPage } from './dialling-page.tsx';
import { HotkeysPage } from './hotkeys-page.tsx';
import { LinesPage } from './lines-page.tsx';
import { PrivacyPage } from './privacy-page.tsx';
import { RecordingPage } from './recording-page.tsx';
import { RecordsPage } from './records-page.tsx';
import { ResultsPage } from './results-page.tsx';
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
  | 'results'
  | 'sound'
  | 'ring'
  | 'hotkeys'
  | 'crm'
  | 'books'
  | 'recording'
  | 'records'
  | 'pops'
  | 'dialling'
  | 'api'
  | 'events'
  | 'privacy'
  | 'appearance'
  | 'diagnostics';

/** Each page under the frame; lines, CRMs, what opens and diagnostics have one of their own. */
const PAGES: Readonly<
  Record<
    Exclude<SettingsPage, 'line' | 'crm' | 'books' | 'pops' | 'diagnostics'>,
    (settings: Settings, access: SettingsAccess) => ReactNode
  >
> = {
  watched: (settings, access) => <WatchedPage settings={settings} update={access.update} />,
  agent: (settings, access) => <AgentPage settings={settings} update={access.update} />,
  results: (settings, access) => <ResultsPage settings={settings} update={access.update} />,
  ring: (settings, access) => <RingPage settings={settings} update={access.update} />,
  sound: (settings, access) => (
    <SoundPage settings={settings} update={access.update} onSaved={() => void access.reload()} />
  ),
  hotkeys: (settings, access) => <HotkeysPage settings={settings} update={access.update} />,
  recording: (settings, access) => <RecordingPage settings={settings} update={access.update} />,
  records: (settings, access) => <RecordsPage settings={settings} update={access.update} />,
  dialling: (settings, access) => <DiallingPage settings={settings} update={access.update} />,
  api: () => <ApiPage />,
  events: (settings, access) => <EventsPage settings={settings} update={access.update} />,
  privacy: (settings, access) => <PrivacyPage settings={settings} update={access.update} />,
  appearance: (settings, access) => <AppearancePage settings={settings} update={access.update} />,
};

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
  if (open === 'books')
    return <BooksPage settings={settings} onSaved={() => void access.reload()} onBack={toOverview} />;
  if (open === 'pops')
    return <PopRulesPage settings={settings} onBack={() => void access.reload().then(toOverview)} />;
  if (open === 'diagnostics')
    return <DiagnosticsPage onOpenSound={() => setOpen('sound')} onBack={toOverview} />;
  return (
    <SettingsFrame title={t(`settings.group.${open}`)} back={t('settings.back')} onBack={toOverview}>
      {PAGES[open](settings, access)}
    </SettingsFrame>
  );
}
