import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Announcement } from './announcement.ts';
import { announcements, type Heard } from './announcements.ts';
import { SpeechQueue } from './speech-queue.ts';

export interface AnnouncerProps {
  /** The popup tells who calls; all else is the panel's, which has the same calls. */
  readonly onlyRinging?: boolean;
  readonly hasBanner?: boolean;
}

interface Words {
  readonly id: number;
  readonly text: string;
}

const SILENCE: Words = { id: 0, text: '' };

/** That a call came in, and who it is. */
function isAboutRinging({ topic, urgency }: Announcement): boolean {
  return topic.startsWith('name ') || (topic.startsWith('phase ') && urgency === 'now');
}

/** Speaks what happens, through two live regions that are never seen. */
export function Announcer({ onlyRinging = false, hasBanner = false }: AnnouncerProps) {
  const { t } = useTexts();
  const heard = useHeard();
  const before = useRef<Heard>({ ...heard, calls: [] });
  const [queue] = useState(() => new SpeechQueue());
  const [now, setNow] = useState(SILENCE);
  const [soon, setSoon] = useState(SILENCE);
  const flush = useEffectEvent(() => {
    const text = queue.flush(Date.now());
    if (text !== undefined) setSoon(({ id }) => ({ id: id + 1, text }));
  });
  const { calls, notices, missed, reach, wrapUp } = heard;

  useEffect(() => {
    const after = { calls, notices, missed, reach, wrapUp };
    const said = announcements({ before: before.current, after, hasBanner }, t);
    before.current = after;
    const text = queue.add(onlyRinging ? said.filter(isAboutRinging) : said, Date.now());
    if (text !== undefined) setNow(({ id }) => ({ id: id + 1, text }));
    const wait = queue.waitMs(Date.now());
    if (wait === undefined) return undefined;
    const timer = setTimeout(flush, wait);
    return () => clearTimeout(timer);
  }, [calls, notices, missed, reach, wrapUp, hasBanner, onlyRinging, queue, t]);

  return (
    <>
      <Region words={now} politeness="assertive" />
      <Region words={soon} politeness="polite" />
    </>
  );
}

/** The same words said again are a new element, so that they are spoken again. */
function Region({
  words,
  politeness,
}: {
  readonly words: Words;
  readonly politeness: 'assertive' | 'polite';
}) {
  return (
    <output className="visually-hidden" data-announcer aria-live={politeness} aria-atomic="true">
      <span key={words.id}>{words.text}</span>
    </output>
  );
}

function useHeard(): Heard {
  const calls = useSnapshot((snapshot) => snapshot.calls);
  const notices = useSnapshot((snapshot) => snapshot.notices);
  const missed = useSnapshot((snapshot) => snapshot.missed);
  const reach = useSnapshot((snapshot) => snapshot.reachability);
  const wrapUp = useSnapshot((snapshot) => snapshot.work.wrapUp);
  return { calls, notices, missed, reach, wrapUp };
}
