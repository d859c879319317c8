import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';

import { useSnapshotState } from '../bridge/use-snapshot.ts';
import { createI18n } from '../i18n/create-i18n.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { PageNotice } from './page-notice.tsx';
import { useHighContrast } from './use-high-contrast.ts';

/**
 * Language, theme and the words for when there is nothing to show yet; below it a snapshot is always there. Both are
 * in place before the first paint, so that no page flashes in another theme or language.
 */
export function PageShell({ children }: { readonly children: ReactNode }) {
  const state = useSnapshotState();
  const language = state.status === 'ready' ? state.snapshot.language : 'en';
  const theme = state.status === 'ready' ? state.snapshot.theme : 'system';
  const isHigh = useHighContrast(state.status === 'ready' ? state.snapshot.contrast : 'system');
  const i18n = useMemo(() => createI18n(language), [language]);

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.dataset['contrast'] = isHigh ? 'more' : 'system';
  }, [language, theme, isHigh]);

  return (
    <I18nextProvider i18n={i18n}>
      <ErrorBoundary>
        {state.status === 'ready' && children}
        {state.status === 'offline' && <PageNotice kind="offline" />}
      </ErrorBoundary>
    </I18nextProvider>
  );
}
