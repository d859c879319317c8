import { join } from 'node:path';

import { FileRuns } from '#adapters/diagnostics/file-runs.ts';
import { networkName } from '#adapters/system/network-name.ts';
import { DetailedLog } from '#core/diagnostics/detailed-log.ts';
import { diagnosticsReport } from '#core/diagnostics/diagnostics-report.ts';
import { PingLog } from '#core/diagnostics/ping-log.ts';
import { RunLog } from '#core/diagnostics/run-log.ts';
import { choosePlace } from '#platform/save-file.ts';

import type { AppWindows } from './app-windows.ts';
import { bundleSources } from './bundle-sources.ts';
import type { Base } from './compose-base.ts';
import { diagnosticsHandlers } from './ipc/diagnostics-handlers.ts';
import type { Handlers } from './ipc/handlers.ts';
import { SupportBundle } from './support-bundle.ts';

export interface Diagnostics {
  readonly handlers: Pick<Handlers, Extract<keyof Handlers, `diagnostics:${string}`>>;
  dispose(): void;
}

/** What the agent and whoever helps can find out: how the day went, message by message, and a bundle to hand on. */
export function composeDiagnostics(base: Base, windows: AppWindows): Diagnostics {
  const { clock, timer, log, logSink, paths, publisher, storage, ladders } = base;
  const pings = new PingLog();
  const stopPings = publisher.onSnapshot(({ lines }) => pings.heard(lines));
  const runs = new RunLog({ store: new FileRuns(join(paths.profile, 'runs.json'), log), clock, timer });
  const detailed = new DetailedLog({ clock, timer, sink: logSink });
  const report = () =>
    diagnosticsReport({
      clock,
      lines: () => publisher.current().lines,
      outages: storage.timelines,
      runs: () => runs.runs,
      pings,
      ladders,
      history: storage.history,
      quality: storage.quality,
      network: () => networkName(),
      detailedUntil: () => detailed.until,
    });
  const bundle = new SupportBundle({
    sources: () => bundleSources(base, report()),
    choosePlace: () => choosePlace(windows.panel.window, bundlePlace(base)),
    tasks: base.tasks,
    log: log.child({ part: 'bundle' }),
  });
  return {
    handlers: diagnosticsHandlers({ report, ladders, log: detailed, bundle }),
    dispose: () => {
      detailed.stop();
      stopPings();
      runs.dispose();
    },
  };
}

function bundlePlace({ translator, clock }: Base) {
  const day = new Date(clock.now()).toISOString().slice(0, 16).replace('T', ' ').replace(':', '-');
  return {
    title: translator.translate('diagnostics.bundle.save'),
    name: `Hookswitch ${day}.zip`,
    kind: { name: 'ZIP', extensions: ['zip'] },
  };
}
