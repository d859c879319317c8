import {
  AppWindow,
  Bell,
  BellRing,
  BookUser,
  ChevronRight,
  Database,
  Disc,
  Headset,
  Keyboard,
  ListOrdered,
  Palette,
  Phone,
  Plug,
  Shield,
  Stethoscope,
  Users,
  Webhook,
  Link,
  ListChecks,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

import type { Settings } from '#shared/domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { arrowKeys } from '../../ui/arrow-keys.ts';
import { SettingsFoot } from './settings-foot.tsx';
import type { SettingsPage } from './settings-place.tsx';
import styles from './settings-place.module.css';
import { useSummaries } from './use-summaries.ts';

const PAGES: readonly (readonly [SettingsPage, LucideIcon])[] = [
  ['line', Phone],
  ['watched', Users],
  ['agent', Headset],
  ['results', ListChecks],
  ['sound', Bell],
  ['ring', BellRing],
  ['hotkeys', Keyboard],
  ['crm', Database],
  ['books', BookUser],
  ['recording', Disc],
  ['records', AppWindow],
  ['pops', ListOrdered],
  ['dialling', Link],
  ['api', Plug],
  ['events', Webhook],
  ['privacy', Shield],
  ['appearance', Palette],
  ['diagnostics', Stethoscope],
];

export interface SettingsOverviewProps {
  readonly settings: Settings;
  readonly onOpen: (page: SettingsPage) => void;
}

/** Every subject with what is set now, so that most questions are answered without opening one. */
export function SettingsOverview({ settings, onOpen }: SettingsOverviewProps) {
  const { t } = useTexts();
  const summaries = useSummaries(settings);
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
      <SettingsFoot mode={settings.mode} />
    </main>
  );
}
