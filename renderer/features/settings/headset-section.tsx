import { Headset } from 'lucide-react';

import type { HeadsetView } from '#shared/domain/headset.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { dotted } from '../../i18n/dotted.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Switch } from '../../ui/switch.tsx';
import styles from './headset-section.module.css';
import type { PageProps } from './sound-page.tsx';

/** Whether the keys of a headset control calls, and which headset does. */
export function HeadsetSection({ settings, update }: PageProps) {
  const { t } = useTexts();
  const headset = useSnapshot((snapshot) => snapshot.headset);
  return (
    <section className={styles['section']} aria-labelledby="headset-title">
      <h3 id="headset-title">{t('settings.headset.title')}</h3>
      <Switch
        label={t('settings.headset.use')}
        checked={settings.headset}
        onChange={(on) => void update({ headset: on })}
      />
      {settings.headset && <HeadsetInUse headset={headset} />}
    </section>
  );
}

function HeadsetInUse({ headset }: { readonly headset: HeadsetView | undefined }) {
  const { t } = useTexts();
  if (headset === undefined) return <p className={styles['none']}>{t('settings.headset.none')}</p>;
  const keys = headset.can.map((key) => t(`settings.headset.can.${key}`));
  return (
    <div className={styles['device']}>
      <Headset size={20} aria-hidden />
      <div>
        <strong>{headset.name}</strong>
        <p>{headset.state === 'taken' ? t('settings.headset.taken') : dotted(keys, t)}</p>
      </div>
    </div>
  );
}
