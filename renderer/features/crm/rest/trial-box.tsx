import { isQuestion, type RestStepName } from '#shared/domain/rest-steps.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './rest.module.css';
import { TrialResult } from './trial-result.tsx';
import type { TrialCall } from './use-trial-call.ts';

/** Sends one request with a sample number and shows what came of it. */
export function TrialBox({ step, trial }: { readonly step: RestStepName; readonly trial: TrialCall }) {
  const { t } = useTexts();
  const result = trial.results[step];
  const warning = t(step === 'create' ? 'rest.trialMakes' : 'rest.trialWrites');
  const isSearch = step === 'search';
  const sample = isSearch ? trial.words : trial.number;
  return (
    <section className={styles['trial']} aria-label={t('rest.trialOf', { step: t(`rest.step.${step}`) })}>
      <TextField
        label={t(isSearch ? 'rest.words' : 'rest.number')}
        literal={!isSearch}
        value={sample}
        hint={isQuestion(step) ? undefined : warning}
        maxLength={64}
        onChange={isSearch ? trial.setWords : trial.setNumber}
      />
      <div>
        <Button onClick={() => void (sample.trim() !== '' && trial.send(step))}>{t('rest.try')}</Button>
      </div>
      <output>{result !== undefined && <TrialResult step={step} result={result} />}</output>
    </section>
  );
}
