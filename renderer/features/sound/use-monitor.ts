import { useEffect, useState } from 'react';

import { useAsk } from '../../bridge/use-command.ts';
import type { ProblemCode } from '../../bridge/problem-code.ts';

/** The main process forgets a page that does not ask again. */
const RENEW_MS = 5000;

/** Keeps the meters running while the component is shown; says why the microphone cannot be measured. */
export function useMonitor(): ProblemCode | undefined {
  const command = useAsk();
  const [problem, setProblem] = useState<ProblemCode>();
  useEffect(() => {
    let shown = true;
    const ask = async () => {
      const reply = await command('sound:monitor', { on: true });
      if (shown) setProblem(reply.ok ? undefined : reply.problem);
    };
    void ask();
    const timer = setInterval(() => void ask(), RENEW_MS);
    return () => {
      shown = false;
      clearInterval(timer);
      void command('sound:monitor', { on: false });
    };
  }, [command]);
  return problem;
}
