import { ArrowLeft } from 'lucide-react';

import type { ProblemCode } from '../../bridge/problem-code.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { TaskProgress } from '../tasks/task-progress.tsx';
import { ImportMapping } from './import-mapping.tsx';
import { ImportResult } from './import-result.tsx';
import styles from './import-wizard.module.css';
import { useImport } from './use-import.ts';

export interface ImportWizardProps {
  readonly onClose: () => void;
}

/** Brings people in from a file: choose, see what is in it, import, read what was refused and why. */
export function ImportWizard({ onClose }: ImportWizardProps) {
  const { t } = useTexts();
  const state = useImport();
  const { step } = state;
  useEscape(onClose);
  return (
    <main
      className={styles['wizard']}
      tabIndex={-1}
      data-focus-home="place"
      data-unfinished={step.at === 'mapping' || step.at === 'running'}
    >
      <Button
        kind="quiet"
        className={styles['back'] ?? ''}
        icon={<ArrowLeft size={16} aria-hidden="true" />}
        onClick={onClose}
      >
        {t(step.at === 'done' ? 'people.wizard.done' : 'people.wizard.cancel')}
      </Button>
      <h2>{t('people.wizard.title')}</h2>
      {(step.at === 'choosing' || step.at === 'reading') && (
        <ChooseFile isReading={step.at === 'reading'} problem={step.problem} onChoose={state.choose} />
      )}
      {(step.at === 'mapping' || step.at === 'running') && (
        <>
          <ImportMapping state={state} preview={step.preview} running={step.at === 'running'} />
          {step.at === 'running' && <TaskProgress id="people-import" label={t('people.wizard.running')} />}
          <output className={styles['hint']}>{step.wasStopped && t('people.wizard.stopped')}</output>
          <Trouble code={step.problem} />
        </>
      )}
      {step.at === 'done' && <ImportResult report={step.report} onAgain={state.restart} onDone={onClose} />}
    </main>
  );
}

interface ChooseFileProps {
  readonly isReading: boolean;
  readonly problem: ProblemCode | undefined;
  readonly onChoose: () => Promise<void>;
}

function ChooseFile({ isReading, problem, onChoose }: ChooseFileProps) {
  const { t } = useTexts();
  return (
    <>
      <p>{t('people.wizard.choose')}</p>
      <p className={styles['hint']}>{t('people.wizard.chooseHint')}</p>
      <Trouble code={problem} />
      {isReading && <TaskProgress id="people-import" label={t('people.wizard.reading')} />}
      <Button
        kind="primary"
        size="large"
        aria-disabled={isReading}
        onClick={() => void (!isReading && onChoose())}
      >
        {t(isReading ? 'people.wizard.reading' : 'people.wizard.chooseButton')}
      </Button>
    </>
  );
}

function Trouble({ code }: { readonly code: ProblemCode | undefined }) {
  const { t } = useTexts();
  return (
    <p role="alert" className={styles['trouble']}>
      {code !== undefined && t(`problem.${code}`)}
    </p>
  );
}
