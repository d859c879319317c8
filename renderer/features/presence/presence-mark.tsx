import { BellRing, Check, CircleDashed, Pause, PhoneCall, PhoneOff, type LucideIcon } from 'lucide-react';

import type { Availability, Presence } from '#shared/domain/presence.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './presence-mark.module.css';

const SIGNS: Readonly<Record<Availability, LucideIcon>> = {
  free: Check,
  ringing: BellRing,
  busy: PhoneCall,
  'on-hold': Pause,
  offline: PhoneOff,
  unknown: CircleDashed,
};

/** Whether a colleague is free: a sign by its shape, and the word. Nothing while nothing is known. */
export function PresenceMark({ presence }: { readonly presence: Presence | undefined }) {
  const { t } = useTexts();
  if (presence === undefined || presence.availability === 'unknown') return null;
  const { availability, caller } = presence;
  const Sign = SIGNS[availability];
  const words =
    availability === 'ringing' && caller !== undefined
      ? t('presence.ringingFrom', { caller })
      : t(`presence.${availability}`);
  return (
    <span className={styles['mark']} data-availability={availability} title={words}>
      <Sign size={12} strokeWidth={2} aria-hidden="true" />
      <span>{words}</span>
    </span>
  );
}
