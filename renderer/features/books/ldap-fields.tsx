import { useState } from 'react';

import { useTexts } from '../../i18n/use-texts.ts';
import { FoldSummary } from '../../ui/fold-summary.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './books.module.css';
import type { BookFormState } from './use-book-form.ts';

const SECURITIES = ['tls', 'starttls', 'none'] as const;
const DIRECTORIES = ['active-directory', 'openldap', 'generic'] as const;
const ATTRIBUTES = ['name', 'phones', 'mobiles', 'email', 'company'] as const;

/** What the app looks for by itself, as the field shows it while it is empty. */
const DEFAULTS = {
  'active-directory': {
    name: 'displayName, name, cn',
    phones: 'telephoneNumber, otherTelephone, ipPhone',
    mobiles: 'mobile, otherMobile',
    email: 'mail',
    company: 'company',
  },
  openldap: {
    name: 'displayName, cn',
    phones: 'telephoneNumber',
    mobiles: 'mobile',
    email: 'mail',
    company: 'o',
  },
  generic: {
    name: 'displayName, cn',
    phones: 'telephoneNumber',
    mobiles: 'mobile',
    email: 'mail',
    company: 'o',
  },
} as const;

/** Where a directory is, and who signs in. */
export function LdapFields({ form }: { readonly form: BookFormState }) {
  const { t } = useTexts();
  const { draft, wrong, set } = form;
  return (
    <>
      <SelectField
        label={t('books.directory')}
        value={draft.directory}
        options={DIRECTORIES.map((value) => ({ value, text: t(`books.directories.${value}`) }))}
        onChange={(directory) => set('directory', directory)}
      />
      <TextField
        label={t('books.server')}
        literal
        value={draft.server}
        placeholder="dc1.office.example"
        maxLength={260}
        hint={t('books.serverHint')}
        error={wrong === 'server' ? t('books.wrong.server') : undefined}
        onChange={(text) => set('server', text)}
      />
      <SelectField
        label={t('books.security')}
        value={draft.security}
        options={SECURITIES.map((value) => ({ value, text: t(`books.securities.${value}`) }))}
        onChange={(security) => set('security', security)}
      />
      {draft.security === 'none' && <p className={styles['warning']}>{t('books.openHint')}</p>}
      <TextField
        label={t('books.base')}
        literal
        value={draft.base}
        placeholder="ou=people,dc=office,dc=example"
        maxLength={500}
        hint={t('books.baseHint')}
        error={wrong === 'base' ? t('books.wrong.base') : undefined}
        onChange={(text) => set('base', text)}
      />
      <TextField
        label={t('books.bindUser')}
        literal
        value={draft.userName}
        maxLength={500}
        hint={t('books.bindHint')}
        onChange={(text) => set('userName', text)}
      />
    </>
  );
}

/** What hardly anybody changes, folded away until something in it is wrong. */
export function LdapMore({ form }: { readonly form: BookFormState }) {
  const { t } = useTexts();
  const [showsMore, setShowsMore] = useState(false);
  const isWrong = ATTRIBUTES.some((part) => part === form.wrong);
  return (
    <details open={isWrong || undefined} onToggle={(event) => setShowsMore(event.currentTarget.open)}>
      <FoldSummary text={t('books.more')} />
      {(showsMore || isWrong) && <LdapDetails form={form} />}
    </details>
  );
}

function LdapDetails({ form: { draft, wrong, set } }: { readonly form: BookFormState }) {
  const { t } = useTexts();
  return (
    <div className={styles['more']}>
      <p className={styles['hint']}>{t('books.attributesHint')}</p>
      {ATTRIBUTES.map((part) => (
        <TextField
          key={part}
          label={t(`books.attributes.${part}`)}
          literal
          value={draft[part]}
          placeholder={DEFAULTS[draft.directory][part]}
          maxLength={500}
          error={wrong === part ? t('books.wrong.attribute') : undefined}
          onChange={(text) => set(part, text)}
        />
      ))}
      <TextField
        label={t('books.filter')}
        literal
        value={draft.filter}
        placeholder="(objectClass=person)"
        maxLength={1000}
        hint={t('books.filterHint')}
        onChange={(text) => set('filter', text)}
      />
      <TextField
        label={t('books.ca')}
        literal
        value={draft.caPem}
        lines={4}
        maxLength={100_000}
        hint={t('books.caHint')}
        onChange={(text) => set('caPem', text)}
      />
    </div>
  );
}
