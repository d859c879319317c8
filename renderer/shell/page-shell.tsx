import { useLayoutEffect, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';

import { directionOf } from '#shared/domain/languages.ts';
import { useSnapshotState } from '../bridge/use-snapshot.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { PageNotice } from './page-notice.tsx';
import { useHighContrast } from './use-high-contrast.ts';
import { usePageTexts } from './use-page-texts.ts';

/**
 * Language, theme and the words for when there is nothing to show yet; below it a snapshot is always there. Both are
 * in place before the first paint, so that no page flashes in another theme or language.
 */
export function PageShell({ children }: { readonly children: ReactNode }) {
  const state = useSnapshotState();
  const theme = state.status === 'ready' ? state.snapshot.theme : 'system';
  const isHigh = useHighContrast(state.status === 'ready' ? state.snapshot.contrast : 'system');
  const texts = usePageTexts(state.status === 'ready' ? state.snapshot.language : undefined);
  const language = texts?.language;

  useLayoutEffect(() => {
    if (language === undefined) return;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.dataset['contrast'] = isHigh ? 'more' : 'system';
  }, [language, theme, isHigh]);

  if (texts === undefined) return null;
  return (
    <I18nextProvider i18n={texts.i18n}>
      <ErrorBoundary>
        {state.status === 'ready' && children}
        {state.status === 'offline' && <PageNotice kind="offline" />}
      </ErrorBoundary>
    </I18nextProvider>
  );
}
