import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';

import { useCommand } from '../../bridge/use-command.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { LineForm } from '../line/line-form.tsx';
import styles from './first-start.module.css';
import { LineDrawing } from './line-drawing.tsx';

/** The first minute: try it with a demo phone, or connect the real one. */
export function FirstStart() {
  const { t } = useTexts();
  const [connecting, setConnecting] = useState(false);
  useEscape(() => setConnecting(false), connecting);
  if (!connecting) return <Welcome onConnect={() => setConnecting(true)} />;
  return (
    <main className={styles['connect']} tabIndex={-1} data-focus-home="place">
      <Button
        kind="quiet"
        className={styles['back'] ?? ''}
        icon={<ArrowLeft size={16} aria-hidden="true" />}
        onClick={() => setConnecting(false)}
      >
        {t('start.back')}
      </Button>
      <h1>{t('line.title')}</h1>
      <p>{t('line.hint')}</p>
      <LineForm known={undefined} onSaved={() => undefined} />
    </main>
  );
}

function Welcome({ onConnect }: { readonly onConnect: () => void }) {
  const { t } = useTexts();
  const command = useCommand();
  const [starting, setStarting] = useState(false);
  async function tryDemo(): Promise<void> {
    if (starting) return;
    setStarting(true);
    await command('setup:try-demo');
    setStarting(false);
  }
  return (
    <main className={styles['welcome']} tabIndex={-1} data-focus-home="place">
      <LineDrawing />
      <h1>{t('start.title')}</h1>
      <p className={styles['lead']}>{t('start.hint')}</p>
      <div className={styles['ways']}>
        <Button
          kind="primary"
          size="large"
          aria-disabled={starting}
          aria-describedby="start-demo"
          onClick={() => void tryDemo()}
        >
          {t(starting ? 'start.demoStarting' : 'start.demo')}
        </Button>
        <p id="start-demo">{t('start.demoHint')}</p>
        <Button size="large" aria-describedby="start-line" onClick={onConnect}>
          {t('start.line')}
        </Button>
        <p id="start-line">{t('start.lineHint')}</p>
      </div>
    </main>
  );
}
