import { Check, Circle, CircleDashed, X } from 'lucide-react';

import type { FirstStep } from '#shared/domain/first-steps.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { FoldSummary } from '../../ui/fold-summary.tsx';
import type { SettingsPage } from '../settings/settings-place.tsx';
import { useSettings } from '../settings/use-settings.ts';
import styles from './first-steps.module.css';
import { begun, nextStep, over, STEP_PAGES, stepsOf, type StepView } from './steps-of.ts';

const SIGNS = { done: Check, skipped: CircleDashed, open: Circle } as const;

/** What is left to set up, until it is done, skipped or dismissed. It waits below the calls and asks for nothing. */
export function FirstStepsCard({ onOpen }: { readonly onOpen: (page: SettingsPage) => void }) {
  const { t } = useTexts();
  const { settings, update } = useSettings();
  const next = settings === undefined ? undefined : nextStep(settings);
  if (settings === undefined || next === undefined || next === 'try' || settings.firstSteps.dismissed)
    return null;
  const { firstSteps } = settings;
  const steps = stepsOf(settings);
  async function start(step: Exclude<FirstStep, 'try'>): Promise<void> {
    if (await update({ firstSteps: begun(firstSteps, step) })) onOpen(STEP_PAGES[step]);
  }
  return (
    <section className={styles['card']} aria-labelledby="first-steps" data-region="first-steps">
      <div className={styles['head']}>
        <h2 id="first-steps">{t('firstSteps.title')}</h2>
        <small>
          {t('firstSteps.progress', {
            done: steps.filter(({ state }) => state === 'done').length,
            of: steps.length,
          })}
        </small>
        <Button
          kind="quiet"
          size="icon"
          icon={<X size={16} aria-hidden="true" />}
          aria-label={t('firstSteps.dismiss')}
          title={t('firstSteps.dismiss')}
          onClick={() => void update({ firstSteps: { ...firstSteps, dismissed: true } })}
        />
      </div>
      <div className={styles['next']}>
        <b>{t(`firstSteps.step.${next}`)}</b>
        <Button onClick={() => void start(next)}>
          {t(firstSteps.at === next ? 'firstSteps.goOn' : 'firstSteps.start')}
        </Button>
        <Button
          kind="quiet"
          aria-label={t('firstSteps.skipNamed', { step: t(`firstSteps.step.${next}`) })}
          onClick={() => void update({ firstSteps: over(firstSteps, next, 'skipped') })}
        >
          {t('firstSteps.skip')}
        </Button>
      </div>
      <details>
        <FoldSummary text={t('firstSteps.all')} size="small" />
        <ol>
          {steps.map((step) => (
            <StepRow key={step.step} view={step} onStart={start} />
          ))}
        </ol>
      </details>
    </section>
  );
}

interface StepRowProps {
  readonly view: StepView;
  readonly onStart: (step: Exclude<FirstStep, 'try'>) => Promise<void>;
}

/** Every step can be gone to, skipped and done ones too. */
function StepRow({ view: { step, state }, onStart }: StepRowProps) {
  const { t } = useTexts();
  const Sign = SIGNS[state];
  const words = t(`firstSteps.step.${step}`);
  return (
    <li data-state={state}>
      <Sign size={16} strokeWidth={1.75} aria-hidden="true" />
      {step === 'try' ? (
        <span>{words}</span>
      ) : (
        <button type="button" onClick={() => void onStart(step)}>
          {words}
        </button>
      )}
      {state !== 'open' && <small>{t(`firstSteps.state.${state}`)}</small>}
    </li>
  );
}
