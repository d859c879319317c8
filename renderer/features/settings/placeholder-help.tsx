import { useTexts } from '../../i18n/use-texts.ts';
import { FoldSummary } from '../../ui/fold-summary.tsx';
import styles from './settings-place.module.css';

const PLACEHOLDERS = [
  'number',
  'national',
  'digits',
  'record-id',
  'name',
  'company',
  'queue',
  'direction',
  'call-id',
] as const;

/** What stands for what in an address template. */
export function PlaceholderHelp() {
  const { t } = useTexts();
  return (
    <details>
      <FoldSummary text={t('settings.records.placeholders')} />
      <dl className={styles['placeholders']}>
        {PLACEHOLDERS.map((name) => (
          <PlaceholderRow key={name} name={name} text={t(`settings.records.placeholder.${name}`)} />
        ))}
        <PlaceholderRow name="field.NAME" text={t('settings.records.placeholder.field')} />
        <PlaceholderRow name="header.x-NAME" text={t('settings.records.placeholder.header')} />
      </dl>
    </details>
  );
}

function PlaceholderRow({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <dt>
        <code>{`{${name}}`}</code>
      </dt>
      <dd>{text}</dd>
    </>
  );
}
