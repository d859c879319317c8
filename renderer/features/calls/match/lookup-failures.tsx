import { TriangleAlert } from 'lucide-react';
import { useTexts } from '../../../i18n/use-texts.ts';

import type { LookupFailure } from '#shared/domain/match.ts';
import styles from './match-row.module.css';
import { systemText } from './system-text.ts';

/** The systems that did not answer the lookup, named: "no record" may not be the whole truth. */
export function LookupFailures({ failures }: { readonly failures: readonly LookupFailure[] }) {
  const { t } = useTexts();
  return failures.map((failure) => (
    <p key={failure.system} className={styles['failure']}>
      <TriangleAlert size={14} aria-hidden="true" />
      {t(`match.failure.${failure.reason}`, { system: systemText(failure, t) })}
    </p>
  ));
}
