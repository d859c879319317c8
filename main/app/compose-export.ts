import { draftTextFile } from '#adapters/files/draft-text-file.ts';
import { HistoryExport } from '#core/history/history-export.ts';
import { noLogRule } from '#core/privacy/no-log.ts';
import { chooseNewFile } from '#platform/choose-new-file.ts';

import type { AppWindows } from './app-windows.ts';
import type { Base } from './compose-base.ts';
import { shownNumbers } from './masked-replies.ts';

/** The history as a file, with numbers as the agent may see them and without those that are never written down. */
export function composeExport(base: Base, windows: AppWindows): HistoryExport {
  const { clock, log, storage, tasks, timer, translator } = base;
  const { translate } = translator;
  return new HistoryExport({
    history: storage.history,
    chooseFile: () =>
      chooseNewFile(windows.panel.window, {
        title: translate('history.export.title'),
        name: `${translate('history.export.fileName')} ${new Date(clock.now()).toISOString().slice(0, 10)}.csv`,
        kind: { name: 'CSV', extensions: ['csv'] },
      }),
    openFile: draftTextFile,
    mayTell: ({ number }) => noLogRule(storage.settings.current.privacy.noLog, number) === undefined,
    shown: (entry) => shownNumbers(base, entry),
    translate,
    tasks,
    timer,
    logger: log.child({ part: 'export' }),
  });
}
