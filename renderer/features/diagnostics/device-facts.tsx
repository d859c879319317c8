import type { SoundDevice } from '#shared/domain/sound.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './diagnostics.module.css';

/** Which devices the computer has, and which of them are used. */
export function DeviceFacts({ onTest }: { readonly onTest: () => void }) {
  const { t } = useTexts();
  const sound = useSnapshot((snapshot) => snapshot.sound);
  const headset = useSnapshot((snapshot) => snapshot.headset);
  const test = <Button onClick={onTest}>{t('diagnostics.devices.test')}</Button>;
  if (sound === undefined) return <EmptyState title={t('diagnostics.devices.unknown')}>{test}</EmptyState>;
  const ofKind = (wanted: SoundDevice['kind']) => sound.devices.filter(({ kind }) => kind === wanted);
  return (
    <>
      <DeviceList
        title={t('diagnostics.devices.microphones')}
        devices={ofKind('microphone')}
        used={sound.microphone}
      />
      <DeviceList
        title={t('diagnostics.devices.speakers')}
        devices={ofKind('speaker')}
        used={sound.speaker}
      />
      <section className={styles['devices']}>
        <h3>{t('diagnostics.devices.headset')}</h3>
        <p>{headset?.name ?? t('diagnostics.devices.none')}</p>
        {headset?.state === 'taken' && <p>{t('settings.headset.taken')}</p>}
      </section>
      <div>{test}</div>
    </>
  );
}

interface DeviceListProps {
  readonly title: string;
  readonly devices: readonly SoundDevice[];
  readonly used: string;
}

function DeviceList({ title, devices, used }: DeviceListProps) {
  const { t } = useTexts();
  return (
    <section className={styles['devices']}>
      <h3>{title}</h3>
      {devices.length === 0 && <p>{t('diagnostics.devices.none')}</p>}
      <ul>
        {used === '' && devices.length > 0 && (
          <li>
            {t('diagnostics.devices.default')} <em>{t('diagnostics.devices.inUse')}</em>
          </li>
        )}
        {devices.map(({ id, label }) => (
          <li key={id}>
            {label === '' ? t('diagnostics.devices.nameless') : label}{' '}
            {id === used && <em>{t('diagnostics.devices.inUse')}</em>}
          </li>
        ))}
      </ul>
    </section>
  );
}
