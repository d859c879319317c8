import { useMemo } from 'react';

import type { ImportPreview, ImportTarget } from '#shared/domain/person.ts';
import { countries } from '../../i18n/countries.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import styles from './import-wizard.module.css';
import { canRun, type Import } from './use-import.ts';

const TARGETS: readonly ImportTarget[] = [
  'name',
  'first-name',
  'last-name',
  'company',
  'phone',
  'mobile',
  'extension',
  'email',
  'record-id',
  'field',
  'ignore',
];

export interface ImportMappingProps {
  readonly state: Import;
  readonly preview: ImportPreview;
  readonly running: boolean;
}

/** What is in the file, column by column with samples, and what each becomes. */
export function ImportMapping({ state, preview, running }: ImportMappingProps) {
  const { t, language } = useTexts();
  const ready = canRun(preview, state.mapping);
  const options = useMemo(() => countries(language), [language]);
  const targets = TARGETS.map((value) => ({ value, text: t(`people.wizard.target.${value}`) }));
  return (
    <>
      <p>{t('people.wizard.rows', { count: preview.rows, file: preview.fileName })}</p>
      {preview.format === 'vcard' ? (
        <p className={styles['hint']}>{t('people.wizard.vcard')}</p>
      ) : (
        <section>
          <h3>{t('people.wizard.mapping')}</h3>
          <ul className={styles['columns']}>
            {preview.columns.map((column, index) => (
              <li key={column.index}>
                <span className={styles['column']}>
                  <b>{column.header || t('people.wizard.column', { number: column.index + 1 })}</b>
                  <small dir="auto">{column.samples.join(', ')}</small>
                </span>
                <SelectField
                  bare
                  label={column.header || t('people.wizard.column', { number: column.index + 1 })}
                  value={state.mapping[index] ?? 'ignore'}
                  options={targets}
                  onChange={(target) => state.map(index, target)}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <SelectField
        label={t('people.wizard.country')}
        value={state.country}
        options={options}
        onChange={state.setCountry}
      />
      {!ready && <p className={styles['trouble']}>{t('people.wizard.needsColumn')}</p>}
      <Button
        kind="primary"
        size="large"
        className={styles['run'] ?? ''}
        aria-disabled={!ready || running}
        onClick={() => void (ready && !running && state.run())}
      >
        {running ? t('people.wizard.running') : t('people.wizard.run', { count: preview.rows })}
      </Button>
    </>
  );
}
