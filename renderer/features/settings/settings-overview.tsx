import {
  AppWindow,
  Bell,
  BellRing,
  BookUser,
  ChevronRight,
  Database,
  Disc,
  Headset,
  Info,
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
import { useRef, useState, type KeyboardEvent } from 'react';

import type { Settings } from '#shared/domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { arrowKeys } from '../../ui/arrow-keys.ts';
import { SearchInput } from '../../ui/search-input.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { findSettings } from './search/find-settings.ts';
import { searchedForms } from './search/form-index.ts';
import { SearchResults } from './search/search-results.tsx';
import { SettingsFoot } from './settings-foot.tsx';
import type { OpenSetting, SettingsPage } from './settings-place.tsx';
import styles from './settings-place.module.css';
import type { SettingsAccess } from './use-settings.ts';
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
  ['updates', Info],
];

const ALL = PAGES.map(([page]) => page);

export interface SettingsOverviewProps {
  readonly settings: Settings;
  readonly access: Pick<SettingsAccess, 'update'>;
  readonly onOpen: (open: OpenSetting) => void;
}

/** Every subject with what is set now, so that most questions are answered without opening one; a search above. */
export function SettingsOverview({ settings, access, onOpen }: SettingsOverviewProps) {
  const { t } = useTexts();
  const [query, setQuery] = useState('');
  const place = useRef<HTMLElement>(null);
  const found = findSettings(query, ALL, t, searchedForms(settings, t));
  useEscape(() => setQuery(''), query !== '');
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && found[0] !== undefined) onOpen(found[0]);
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    place.current?.querySelector<HTMLElement>('[data-row]')?.focus();
  }
  return (
    <main ref={place} className={styles['place']} tabIndex={-1} data-focus-home="place">
      <h2 className="visually-hidden">{t('settings.title')}</h2>
      <SearchInput
        label={t('settings.search.label')}
        value={query}
        onChange={setQuery}
        onKeyDown={onKeyDown}
      />
      {query.trim() === '' ? (
        <>
          <PageList settings={settings} onOpen={onOpen} />
          <SettingsFoot settings={settings} update={access.update} />
        </>
      ) : (
        <SearchResults found={found} onOpen={onOpen} />
      )}
    </main>
  );
}

function PageList({ settings, onOpen }: Pick<SettingsOverviewProps, 'settings' | 'onOpen'>) {
  const { t } = useTexts();
  const summaries = useSummaries(settings);
  return (
    <ul className={styles['pages']} ref={arrowKeys}>
      {PAGES.map(([page, Icon]) => (
        <li key={page}>
          <button type="button" className={styles['page']} data-row onClick={() => onOpen({ page })}>
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
  );
}
