import { useMemo } from 'react';

import { BOOK_PACES } from '#shared/domain/book-limits.ts';
import { countries } from '../../i18n/countries.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ManagedList } from '../../ui/managed-list.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TaskProgress } from '../tasks/task-progress.tsx';
import { BookStanding } from './book-standing.tsx';
import { BookTestResult } from './book-test-result.tsx';
import styles from './books.module.css';
import { LdapFields, LdapMore } from './ldap-fields.tsx';
import { useBookForm, type BookFormParts, type BookFormState } from './use-book-form.ts';

const PACES = ['quarter', 'hour', 'hours', 'day'] as const;

/** One address book of the company: where it is, who signs in, a test, and how its copy stands. */
export function BookForm(parts: BookFormParts) {
  const { t } = useTexts();
  const form = useBookForm(parts);
  const { kind, book } = parts;
  const { draft, wrong, set } = form;
  return (
    <div className={styles['form']}>
      {book !== undefined && <BookStanding id={book.id} />}
      <ManagedList path="addressBooks.books">
        {kind === 'ldap' ? (
          <LdapFields form={form} />
        ) : (
          <>
            <TextField
              label={t('books.address')}
              literal
              value={draft.address}
              placeholder="https://cloud.office.example"
              maxLength={500}
              hint={t('books.addressHint')}
              error={wrong === 'address' ? t('books.wrong.address') : undefined}
              onChange={(text) => set('address', text)}
            />
            <TextField
              label={t('books.userName')}
              literal
              value={draft.userName}
              maxLength={500}
              onChange={(text) => set('userName', text)}
            />
          </>
        )}
        <TextField
          label={t('books.password')}
          type="password"
          value={draft.password}
          maxLength={2000}
          hint={book === undefined ? t('books.passwordHint') : t('books.passwordKept')}
          onChange={(text) => set('password', text)}
        />
        <CopyFields form={form} />
        {kind === 'ldap' && (
          <div>
            <Switch label={t('books.live')} checked={draft.live} onChange={(on) => set('live', on)} />
            <p className={styles['hint']}>{t('books.liveHint')}</p>
          </div>
        )}
        {kind === 'ldap' && <LdapMore form={form} />}
        {form.isTesting && <TaskProgress id="book-test" label={t('books.testing')} />}
        <BookTestResult report={form.report} />
        <FormButtons form={form} isNew={book === undefined} />
      </ManagedList>
    </div>
  );
}

function CopyFields({ form: { draft, set } }: { readonly form: BookFormState }) {
  const { t, language } = useTexts();
  const options = useMemo(() => countries(language), [language]);
  const paces = PACES.map((pace) => ({ value: String(BOOK_PACES[pace]), text: t(`books.paces.${pace}`) }));
  return (
    <>
      <SelectField
        label={t('books.holds')}
        value={draft.holds}
        options={(['colleagues', 'contacts'] as const).map((value) => ({
          value,
          text: t(`books.holding.${value}`),
        }))}
        onChange={(holds) => set('holds', holds)}
      />
      <SelectField
        label={t('books.country')}
        value={draft.country}
        options={options}
        onChange={(country) => set('country', country)}
      />
      <SelectField
        label={t('books.pace')}
        value={String(draft.everyMinutes)}
        options={paces}
        onChange={(minutes) => set('everyMinutes', Number(minutes))}
      />
      <TextField
        label={t('books.label')}
        value={draft.label}
        maxLength={60}
        hint={t('books.labelHint')}
        onChange={(text) => set('label', text)}
      />
    </>
  );
}

function FormButtons({ form, isNew }: { readonly form: BookFormState; readonly isNew: boolean }) {
  const { t } = useTexts();
  const { isTesting } = form;
  return (
    <div className={styles['buttons']}>
      {(isNew || form.hasTyped) && (
        <Button
          kind="primary"
          size="large"
          aria-disabled={isTesting}
          onClick={() => void (!isTesting && (isNew ? form.connect() : form.save()))}
        >
          {t(isNew ? 'books.connect' : 'books.save')}
        </Button>
      )}
      <Button size="large" aria-disabled={isTesting} onClick={() => void (!isTesting && form.test())}>
        {t('books.test')}
      </Button>
      {!isNew && (
        <Button size="large" onClick={() => void form.remove()}>
          {t('books.remove')}
        </Button>
      )}
    </div>
  );
}
