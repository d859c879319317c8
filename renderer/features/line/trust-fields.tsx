import { useTexts } from '../../i18n/use-texts.ts';
import { Switch } from '../../ui/switch.tsx';
import styles from './line-form.module.css';
import type { ProfileDraft } from './profile-draft.ts';

export interface TrustFieldsProps {
  readonly profile: ProfileDraft;
  readonly onChange: (part: Partial<ProfileDraft>) => void;
}

/** What the app believes the phone system, and what it lets it ask for. */
export function TrustFields({ profile, onChange }: TrustFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <div>
        <Switch
          label={t('line.pbx.trust')}
          checked={profile.trustIdentity}
          onChange={(trustIdentity) => onChange({ trustIdentity })}
        />
        <p className={styles['below']}>{t('line.pbx.trustHint')}</p>
      </div>
      <div>
        <Switch
          label={t('line.pbx.referrals')}
          checked={profile.offerReferrals}
          onChange={(offerReferrals) => onChange({ offerReferrals })}
        />
        <p className={styles['below']}>{t('line.pbx.referralsHint')}</p>
      </div>
    </>
  );
}
