import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

import { useSnapshot } from '../bridge/use-snapshot.ts';

/** The language for React Aria's own words and sorting. Only the panel has such parts; the popup stays without. */
export function PanelLocale({ children }: { readonly children: ReactNode }) {
  const language = useSnapshot((snapshot) => snapshot.language);
  return <I18nProvider locale={language}>{children}</I18nProvider>;
}
