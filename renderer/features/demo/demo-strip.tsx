import { useTexts } from '../../i18n/use-texts.ts';

import type { DemoScenario } from '#shared/domain/snapshot.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { Button } from '../../ui/button.tsx';
import styles from './demo-strip.module.css';

const SCENARIOS: readonly DemoScenario[] = [
  'customer',
  'unknown',
  'colleague',
  'two-at-once',
  'gives-up',
  'answered-elsewhere',
];

export interface DemoStripProps {
  readonly onConnect: () => void;
}

/** In the demo: who should ring, and the way to the agent's real phone. */
export function DemoStrip({ onConnect }: DemoStripProps) {
  const { t } = useTexts();
  const command = useCommand();
  const mode = useSnapshot((snapshot) => snapshot.mode);
  const playing = useSnapshot((snapshot) => snapshot.demo?.playing);
  const calls = useSnapshot((snapshot) => snapshot.calls);
  if (mode !== 'demo' || calls.some((call) => call.phase !== 'ended')) return null;
  return (
    <aside className={styles['strip']} aria-label={t('demo.title')}>
      <div className={styles['head']}>
        <h2>{t('demo.ringMe')}</h2>
        <Button kind="quiet" className={styles['connect'] ?? ''} onClick={onConnect}>
          {t('start.line')}
        </Button>
      </div>
      <ul className={styles['scenarios']}>
        {SCENARIOS.map((scenario) => (
          <li key={scenario}>
            <Button
              className={styles['scenario'] ?? ''}
              aria-disabled={playing !== undefined}
              aria-pressed={playing === scenario}
              onClick={() => void (playing === undefined && command('demo:play', { scenario }))}
            >
              {t(`demo.scenario.${scenario}`)}
            </Button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
