import { useEffect, useRef, useState, type FormEvent } from 'react';

import type { NewRecord } from '#shared/domain/new-record.ts';
import type { WantedField } from '#shared/domain/wanted-field.ts';
import type { NewRecordPlace } from '#shared/ipc/record-outputs.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import styles from './records.module.css';
import { toFill } from './to-fill.ts';
import { WantedFields } from './wanted-fields.tsx';

export interface NewRecordValues {
  readonly system: string;
  readonly fields: NewRecord;
}

export interface NewRecordFormProps {
  readonly places: readonly NewRecordPlace[];
  readonly preset: Partial<NewRecord>;
  /** What the CRM did not take it without. */
  readonly wants?: readonly WantedField[];
  readonly onCreate: (values: NewRecordValues) => Promise<void>;
  readonly onCancel: () => void;
  readonly onBrowser?: (() => void) | undefined;
}

const NOTHING_TYPED = { firstName: '', lastName: '', company: '', email: '', note: '' };
const FIELDS = ['firstName', 'lastName', 'company', 'email', 'note'] as const;

/** A few fields, filled in as far as the caller is known; Enter creates. The number is the call's. */
export function NewRecordForm({
  places,
  preset,
  wants = [],
  onCreate,
  onCancel,
  onBrowser,
}: NewRecordFormProps) {
  const { t } = useTexts();
  const kinds = kindsOf(places);
  const first = kinds.find(({ kind }) => kind === preset.kind) ?? kinds[0];
  const [chosen, setChosen] = useState(first?.value ?? '');
  const [typed, setTyped] = useState({ ...NOTHING_TYPED, ...preset });
  const [filled, setFilled] = useState(() => toFill(wants, preset.extra ?? []));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => firstField(form.current)?.focus(), []);
  useEscape(onCancel);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const { system, kind } = kinds.find(({ value }) => value === chosen) ?? {};
    if (system === undefined || kind === undefined) return;
    const extra = filled.filter((field) => field.value.trim() !== '');
    void onCreate({ system, fields: { ...typed, kind, ...(filled.length > 0 && { extra }) } });
  }
  const options = kinds.map(({ value, kind, systemName }) => ({
    value,
    text: t('record.kindIn', { kind: t(`match.type.${kind}`), system: systemName }),
  }));
  return (
    <form ref={form} className={styles['form']} aria-label={t('record.title')} onSubmit={submit}>
      {options.length > 1 && (
        <SelectField label={t('record.kind')} value={chosen} options={options} onChange={setChosen} />
      )}
      <WantedFields system={places[0]?.systemName ?? ''} wants={wants} filled={filled} onChange={setFilled} />
      <div className={styles['fields']}>
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(`record.${field}`)}
            literal={field === 'email'}
            value={typed[field]}
            maxLength={field === 'note' ? 2000 : 120}
            onChange={(text) => setTyped({ ...typed, [field]: text })}
          />
        ))}
      </div>
      <FormActs onCancel={onCancel} onBrowser={onBrowser} />
    </form>
  );
}

function FormActs({ onCancel, onBrowser }: Pick<NewRecordFormProps, 'onCancel' | 'onBrowser'>) {
  const { t } = useTexts();
  return (
    <div className={styles['acts']}>
      <Button kind="primary" type="submit">
        {t('record.create')}
      </Button>
      <Button onClick={onCancel}>{t('record.cancel')}</Button>
      {onBrowser !== undefined && <Button onClick={onBrowser}>{t('record.inBrowser')}</Button>}
    </div>
  );
}

/** Everything that can be made, wherever. */
function kindsOf(places: readonly NewRecordPlace[]) {
  return places.flatMap(({ system, systemName, kinds }) =>
    kinds.map((kind) => ({ system, systemName, kind, value: `${system} ${kind}` })),
  );
}

/** Where one begins: with what is wanted, where the CRM did not take the rest without. */
function firstField(form: HTMLElement | null): HTMLElement | null | undefined {
  return form?.querySelector<HTMLElement>('fieldset :is(input, select)') ?? form?.querySelector('input');
}
