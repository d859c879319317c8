import type { RestRequest } from '#shared/domain/rest-definition.ts';
import { isRestRead, type RestStepName } from '#shared/domain/rest-steps.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { Switch } from '../../../ui/switch.tsx';
import { CreateFields } from './create-fields.tsx';
import { FRESH_READS, FRESH_STEPS } from './fresh-step.ts';
import { LookupFields } from './lookup-fields.tsx';
import { PathField } from './path-field.tsx';
import { RequestFields } from './request-fields.tsx';
import styles from './rest.module.css';
import { TrialBox } from './trial-box.tsx';
import type { RestForm } from './use-rest-form.ts';
import type { TrialCall } from './use-trial-call.ts';

export interface RequestSectionProps {
  readonly step: RestStepName;
  readonly form: RestForm;
  readonly trial: TrialCall;
}

/** One request: whether it is used, what it sends, what is read from its answer, and a trial of it. */
export function RequestSection({ step, form, trial }: RequestSectionProps) {
  const { t } = useTexts();
  const { draft, faults, change } = form;
  const defined = draft[step];
  const isWrong = faults.some(({ place }) => place === step);
  return (
    <details className={styles['section']} data-wrong={isWrong}>
      <summary>
        <b>{t(`rest.step.${step}`)}</b>
        <small>
          {defined === undefined ? t('rest.off') : `${defined.request.method} ${defined.request.path}`}
        </small>
      </summary>
      <div className={styles['inside']}>
        <p className={styles['about']}>{t(`rest.stepHint.${step}`)}</p>
        <Switch
          label={t('rest.use')}
          checked={defined !== undefined}
          onChange={(on) => change({ [step]: on ? freshOf(step) : undefined })}
        />
        {defined !== undefined && (
          <>
            <RequestFields
              place={step}
              request={defined.request}
              faults={faults}
              onChange={(request: RestRequest) => change({ [step]: { ...defined, request } })}
            />
            <ReadFields step={step} form={form} />
            <TrialBox step={step} trial={trial} />
          </>
        )}
      </div>
    </details>
  );
}

/** What is read from the answer, and what kind of record that is. */
function ReadFields({ step, form: { draft, faults, change } }: Pick<RequestSectionProps, 'step' | 'form'>) {
  const defined = draft[step];
  if (defined === undefined) return null;
  if ('list' in defined && isRestRead(step))
    return (
      <LookupFields
        place={step}
        lookup={defined}
        faults={faults}
        onChange={(lookup) => change({ [step]: lookup })}
      />
    );
  return (
    <>
      <PathField
        place={step}
        field="id"
        value={defined.id}
        faults={faults}
        onChange={(id) => change({ [step]: { ...defined, id } })}
      />
      {step === 'create' && draft.create !== undefined && (
        <CreateFields create={draft.create} faults={faults} onChange={(create) => change({ create })} />
      )}
    </>
  );
}

function freshOf(step: RestStepName) {
  return isRestRead(step) ? FRESH_READS[step] : FRESH_STEPS[step];
}
