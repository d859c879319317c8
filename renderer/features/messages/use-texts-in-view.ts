import { useEffect } from 'react';

import { useAsk } from '../../bridge/use-command.ts';

/** While this is drawn the agent has new texts before them: no notification has to say so. */
export function useTextsInView(): void {
  const ask = useAsk();
  useEffect(() => {
    void ask('window:texts-in-view', { on: true });
    return () => void ask('window:texts-in-view', { on: false });
  }, [ask]);
}
