import { useCallback, useEffect, useRef, useState } from 'react';

import type { Result } from '#shared/result.ts';
import type { ProblemCode } from '../../../bridge/problem-code.ts';

const DEBOUNCE_MS = 300;

export interface AutosavedNotes {
  readonly text: string;
  readonly state: 'idle' | 'saving' | 'saved' | ProblemCode;
  readonly edit: (text: string) => void;
  /** Saves at once what is not saved yet. */
  readonly flush: () => void;
}

/**
 * Notes that save themselves 300 ms after the last key, on `flush`, when the page goes and when the field goes.
 * What was stored elsewhere shows as long as nothing typed here is unsaved. A failed save keeps the text and is
 * tried again with the next key or flush.
 */
export function useAutosavedNotes(
  stored: string,
  save: (text: string) => Promise<Result<unknown, ProblemCode>>,
): AutosavedNotes {
  const [text, setText] = useState(stored);
  const [state, setState] = useState<AutosavedNotes['state']>('idle');
  const [seen, setSeen] = useState(stored);
  if (stored !== seen) {
    setSeen(stored);
    if (state === 'idle' || state === 'saved') setText(stored);
  }
  const unsaved = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef(save);
  useEffect(() => {
    saving.current = save;
  }, [save]);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const now = unsaved.current;
    if (now === undefined) return;
    setState('saving');
    void saving.current(now).then((reply) => {
      if (unsaved.current !== now) return;
      if (reply.ok) unsaved.current = undefined;
      setState(reply.ok ? 'saved' : reply.problem);
    });
  }, []);

  const edit = useCallback(
    (next: string) => {
      unsaved.current = next;
      setText(next);
      setState('saving');
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, DEBOUNCE_MS);
    },
    [flush],
  );

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return { text, state, edit, flush };
}
