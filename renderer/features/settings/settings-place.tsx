import { useState, type ReactNode } from 'react';

import type { Settings } from '#shared/domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { BooksPage } from '../books/books-page.tsx';
import { CrmPage } from '../crm/crm-page.tsx';
import { DiagnosticsPage } from '../diagnostics/diagnostics-page.tsx';
import { EventsPage } from '../events/events-page.tsx';
import { StepStrip } from '../first-steps/step-strip.tsx';
import { PopRulesPage } from '../pop-rules/pop-rules-page.tsx';
import { WatchedPage } from '../watched/watched-page.tsx';
import { AgentPage } from './agent-page.tsx';
import { ApiPage } from './api-page.tsx';
import { AppearancePage } from './appearance-page.tsx';
import { DiallingPage } from './dialling-page.tsx';
import { HotkeysPage } from './hotkeys-page.tsx';
import { LinesPage } from './lines-page.tsx';
import { ManagedPage } from './managed-page.tsx';
import { PrivacyPage } from './privacy-page.tsx';
import { RecordingPage } from './recording-page.tsx';
import { RecordsPage } from './records-page.tsx';
import { ResultsPage } from './results-page.tsx';
import { RingPage } from './ring-page.tsx';
import { SettingsFrame } from './settings-frame.tsx';
import { SettingsOverview } from './settings-overview.tsx';
import styles from './settings-place.module.css';
import { SoundPage } from './sound-page.tsx';
import { UpdatesPage } from './updates-page.tsx';
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
  | 'diagnostics'
  | 'updates';

/** What is open: a page, with the setting on it that was searched for. */
export interface OpenSetting {
  readonly page: SettingsPage;
  readonly setting?: string;
  /** Of the form on the page that the setting stands in. */
  readonly form?: string;
}

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
  updates: (_, { managed }) => <UpdatesPage managed={managed} />,
};

export interface SettingsPlaceProps {
  readonly page?: SettingsPage | undefined;
  /** A first step that was done here is over. */
  readonly onStepOver?: (() => void) | undefined;
}

/** Settings by subject: a list with what is set now, a search, and a page for each. Changes hold at once. */
export function SettingsPlace({ page, onStepOver }: SettingsPlaceProps) {
  const [open, setOpen] = useState<OpenSetting | undefined>(page === undefined ? undefined : { page });
  const access = useSettings();
  const { settings, managed, update } = access;
  const toOverview = () => setOpen(undefined);
  if (settings === undefined) return <main className={styles['place']} aria-busy="true" />;
  if (open === undefined) return <SettingsOverview access={access} settings={settings} onOpen={setOpen} />;
  return (
    <ManagedPage page={open.page} found={open} managed={managed}>
      <StepStrip page={open.page} settings={settings} update={update} onOver={onStepOver ?? toOverview} />
      <OpenPage
        page={open.page}
        settings={settings}
        access={access}
        onOpen={(next) => setOpen({ page: next })}
        onBack={toOverview}
      />
    </ManagedPage>
  );
}

interface OpenPageProps {
  readonly page: SettingsPage;
  readonly settings: Settings;
  readonly access: SettingsAccess;
  readonly onOpen: (page: SettingsPage) => void;
  readonly onBack: () => void;
}

function OpenPage({ page, settings, access, onOpen, onBack }: OpenPageProps) {
  const { t } = useTexts();
  const reload = () => void access.reload();
  switch (page) {
    case 'line':
      return <LinesPage settings={settings} access={access} onBack={onBack} />;
    case 'crm':
      return <CrmPage settings={settings} onSaved={reload} onBack={onBack} />;
    case 'books':
      return <BooksPage settings={settings} onSaved={reload} onBack={onBack} />;
    case 'pops':
      return <PopRulesPage settings={settings} onBack={() => void access.reload().then(onBack)} />;
    case 'diagnostics':
      return <DiagnosticsPage onOpenSound={() => onOpen('sound')} onBack={onBack} />;
    default:
      return (
        <SettingsFrame title={t(`settings.group.${page}`)} back={t('settings.back')} onBack={onBack}>
          {PAGES[page](settings, access)}
        </SettingsFrame>
      );
  }
}
