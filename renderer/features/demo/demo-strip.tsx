import { ChevronDown } from 'lucide-react';
import { useState } from 'react';

import type { DemoScenario } from '#shared/domain/snapshot.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { rovingKeys } from '../../ui/roving-keys.ts';
import styles from './demo-strip.module.css';

const SCENARIOS: readonly DemoScenario[] = [
  'customer',
  'unknown',
  'colleague',
  'two-at-once',
  'gives-up',
  'answered-elsewhere',
];

/** Whether the agent folded the strip away; kept until the panel closes. */
const FOLDED = 'demo-strip-folded';

export interface DemoStripProps {
  readonly onConnect: () => void;
}

/** In the demo: who should ring, and the way to the agent's real phone. Folds into one line. */
export function DemoStrip({ onConnect }: DemoStripProps) {
  const { t } = useTexts();
  const mode = useSnapshot((snapshot) => snapshot.mode);
  const quiet = useSnapshot((snapshot) => snapshot.calls.every((call) => call.phase === 'ended'));
  const [folded, setFolded] = useState(() => sessionStorage.getItem(FOLDED) !== null);
  if (mode !== 'demo' || !quiet) return null;

  function fold(): void {
    if (folded) sessionStorage.removeItem(FOLDED);
    else sessionStorage.setItem(FOLDED, 'yes');
    setFolded(!folded);
  }

  return (
    <aside className={styles['strip']} aria-label={t('demo.title')} data-region="demo">
      <div className={styles['head']}>
        <h2>
          <button type="button" className={styles['fold']} aria-expanded={!folded} onClick={fold}>
            {t('demo.ringMe')}
            <ChevronDown size={14} aria-hidden="true" />
          </button>
        </h2>
        <ToThePhone onConnect={onConnect} />
      </div>
      {!folded && <Scenarios />}
    </aside>
  );
}

/** Back to the lines that rest behind the demo, or to the form that makes the first. */
function ToThePhone({ onConnect }: DemoStripProps) {
  const { t } = useTexts();
  const command = useCommand();
  const hasLines = useSnapshot((snapshot) => snapshot.demo?.hasLines === true);
  return (
    <Button
      kind="quiet"
      className={styles['connect'] ?? ''}
      onClick={() => (hasLines ? void command('setup:leave-demo') : onConnect())}
    >
      {t(hasLines ? 'demo.back' : 'start.line')}
    </Button>
  );
}

/** Who can ring, one stop for Tab. */
function Scenarios() {
  const { t } = useTexts();
  const command = useCommand();
  const playing = useSnapshot((snapshot) => snapshot.demo?.playing);
  return (
    <div ref={rovingKeys} role="toolbar" className={styles['scenarios']} aria-label={t('demo.ringMe')}>
      {SCENARIOS.map((scenario) => (
        <Button
          key={scenario}
          className={styles['scenario'] ?? ''}
          aria-disabled={playing !== undefined}
          aria-pressed={playing === scenario}
          onClick={() => void (playing === undefined && command('demo:play', { scenario }))}
        >
          {t(`demo.scenario.${scenario}`)}
        </Button>
      ))}
    </div>
  );
}
