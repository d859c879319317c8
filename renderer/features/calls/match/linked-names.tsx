import type { CallView } from '#shared/domain/call.ts';
import { useDates } from '../../../i18n/use-dates.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import styles from './match-chooser.module.css';

/** The further records that the call belongs to. */
export function LinkedNames({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const dates = useDates();
  const { linked = [], lookup } = call;
  const names = lookup.matches
    .filter(({ id }) => linked.includes(id) && id !== lookup.chosen)
    .map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <p className={styles['others']} dir="auto">
      {t('link.others', { names: dates.list(names) })}
    </p>
  );
}
