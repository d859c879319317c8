import { AlarmClock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';

import { FOLLOW_UP_TEXT_MAX } from '#shared/domain/follow-up-limits.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useDates } from '../../i18n/use-dates.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import menu from '../header/agent-menu.module.css';
import styles from './follow-ups.module.css';
import { inAnHour, ofFieldTime, toFieldTime, tomorrowMorning } from './promise-times.ts';

export interface PromiseButtonProps {
  readonly callId: CallId;
  /** With its words, where nothing stands beside it. */
  readonly worded?: boolean;
}

/** Promises to call the party back: in an hour, tomorrow, or at a time of the agent's choice. */
export function PromiseButton({ callId, worded = false }: PromiseButtonProps) {
  const { t } = useTexts();
  return (
    <DialogTrigger>
      <MenuButton
        label={t('followUp.add')}
        icon={<AlarmClock size={16} aria-hidden="true" />}
        worded={worded}
      />
      <Popover className={menu['popover'] ?? ''} placement="bottom end" offset={4}>
        <Dialog className={styles['dialog'] ?? ''} aria-label={t('followUp.title')}>
          {({ close }) => <PromiseForm callId={callId} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function PromiseForm({ callId, onDone }: { readonly callId: CallId; readonly onDone: () => void }) {
  const { t } = useTexts();
  const dates = useDates();
  const command = useCommand();
  const [opened] = useState(() => Date.now());
  const [text, setText] = useState('');
  const about = useRef<HTMLInputElement>(null);
  useEffect(() => about.current?.focus(), []);
  const [time, setTime] = useState(() => toFieldTime(tomorrowMorning(opened)));
  async function promise(dueAt: number | undefined): Promise<void> {
    if (dueAt === undefined) return;
    const reply = await command('promise:add', { callId, dueAt, text });
    if (reply.ok) onDone();
  }
  return (
    <>
      <b>{t('followUp.title')}</b>
      <input
        type="text"
        ref={about}
        aria-label={t('followUp.text')}
        placeholder={t('followUp.text')}
        maxLength={FOLLOW_UP_TEXT_MAX}
        value={text}
        dir="auto"
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles['times']}>
        <Button onClick={() => void promise(inAnHour(Date.now()))}>{t('followUp.inHour')}</Button>
        <Button onClick={() => void promise(tomorrowMorning(Date.now()))}>
          {t('followUp.tomorrow', { time: dates.clock(tomorrowMorning(opened)) })}
        </Button>
      </div>
      <div className={styles['pick']}>
        <input
          type="datetime-local"
          aria-label={t('followUp.at')}
          min={toFieldTime(opened)}
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
        <Button kind="primary" onClick={() => void promise(ofFieldTime(time))}>
          {t('followUp.save')}
        </Button>
      </div>
    </>
  );
}
