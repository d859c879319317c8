import type { DetailedLog } from '#core/diagnostics/detailed-log.ts';
import type { CallLadders } from '#core/ports/call-ladders.ts';
import type { BundleFile, DiagnosticsReport } from '#shared/domain/diagnostics.ts';
import type { BundleProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

type DiagnosticsCommand = Extract<keyof Handlers, `diagnostics:${string}`>;

export interface DiagnosticsHandlerParts {
  readonly report: () => DiagnosticsReport;
  readonly ladders: CallLadders;
  readonly log: Pick<DetailedLog, 'start' | 'stop' | 'until'>;
  readonly bundle: {
    contents(): readonly BundleFile[];
    /** Lets the agent choose where; the name of the file. */
    save(): Promise<Result<string, BundleProblem>>;
  };
}

/** Commands about what is wrong, for the agent and for whoever helps. */
export function diagnosticsHandlers(parts: DiagnosticsHandlerParts): Pick<Handlers, DiagnosticsCommand> {
  const { report, ladders, log, bundle } = parts;
  return {
    'diagnostics:report': () => ok(report()),
    'diagnostics:ladder': ({ id }) => {
      const ladder = ladders.ladder(id);
      return ladder === undefined ? fail('no-such-call') : ok(ladder);
    },
    'diagnostics:message': ({ id, n }) => {
      const text = ladders.message(id, n);
      return text === undefined ? fail('no-such-call') : ok(text);
    },
    'diagnostics:detailed-log': ({ on }) => {
      if (on) log.start();
      else log.stop();
      return ok({ ...(log.until !== undefined && { until: log.until }) });
    },
    'diagnostics:bundle-contents': () => ok(bundle.contents()),
    'diagnostics:bundle-save': () => bundle.save(),
  };
}
