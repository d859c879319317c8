import { Info, Maximize2 } from 'lucide-react';
import { useRef } from 'react';

import { useCommand } from '../../bridge/use-command.ts';
import { useFitHeight } from '../../bridge/use-fit-height.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { CommandField } from '../command-field/command-field.tsx';
import type { OfferedNumber } from '../command-field/offered-number.ts';
import { Toasts } from '../notices/toasts.tsx';
import { StripCall } from './strip-call.tsx';
import { StripState } from './strip-state.tsx';
import styles from './strip.module.css';

export interface StripProps {
  /** A number from a link that was opened. */
  readonly offered: OfferedNumber | undefined;
}

/**
 * The panel made small: the agent's state or the call, and the field. A call takes the place of the state, further
 * calls come below: nothing moves from where the hand expects it. All else waits in the whole window.
 */
export function Strip({ offered }: StripProps) {
  const { t } = useTexts();
  const strip = useRef<HTMLDivElement>(null);
  const calls = useSnapshot((snapshot) => snapshot.calls);
  useFitHeight(strip, 'window:strip-fit');
  const live = calls.filter(({ phase }) => phase !== 'ended');
  const [first, ...others] = live.length > 0 ? live : calls.slice(0, 1);
  return (
    <div ref={strip} className={styles['strip']}>
      <header className={styles['row']} tabIndex={-1} data-focus-home="strip">
        {first === undefined ? <StripState /> : <StripCall key={first.id} call={first} />}
        <More />
      </header>
      <main tabIndex={-1} data-focus-home="place" aria-label={t('strip.label')}>
        <CommandField offered={offered} strip />
        {others.map((call) => (
          <div key={call.id} className={styles['row']}>
            <StripCall call={call} />
          </div>
        ))}
      </main>
      <Toasts />
    </div>
  );
}

/** What has no room here: what waits for the agent, and the way back to the whole window. */
function More() {
  const { t } = useTexts();
  const command = useCommand();
  const waiting = useSnapshot(({ notices, followUps }) => notices.length + followUps.due.length);
  const expand = () => void command('window:compact', { on: false });
  return (
    <>
      {waiting > 0 && (
        <Button
          kind="quiet"
          size="icon"
          className={styles['waiting'] ?? ''}
          icon={<Info size={16} aria-hidden="true" />}
          aria-label={t('strip.notices', { count: waiting })}
          title={t('strip.notices', { count: waiting })}
          onClick={expand}
        />
      )}
      <Button
        kind="quiet"
        size="icon"
        icon={<Maximize2 size={16} aria-hidden="true" />}
        aria-label={t('strip.expand')}
        title={t('strip.expand')}
        onClick={expand}
      />
    </>
  );
}
