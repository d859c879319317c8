import { useCallback, useEffect, useState } from 'react';

import type { DiagnosticsReport } from '#shared/domain/diagnostics.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { useAsk } from '../../bridge/use-command.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';

const AGAIN_MS = 10_000;

/** `loading` only until the first answer; a later one that fails leaves what was known. */
export type ReportReading = DiagnosticsReport | 'loading' | 'failed';

export interface ReportAccess {
  readonly report: ReportReading;
  readonly reload: () => void;
}

/** What is known of how the app fared; asked again every ten seconds, when a line changes and when a call ends. */
export function useReport(): ReportAccess {
  const ask = useAsk();
  const moment = useSnapshot(momentOf);
  const [read, setRead] = useState<{ readonly moment: string; readonly report: ReportReading }>();
  const reload = useCallback(() => {
    void ask('diagnostics:report').then((reply) => {
      setRead((before) => {
        const last = typeof before?.report === 'object' ? before.report : 'failed';
        return { moment, report: reply.ok ? reply.value : last };
      });
    });
  }, [ask, moment]);
  useEffect(() => {
    reload();
    const timer = window.setInterval(reload, AGAIN_MS);
    return () => window.clearInterval(timer);
  }, [reload]);
  return { report: read?.report ?? 'loading', reload };
}

/** Changes when there is something new to tell. */
function momentOf({ lines, historyRevision }: Snapshot): string {
  return [historyRevision, ...lines.map(({ reachability }) => reachability.state)].join(' ');
}
