import { Volume2 } from 'lucide-react';
import { useState } from 'react';

import type { SpokenCallers as Choice } from '#shared/domain/ring.ts';
import type { ProblemCode } from '../../bridge/problem-code.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import styles from './settings-place.module.css';

const CHOICES = ['off', 'when-free', 'always'] as const satisfies readonly Choice[];

export interface SpokenCallersProps {
  readonly value: Choice;
  readonly onChange: (value: Choice) => void;
}

/** Whether a voice says who calls, and a sample of it, or why there is none to be heard. */
export function SpokenCallers({ value, onChange }: SpokenCallersProps) {
  const { t } = useTexts();
  const ask = useAsk();
  const [problem, setProblem] = useState<ProblemCode>();
  const tryIt = async (): Promise<void> => {
    const reply = await ask('sound:test-voice');
    setProblem(reply.ok ? undefined : reply.problem);
  };
  return (
    <>
      <ChoiceField
        label={t('settings.ring.spoken')}
        value={value}
        options={CHOICES.map((choice) => ({
          value: choice,
          text: t(`settings.ring.spokenChoice.${choice}`),
        }))}
        onChange={onChange}
      />
      <p className={styles['hint']}>{t('settings.ring.spokenHint')}</p>
      <div>
        <Button icon={<Volume2 size={16} aria-hidden="true" />} onClick={() => void tryIt()}>
          {t('settings.ring.trySpoken')}
        </Button>
      </div>
      <output className={styles['hint']}>{problem !== undefined && t(`problem.${problem}`)}</output>
    </>
  );
}
