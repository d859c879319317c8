import { useState } from 'react';

import type { PopRuleSet } from '#shared/domain/pop-rules.ts';
import type { RehearsedCall } from '#shared/ipc/pop-outputs.ts';
import { useToday } from '../../bridge/use-today.ts';
import { dotted } from '../../i18n/dotted.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { numberText } from '../calls/party-name.ts';
import styles from './pop-rules.module.css';
import { didText, differs, wouldText } from './rehearsed.ts';
import { useRehearsal, type Rehearsal } from './use-rehearsal.ts';

const SHOWN = 100;

/** The rules of the draft tried on past calls: how many would open what, and which differently than they did. */
export function RehearsalPage({ set }: { readonly set: PopRuleSet }) {
  const { t } = useTexts();
  const dates = useDates();
  const { rehearsal, start, stop, max } = useRehearsal(set);
  const { state, calls } = rehearsal;
  const isRunning = state === 'running';
  const count = dates.number(calls.length);
  return (
    <div className={styles['form']}>
      <p className={styles['hint']}>{t('popRules.rehearsal.hint')}</p>
      <div className={styles['save']}>
        <Button kind={isRunning ? 'soft' : 'primary'} onClick={() => (isRunning ? stop() : void start())}>
          {t(`popRules.rehearsal.${isRunning ? 'cancel' : state === 'idle' ? 'start' : 'again'}`)}
        </Button>
        {isRunning && <progress value={calls.length} max={max} aria-label={t('popRules.rehearsal.title')} />}
      </div>
      <output className={styles['hint']}>
        {isRunning && t('popRules.rehearsal.progress', { count })}
        {state === 'stopped' && t('popRules.rehearsal.stopped', { count })}
      </output>
      {!isRunning && state !== 'idle' && <Outcome rehearsal={rehearsal} />}
    </div>
  );
}

function Outcome({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const { t } = useTexts();
  const dates = useDates();
  const [which, setWhich] = useState<'different' | 'all'>('different');
  const [shown, setShown] = useState(SHOWN);
  const { calls, different, opened } = rehearsal;
  const list = which === 'all' ? calls : different;
  const numbers = {
    count: dates.number(calls.length),
    opened: dates.number(opened),
    different: dates.number(different.length),
  };
  if (calls.length === 0) return <p>{t('popRules.rehearsal.empty')}</p>;
  return (
    <>
      <p>{t('popRules.rehearsal.summary', numbers)}</p>
      <Chips
        legend={t('popRules.rehearsal.show')}
        name="rehearsed"
        value={which}
        options={[
          { value: 'different', text: t('popRules.rehearsal.different', { count: numbers.different }) },
          { value: 'all', text: t('popRules.rehearsal.all', { count: numbers.count }) },
        ]}
        onChange={(value) => {
          setWhich(value);
          setShown(SHOWN);
        }}
      />
      {list.length === 0 && <p className={styles['hint']}>{t('popRules.rehearsal.noneDifferent')}</p>}
      <ul className={styles['rehearsed']}>
        {list.slice(0, shown).map((call) => (
          <RehearsedRow key={call.id} call={call} />
        ))}
      </ul>
      {shown < list.length && (
        <Button onClick={() => setShown(shown + SHOWN)}>{t('popRules.rehearsal.more')}</Button>
      )}
    </>
  );
}

function RehearsedRow({ call }: { readonly call: RehearsedCall }) {
  const { t } = useTexts();
  const dates = useDates();
  const today = useToday();
  const name = call.name.trim() === '' ? numberText(call.number, t) : call.name;
  return (
    <li className={styles['call']} data-different={differs(call)}>
      <b dir="auto">{name}</b>
      <small>{dotted([dates.dayAndClock(call.startedAt, today), call.queue], t)}</small>
      <dl>
        <dt>{t('popRules.rehearsal.would')}</dt>
        <dd>{wouldText(call, t, dates)}</dd>
        <dt>{t('popRules.rehearsal.did')}</dt>
        <dd>{didText(call, t)}</dd>
      </dl>
    </li>
  );
}
