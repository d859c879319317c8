import { Mic, Phone } from 'lucide-react';
import { useState } from 'react';

import type { Settings } from '#shared/domain/settings.ts';
import type { ProblemCode } from '../../bridge/problem-code.ts';
import { useAsk, useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { SoundSection } from './sound-section.tsx';
import styles from './sound-section.module.css';

type Step = 'idle' | 'speak' | 'listen';

/** The agent hears what others would: from this computer alone, or by way of the phone system where it has an echo test. */
export function EchoSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTexts();
  const command = useCommand();
  const { step, problem, run } = useEcho();
  const number = echoNumber(settings);
  return (
    <SoundSection title={t('settings.sound.echoTitle')}>
      <p className={styles['hint']}>{t('settings.sound.echoHint')}</p>
      <div className={styles['row']}>
        <Button
          icon={<Mic size={16} aria-hidden="true" />}
          disabled={step !== 'idle'}
          onClick={() => void run()}
        >
          {t('settings.sound.echoStart')}
        </Button>
        {number !== '' && (
          <Button
            icon={<Phone size={16} aria-hidden="true" />}
            onClick={() => void command('call:dial', { number })}
          >
            {t('settings.sound.echoCall')}
          </Button>
        )}
        <output className={styles['doing']}>
          {step === 'speak' && t('settings.sound.echoSpeak')}
          {step === 'listen' && t('settings.sound.echoListen')}
        </output>
      </div>
      {problem !== undefined && <p className={styles['failed']}>{t(`problem.${problem}`)}</p>}
    </SoundSection>
  );
}

function useEcho() {
  const command = useAsk();
  const [step, setStep] = useState<Step>('idle');
  const [problem, setProblem] = useState<ProblemCode>();
  const run = async () => {
    setStep('speak');
    const recorded = await command('sound:echo-record');
    setProblem(recorded.ok ? undefined : recorded.problem);
    if (recorded.ok) {
      setStep('listen');
      await command('sound:echo-play');
    }
    setStep('idle');
  };
  return { step, problem, run };
}

/** Of the line by which calls go out. */
function echoNumber({ lines, outgoingLine }: Settings): string {
  const line = lines.find(({ id }) => id === outgoingLine) ?? lines[0];
  return line?.profile.codes.echoTest ?? '';
}
