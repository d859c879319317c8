import { useCallback, useEffect, useRef, useState } from 'react';

import type { KeptRecording } from '#shared/domain/recording.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { readPart } from './read-part.ts';
import { RecordingPlayer, type PlayerView } from './recording-player.ts';

export interface Playing {
  readonly view: PlayerView;
  readonly toggle: () => void;
  readonly seek: (ms: number) => void;
}

/** Plays a recording when it is asked to, always the same one, and falls silent when there is a call. */
export function usePlayer({ callId, parts }: KeptRecording): Playing {
  const ask = useAsk();
  const isInCall = useSnapshot(({ calls }) => calls.some(({ phase }) => phase !== 'ended'));
  const [view, setView] = useState<PlayerView>({ state: 'resting', at: 0 });
  const player = useRef<RecordingPlayer>(undefined);
  useEffect(() => {
    return () => {
      player.current?.dispose();
      player.current = undefined;
    };
  }, []);
  useEffect(() => {
    if (isInCall) player.current?.pause();
  }, [isInCall]);
  const made = useCallback(() => {
    const load = (part: number): Promise<Blob | undefined> => readPart(ask, callId, part);
    player.current ??= new RecordingPlayer({ parts, load, onChange: setView });
    return player.current;
  }, [ask, callId, parts]);
  const toggle = useCallback(() => void made().toggle(), [made]);
  const seek = useCallback((ms: number) => void made().seek(ms), [made]);
  return { view, toggle, seek };
}
