import type { PrivacySettings } from '#shared/domain/privacy.ts';
import { KEEP_DAYS_MAX } from '#shared/domain/privacy-limits.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ManagedList } from '../../ui/managed-list.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { DeleteNow } from './delete-now.tsx';
import { NoLogList } from './no-log-list.tsx';
import { OneNumber } from './one-number.tsx';
import styles from './settings-place.module.css';
import type { PageProps } from './sound-page.tsx';

/** What others may see and hear of calls, how long they are kept, and everything about one number. */
export function PrivacyPage({ settings, update }: PageProps) {
  const { t } = useTexts();
  const { privacy } = settings;
  const change = (part: Partial<PrivacySettings>) => void update({ privacy: { ...privacy, ...part } });
  return (
    <div className={styles['form']}>
      <div>
        <Switch
          label={t('settings.privacy.mask')}
          checked={privacy.maskNumbers}
          onChange={(maskNumbers) => change({ maskNumbers })}
        />
        <p className={styles['hint']}>{t('settings.privacy.maskHint')}</p>
      </div>
      <ManagedList path="privacy.noLog">
        <NoLogList rules={privacy.noLog} onChange={(noLog) => change({ noLog })} />
      </ManagedList>
      <div className={styles['group']}>
        <NumberField
          label={t('settings.privacy.historyDays')}
          hint={t('settings.privacy.daysHint')}
          value={privacy.historyDays}
          min={0}
          max={KEEP_DAYS_MAX}
          onChange={(historyDays) => change({ historyDays })}
        />
        <NumberField
          label={t('settings.privacy.notesDays')}
          hint={t('settings.privacy.notesHint')}
          value={privacy.notesDays}
          min={0}
          max={KEEP_DAYS_MAX}
          onChange={(notesDays) => change({ notesDays })}
        />
        <DeleteNow />
      </div>
      <OneNumber />
    </div>
  );
}
