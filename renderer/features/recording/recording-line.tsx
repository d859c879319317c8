import { Disc, Pause, TriangleAlert } from 'lucide-react';

import type { CallView } from '#shared/domain/call.ts';
import type { CallRecording } from '#shared/domain/recording.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Elapsed } from '../../ui/elapsed.tsx';
import { CardQuestion } from '../calls/card/card-question.tsx';
import styles from './recording-line.module.css';

export interface RecordingLineProps {
  readonly call: CallView;
  /** Offers to stop, where the card has no other button for it. */
  readonly stops?: boolean;
}

/** What this PC records of a call: first whether the caller knows, then for how long. Only after the agent asked for it. */
export function RecordingLine({ call, stops = false }: RecordingLineProps) {
  const { t } = useTexts();
  const command = useCommand();
  const { id, recording, actions } = call;
  if (recording === undefined) return null;
  if (recording.state === 'asking') return <ConsentQuestion call={call} />;
  const { state, failure } = recording;
  const Icon = state === 'failed' ? TriangleAlert : state === 'recording' ? Disc : Pause;
  const words = state === 'failed' ? t(`recording.failed.${failure ?? 'sound'}`) : t(wordsOf(recording));
  return (
    <div className={styles['line']} data-state={state}>
      <Icon size={16} aria-hidden="true" />
      <span className={styles['words']}>{words}</span>
      {state !== 'failed' && <RecordedTime recording={recording} />}
      {stops && actions.includes('record-stop') && (
        <Button onClick={() => void command('call:record', { id, on: false })}>{t('recording.stop')}</Button>
      )}
    </div>
  );
}

/** Of the calls of a conference, whose card has no button of its own for it. */
export function RecordingLines({ calls }: { readonly calls: readonly CallView[] }) {
  return calls.map((call) => <RecordingLine key={call.id} call={call} stops />);
}

function wordsOf({ state, remind }: CallRecording) {
  if (state === 'recording' && remind === true) return 'recording.remind';
  return state === 'asking' || state === 'failed' ? 'recording.starting' : (`recording.${state}` as const);
}

function RecordedTime({ recording: { ms, since } }: { readonly recording: CallRecording }) {
  const { t } = useTexts();
  return (
    <span className={styles['time']}>
      <span className="visually-hidden">{t('recording.length')}</span>
      {since === undefined ? formatDuration(ms) : <Elapsed since={since - ms} />}
    </span>
  );
}

/** Nothing is recorded until the agent says that the caller was told. */
function ConsentQuestion({ call }: { readonly call: CallView }) {
  const { t } = useTexts();
  const command = useCommand();
  const { id, conference } = call;
  return (
    <CardQuestion
      label={t('recording.question')}
      question={t(conference === undefined ? 'recording.ask' : 'recording.askAll')}
      no={t('call.action.record-cancel')}
      yes={t('call.action.record-confirm')}
      onAnswer={(told) => void command('call:record-consent', { id, told })}
    />
  );
}
