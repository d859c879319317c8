import type { CallView } from '#shared/domain/call.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Elapsed } from '../../ui/elapsed.tsx';
import { HoldWords } from '../calls/card/hold-words.tsx';
import { resultFacts, resultText } from '../calls/card/result-text.ts';
import styles from './strip.module.css';

/** The small line below the name: what the call is, and for how long. */
export function StripCallWords({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const { phase, intent } = call;
  if (intent === 'answering' || intent === 'rejecting' || intent === 'hanging-up')
    return <output className={styles['below']}>{t(`call.intent.${intent}`)}</output>;
  if (phase === 'ended') return <p className={styles['below']}>{resultText(resultFacts(call), t)}</p>;
  return (
    <p className={styles['below']}>
      <span className={styles['time']}>
        <Elapsed since={call.answeredAt ?? call.ringingAt ?? call.startedAt} />
      </span>
      {call.answeredAt === undefined ? <BeforeTalking call={call} /> : <WhileTalking call={call} />}
      <span>{call.queue ?? call.lineLabel}</span>
    </p>
  );
}

function BeforeTalking({ call: { phase, direction } }: { readonly call: CallView }) {
  const { t } = useTexts();
  const isOut = phase === 'ringing' && direction === 'outgoing';
  return <span>{t(`call.phase.${isOut ? 'ringingOut' : phase}`)}</span>;
}

/** Only what keeps the two from hearing each other. */
function WhileTalking({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  if (call.hold !== 'none')
    return (
      <b>
        <HoldWords call={call} />
      </b>
    );
  if (call.muted) return <b>{t('strip.muted')}</b>;
  return call.media === 'flowing' ? null : <b>{t(`call.media.${call.media}`)}</b>;
}
