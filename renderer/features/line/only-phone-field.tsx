import { useTexts } from '../../i18n/use-texts.ts';
import { Switch } from '../../ui/switch.tsx';
import styles from './line-form.module.css';
import type { ProfileDraft } from './profile-draft.ts';

export interface OnlyPhoneFieldProps {
  readonly profile: Pick<ProfileDraft, 'isOnlyPhone'>;
  readonly onChange: (part: Pick<ProfileDraft, 'isOnlyPhone'>) => void;
}

/** Whether everything else that is signed in under this user may be signed out. */
export function OnlyPhoneField({ profile, onChange }: OnlyPhoneFieldProps) {
  const { t } = useTexts();
  return (
    <div>
      <Switch
        label={t('line.pbx.onlyPhone')}
        checked={profile.isOnlyPhone}
        onChange={(isOnlyPhone) => onChange({ isOnlyPhone })}
      />
      <p className={styles['below']}>{t('line.pbx.onlyPhoneHint')}</p>
    </div>
  );
}
