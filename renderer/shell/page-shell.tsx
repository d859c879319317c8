import { useEffect, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';

import { useSnapshotState } from '../bridge/use-snapshot.ts';
import { createI18n } from '../i18n/create-i18n.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { PageNotice } from './page-notice.tsx';

/** Language, theme and the words for when there is nothing to show yet; below it a snapshot is always there. */
export function PageShell({ children }: { readonly children: ReactNode }) {
  const state = useSnapshotState();
  const language = state.status === 'ready' ? state.snapshot.language : 'en';
  const theme = state.status === 'ready' ? state.snapshot.theme : 'system';
  const [i18n] = useState(() => createI18n(language));

  useEffect(() => {
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
  }, [i18n, language]);

  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  return (
    <I18nextProvider i18n={i18n}>
      <I18nProvider locale={language}>
        <ErrorBoundary>
          {state.status === 'ready' && children}
          {state.status === 'offline' && <PageNotice kind="offline" />}
        </ErrorBoundary>
      </I18nProvider>
    </I18nextProvider>
  );
}
