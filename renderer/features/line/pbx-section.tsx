import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FoldSummary } from '../../ui/fold-summary.tsx';
import { Switch } from '../../ui/switch.tsx';
import { CallerIdFields } from './caller-id-fields.tsx';
import { CODE_GROUPS, type CodeGroup } from './code-groups.ts';
import { FeatureCodeFields } from './feature-code-fields.tsx';
import styles from './line-form.module.css';
import { OnlyPhoneField } from './only-phone-field.tsx';
import { PBX_CODES, PBX_SYSTEMS } from './pbx-presets.ts';
import { withCodes, type ProfileDraft } from './profile-draft.ts';
import { TrustFields } from './trust-fields.tsx';
import type { ProfileForm } from './use-profile-draft.ts';

const SELF_CHECKS = ['auto', 'message', 'off'] as const;
const DIGITS = ['rtp-events', 'info', 'in-band'] as const;

/** What the phone system offers beyond plain calls; folded away, since most agents get it filled in once. */
export function PbxSection({ form }: { readonly form: ProfileForm }) {
  const { t } = useTexts();
  const { draft: profile, errors } = form;
  const change = (part: Partial<ProfileDraft>) => form.change({ ...profile, ...part });
  return (
    <details className={styles['more']} open={errors !== undefined || undefined}>
      <FoldSummary text={t('line.pbx.title')} />
      <div className={styles['form']}>
        <OnlyPhoneField profile={profile} onChange={change} />
        <div className={styles['presets']} role="group" aria-labelledby="pbx-presets">
          <p id="pbx-presets">{t('line.pbx.presets')}</p>
          {PBX_SYSTEMS.map((system) => (
            <Button key={system} onClick={() => form.change(withCodes(profile, PBX_CODES[system]))}>
              {t(`line.pbx.system.${system}`)}
            </Button>
          ))}
          <small>{t('line.pbx.presetsHint')}</small>
        </div>
        {(Object.keys(CODE_GROUPS) as CodeGroup[]).map((group) => (
          <FeatureCodeFields
            key={group}
            group={group}
            codes={profile.codes}
            errors={errors?.codes ?? {}}
            onChange={(codes) => change({ codes: { ...profile.codes, ...codes } })}
          />
        ))}
        <Switch
          label={t('line.pbx.recordByInfo')}
          checked={profile.recordByInfo}
          onChange={(recordByInfo) => change({ recordByInfo })}
        />
        <CallerIdFields profile={profile} wrong={errors?.callerIds ?? []} onChange={change} />
        <ChoiceField
          label={t('line.pbx.digits')}
          value={profile.digits}
          options={DIGITS.map((value) => ({ value, text: t(`line.pbx.digitsBy.${value}`) }))}
          onChange={(digits) => change({ digits })}
        />
        <TrustFields profile={profile} onChange={change} />
        <div>
          <ChoiceField
            label={t('line.pbx.selfCheck')}
            value={profile.selfCheck}
            options={SELF_CHECKS.map((value) => ({ value, text: t(`line.pbx.selfCheckBy.${value}`) }))}
            onChange={(selfCheck) => change({ selfCheck })}
          />
          <p className={styles['below']}>{t(`line.pbx.selfCheckHint.${profile.selfCheck}`)}</p>
        </div>
      </div>
    </details>
  );
}
