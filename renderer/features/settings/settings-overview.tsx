import {
  AppWindow,
  Bell,
  BellRing,
  ChevronRight,
  Database,
  Headset,
  Keyboard,
  Palette,
  Phone,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

import type { Settings } from '#shared/domain/settings.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { arrowKeys } from '../../ui/arrow-keys.ts';
import type { SettingsPage } from './settings-place.tsx';
import styles from './settings-place.module.css';
import { useSummaries } from './use-summaries.ts';

const PAGES: readonly (readonly [SettingsPage, LucideIcon])[] = [
  ['line', Phone],
  ['agent', Headset],
  ['sound', Bell],
  ['ring', BellRing],
  ['hotkeys', Keyboard],
  ['crm', Database],
  ['records', AppWindow],
  ['appearance', Palette],
];

export interface SettingsOverviewProps {
  readonly settings: Settings;
  readonly onOpen: (page: SettingsPage) => void;
}

/** Every subject with what is set now, so that most questions are answered without opening one. */
export function SettingsOverview({ settings, onOpen }: SettingsOverviewProps) {
  const { t } = useTexts();
  const command = useCommand();
  const summaries = useSummaries(settings);
  const version = import.meta.env.APP_VERSION;
  return (
    <main className={styles['place']} tabIndex={-1} data-focus-home="place">
      <h2 className="visually-hidden">{t('settings.title')}</h2>
      <ul className={styles['pages']} ref={arrowKeys}>
        {PAGES.map(([page, Icon]) => (
          <li key={page}>
            <button type="button" className={styles['page']} data-row onClick={() => onOpen(page)}>
              <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
              <span>
                <b>{t(`settings.group.${page}`)}</b>
                <small>{summaries[page]}</small>
              </span>
              <ChevronRight size={16} aria-hidden="true" className={styles['go']} />
            </button>
          </li>
        ))}
      </ul>
      <footer className={styles['foot']}>
        <Button onClick={() => void command('setup:sign-out')}>
          {t(settings.mode === 'demo' ? 'settings.leaveDemo' : 'settings.signOut')}
        </Button>
        {version !== undefined && <small>{t('settings.version', { version })}</small>}
      </footer>
    </main>
  );
}
