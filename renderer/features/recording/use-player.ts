import { useEffect, useState } from 'react';

import type { KeptRecording } from '#shared/domain/recording.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { readPart } from './read-part.ts';
import { RecordingPlayer, type PlayerView } from './recording-player.ts';

/** A player for a recording, as soon as it is there. It falls silent when there is a call. */
export function usePlayer({ callId, parts }: KeptRecording): {
  readonly player: RecordingPlayer | undefined;
  readonly view: PlayerView;
} {
  const ask = useAsk();
  const isInCall = useSnapshot(({ calls }) => calls.some(({ phase }) => phase !== 'ended'));
  const [view, setView] = useState<PlayerView>({ state: 'resting', at: 0 });
  const [player, setPlayer] = useState<RecordingPlayer>();
  useEffect(() => {
    const load = (part: number): Promise<Blob | undefined> => readPart(ask, callId, part);
    const made = new RecordingPlayer({ parts, load, onChange: setView });
    setPlayer(made);
    return () => made.dispose();
  }, [ask, callId, parts]);
  useEffect(() => {
    if (isInCall) player?.pause();
  }, [player, isInCall]);
  return { player, view };
}
