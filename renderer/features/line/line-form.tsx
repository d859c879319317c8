import { useMemo } from 'react';

import type { LineSettings } from '#shared/domain/settings.ts';
import { countries } from '../../i18n/countries.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ReconnectQuestion } from '../lines/reconnect-question.tsx';
import { needsConsent, type LineDraft } from './line-draft.ts';
import styles from './line-form.module.css';
import { LineMore } from './line-more.tsx';
import { LineTestResult } from './line-test-result.tsx';
import { PbxSection } from './pbx-section.tsx';
import { useLineForm, type LineForm as LineFormState } from './use-line-form.ts';

export interface LineFormProps {
  readonly known: LineSettings | undefined;
  readonly onSaved: () => void;
}

/** Server, user, password; the rest is folded away. Testing says in words what is wrong. */
export function LineForm({ known, onSaved }: LineFormProps) {
  const { t, language } = useTexts();
  const form = useLineForm(known, onSaved);
  const { draft } = form;
  const options = useMemo(() => countries(language), [language]);
  const errorOf = (field: keyof LineDraft): string | undefined => {
    const error = form.errors[field];
    return error === undefined ? undefined : t(`line.error.${error}`);
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
      <TextField
        label={t('line.server')}
        literal
        value={draft.server}
        onChange={form.type('server')}
        hint={t('line.serverHint')}
        error={errorOf('server')}
      />
      {needsConsent(draft) && (
        <Switch label={t('line.unencrypted')} checked={draft.unencrypted} onChange={form.acceptUnencrypted} />
      )}
      <TextField
        label={t('line.user')}
        literal
        value={draft.user}
        onChange={form.type('user')}
        error={errorOf('user')}
      />
      <TextField
        label={t('line.password')}
        type="password"
        value={draft.password}
        onChange={form.type('password')}
        hint={known === undefined ? undefined : t('line.passwordKept')}
        error={errorOf('password')}
      />
      <SelectField
        label={t('line.country')}
        value={draft.country}
        options={options}
        onChange={form.type('country')}
      />
      <LineMore form={form} caError={errorOf('caPem')} serversError={errorOf('servers')} />
      <PbxSection form={form.profile} />
      <LineTestResult form={form} />
      <LineFormButtons form={form} known={known} />
    </form>
  );
}

interface LineFormButtonsProps extends Pick<LineFormProps, 'known'> {
  readonly form: LineFormState;
}

function LineFormButtons({ form, known }: LineFormButtonsProps) {
  const { t } = useTexts();
  const { busy } = form;
  return (
    <div className={styles['buttons']}>
      <Button size="large" aria-disabled={busy !== undefined} onClick={() => void form.test()}>
        {t(busy === 'testing' ? 'line.testing' : 'line.test')}
      </Button>
      <Button type="submit" kind="primary" size="large" aria-disabled={busy !== undefined}>
        {t(busy === 'saving' ? 'line.saving' : known === undefined ? 'line.save' : 'settings.save')}
      </Button>
      {form.isAsking && known !== undefined && (
        <ReconnectQuestion
          lineId={known.id}
          onAnswer={(when) => void form.save(when)}
          onClose={form.doNotSave}
        />
      )}
    </div>
  );
}
