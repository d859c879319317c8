import { useTexts } from '../../../i18n/use-texts.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { faultOf } from './fault-words.ts';
import type { RestForm } from './use-rest-form.ts';

const KINDS = ['none', 'bearer', 'basic', 'header'] as const;

/** Where the CRM is and what opens it. Secrets go in and never come back. */
export function AccessFields({ form, isKept }: { readonly form: RestForm; readonly isKept: boolean }) {
  const { t } = useTexts();
  const { draft, faults, secrets, change, typeSecret } = form;
  const { auth } = draft;
  const secret = (name: 'secret' | 'userName') => (
    <TextField
      label={t(name === 'secret' ? `rest.secretOf.${auth.kind}` : 'rest.userName')}
      type="password"
      value={secrets[name] ?? ''}
      maxLength={2000}
      hint={isKept ? t('crm.secretKept') : undefined}
      onChange={(text) => typeSecret(name, text)}
    />
  );
  return (
    <>
      <TextField
        label={t('rest.address')}
        literal
        value={draft.address}
        placeholder="https://crm.example.com/api"
        hint={t('rest.addressHint')}
        error={draft.address === '' ? undefined : faultOf(faults, 'access', 'address', t)}
        maxLength={300}
        onChange={(address) => change({ address: address.trim() })}
      />
      <SelectField
        label={t('rest.auth')}
        value={auth.kind}
        options={KINDS.map((value) => ({ value, text: t(`rest.authKind.${value}`) }))}
        onChange={(kind) => change({ auth: { ...auth, kind } })}
      />
      {auth.kind === 'header' && (
        <TextField
          label={t('rest.authHeader')}
          literal
          value={auth.header}
          placeholder="X-Api-Key"
          error={auth.header === '' ? undefined : faultOf(faults, 'access', 'authHeader', t)}
          maxLength={100}
          onChange={(header) => change({ auth: { ...auth, header: header.trim() } })}
        />
      )}
      {auth.kind === 'basic' && secret('userName')}
      {secret('secret')}
      <TextField
        label={t('rest.error')}
        literal
        value={draft.error}
        placeholder="$.error"
        hint={t('rest.errorHint')}
        error={faultOf(faults, 'access', 'error', t)}
        maxLength={500}
        onChange={(error) => change({ error: error.trim() })}
      />
    </>
  );
}
