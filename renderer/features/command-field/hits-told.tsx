import { useEffect, useState } from 'react';

import { useTexts } from '../../i18n/use-texts.ts';
import type { FoundState } from './use-found.ts';

/** Somebody who still types is not interrupted. */
const QUIET_MS = 600;

/** Tells screen readers how much was found, once the typing rests; never seen. */
export function HitsTold({ found: { rows, state } }: { readonly found: FoundState }) {
  const { t } = useTexts();
  const [words, setWords] = useState('');
  const count = rows.filter(({ kind }) => kind !== 'typed').length;
  useEffect(() => {
    if (state === 'looking') return undefined;
    const hits = count > 0 ? t('field.hits', { count }) : t('field.state.nothing');
    const said = state === 'failed' ? t('field.state.failed') : hits;
    const timer = setTimeout(() => setWords(said), QUIET_MS);
    return () => clearTimeout(timer);
  }, [t, count, state]);
  return (
    <output className="visually-hidden" aria-live="polite">
      {words}
    </output>
  );
}
