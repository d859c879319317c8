import { MicOff } from 'lucide-react';

import type { CallView } from '#shared/domain/call.ts';
import { useSnapshot } from '../../../bridge/use-snapshot.ts';
import { useTexts } from '../../../i18n/use-texts.ts';
import { LineQuality } from '../../quality/line-quality.tsx';
import styles from './media-words.module.css';

const NO_VOICE: readonly string[] = ['microphone-denied', 'microphone-missing'];

/**
 * What the agent can hear and say, in words; the sign beside it differs in shape as well as in colour. A missing
 * microphone and being muted come before good sound, and nobody hears anybody on hold, so nothing is said then.
 */
export function MediaWords({
  call,
}: {
  readonly call: Pick<CallView, 'media' | 'muted' | 'hold' | 'quality'>;
}) {
  const { t } = useTexts();
  const isVoiceless = useSnapshot(({ notices }) => notices.some(({ code }) => NO_VOICE.includes(code)));
  const fine = call.media === 'flowing';
  if (fine && call.hold !== 'none') return null;
  if (fine && (isVoiceless || call.muted)) {
    return (
      <span className={styles['words']} data-media="muted">
        <MicOff size={14} aria-hidden="true" />
        {t(isVoiceless ? 'call.noMicrophone' : 'call.muted')}
      </span>
    );
  }
  if (fine && call.quality !== undefined) {
    return (
      <>
        <span className="visually-hidden">{t('call.media.flowing')}</span>
        <LineQuality quality={call.quality} />
      </>
    );
  }
  return (
    <span className={styles['words']} data-media={call.media}>
      <i aria-hidden="true" />
      {t(`call.media.${call.media}`)}
    </span>
  );
}
