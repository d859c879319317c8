import type { Settings } from '#shared/domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { LineForm } from '../line/line-form.tsx';
import styles from './settings-place.module.css';

export interface LinePageProps {
  readonly settings: Settings;
  readonly onSaved: () => void;
}

/** The agent's own phone line. In the demo this is the way out of it. */
export function LinePage({ settings, onSaved }: LinePageProps) {
  const { t } = useTexts();
  const [line] = settings.lines;
  return (
    <>
      {line === undefined && <p className={styles['hint']}>{t('line.hint')}</p>}
      <LineForm key={line?.id} known={line} onSaved={onSaved} />
    </>
  );
}
