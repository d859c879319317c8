import type { ChangeOfPast } from '#core/crm/call-log.ts';
import { showFile } from '#platform/show-file.ts';
import type { CallId } from '#shared/domain/ids.ts';

import type { CallEffects } from './call-effects.ts';
import type { Base } from './compose-base.ts';
import type { Crms } from './compose-crm.ts';
import type { Phone } from './compose-phone.ts';
import type { Records } from './compose-records.ts';
import type { AppWindows } from './app-windows.ts';
import { composeExport } from './compose-export.ts';
import type { Missed } from './compose-missed.ts';
import { historyHandlers } from './ipc/history-handlers.ts';
import { recordingHandlers } from './ipc/recording-handlers.ts';
import { timelineHandlers } from './ipc/timeline-handlers.ts';

interface PastCallParts {
  readonly base: Base;
  readonly phone: Phone;
  readonly records: Records;
  readonly crms: Crms;
  readonly effects: CallEffects;
  readonly windows: AppWindows;
  readonly missed: Missed;
}

/** Commands about past calls: the history, what was recorded of them, how they went. */
export function pastCallHandlers(parts: PastCallParts) {
  const { base, phone, records, effects, windows, missed } = parts;
  const { clock, opener, storage } = base;
  return {
    ...historyHandlers({
      calls: phone.calls,
      history: storage.history,
      quality: storage.quality,
      exports: composeExport(base, windows),
      missed: missed.board,
      crm: records.crm,
      opener,
      clock,
      onChanged: historyChanged(parts),
    }),
    ...recordingHandlers({
      store: storage.recordings,
      showFile,
      onDeleted: () => phone.keeper.historyChanged(),
    }),
    ...timelineHandlers({
      history: storage.history,
      store: storage.timelines,
      timelines: effects.timeline.timelines,
      clock,
    }),
  };
}

/** What follows from a change of the history; `noted` is the call that the agent wrote about. */
export function historyChanged({
  base,
  phone,
  crms,
}: Pick<PastCallParts, 'base' | 'phone' | 'crms'>): (noted?: CallId, what?: ChangeOfPast) => void {
  return (noted, what = 'words') => {
    phone.keeper.historyChanged();
    if (noted === undefined) return;
    base.events.add({ type: 'call-saved', callId: noted });
    crms.log.entryChanged(noted, what);
  };
}
