import type { ReactNode } from 'react';

import type { ManagedSettings } from '#shared/domain/managed-settings.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ManagedFieldsProvider } from '../../ui/managed-setting.tsx';
import { PageContext } from './page-context.ts';
import { SETTING_INDEX } from './search/setting-index.ts';
import type { OpenSetting, SettingsPage } from './settings-place.tsx';

/** Pages whose lists are settings as a whole, besides the fields that the index names. */
const WHOLE: Partial<Record<SettingsPage, string>> = {
  crm: 'crm',
  books: 'addressBooks',
  pops: 'popRules',
  events: 'eventRules',
  api: 'localApi',
  watched: 'presence',
  ring: 'callLooks',
  results: 'dispositions',
  dialling: 'dialPolicy',
};

export interface ManagedPageProps {
  readonly page: SettingsPage;
  readonly found: Pick<OpenSetting, 'setting' | 'form'>;
  readonly managed: ManagedSettings | undefined;
  readonly children: ReactNode;
}

/** Tells a page which of its fields an administrator holds, and which one was searched for. */
export function ManagedPage({ page, found, managed, children }: ManagedPageProps) {
  const { t } = useTexts();
  const labels = new Set(
    SETTING_INDEX[page].filter(({ path }) => isHeld(path, managed)).map(({ label }) => t(label)),
  );
  const who = managedBy(managed, t);
  const any = labels.size > 0 || isHeld(WHOLE[page], managed);
  return (
    <PageContext
      value={{
        ...(found.setting !== undefined && { found: found.setting }),
        ...(found.form !== undefined && { form: found.form }),
        ...(any && { managed: t('settings.managed.page', { who, file: managed?.file ?? '' }) }),
      }}
    >
      <ManagedFieldsProvider
        value={{
          labels,
          isHeld: (path) => isHeld(path, managed),
          words: t('settings.managed.setting', { who }),
        }}
      >
        {children}
      </ManagedFieldsProvider>
    </PageContext>
  );
}

/** Whoever wrote the file, as it says, or just the administrator. */
export function managedBy(managed: ManagedSettings | undefined, t: Translate): string {
  return managed?.administrator ?? t('settings.managed.admin');
}

/** A setting is held with its branch, and a page with anything on it. */
function isHeld(path: string | undefined, managed: ManagedSettings | undefined): boolean {
  if (path === undefined || managed === undefined) return false;
  return managed.paths.some((held) => held === path || held.startsWith(`${path}.`));
}
