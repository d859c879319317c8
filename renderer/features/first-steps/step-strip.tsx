import type { Settings } from '#shared/domain/settings.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import type { SettingsPage } from '../settings/settings-place.tsx';
import type { SettingsAccess } from '../settings/use-settings.ts';
import styles from './first-steps.module.css';
import { over, STEP_PAGES, stepsOf } from './steps-of.ts';

export interface StepStripProps {
  /** The page that is open. */
  readonly page: SettingsPage;
  readonly settings: Settings;
  readonly update: SettingsAccess['update'];
  /** The step is over: back to where the steps are. */
  readonly onOver: () => void;
}

/** While a first step is under way, its page says so, with the ways to be through with it. */
export function StepStrip({ page, settings, update, onOver }: StepStripProps) {
  const { t } = useTexts();
  const { firstSteps } = settings;
  const step = firstSteps.at;
  if (step === undefined || step === 'try' || STEP_PAGES[step] !== page) return null;
  const isDone = stepsOf(settings).find((view) => view.step === step)?.state === 'done';
  const byWord = step === 'sound' || step === 'hotkeys';
  async function end(how: 'done' | 'skipped'): Promise<void> {
    if (step !== undefined && (await update({ firstSteps: over(firstSteps, step, how) }))) onOver();
  }
  return (
    <aside className={styles['strip']} aria-label={t('firstSteps.title')}>
      <span>{t('firstSteps.here', { step: t(`firstSteps.step.${step}`) })}</span>
      {(byWord || isDone) && <Button onClick={() => void end('done')}>{t('firstSteps.done')}</Button>}
      {!isDone && (
        <Button kind="quiet" onClick={() => void end('skipped')}>
          {t('firstSteps.skip')}
        </Button>
      )}
    </aside>
  );
}
