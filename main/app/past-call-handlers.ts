import type { CallId } from '#shared/domain/ids.ts';

import type { CallEffects } from './call-effects.ts';
import type { Base } from './compose-base.ts';
import type { Crms } from './compose-crm.ts';
import type { Phone } from './compose-phone.ts';
import type { Records } from './compose-records.ts';
import { historyHandlers } from './ipc/history-handlers.ts';
import { timelineHandlers } from './ipc/timeline-handlers.ts';

interface Parts {
  readonly base: Base;
  readonly phone: Phone;
  readonly records: Records;
  readonly crms: Crms;
  readonly effects: CallEffects;
}

/** Commands about past calls, from the stores that know them. */
export function pastCallHandlers(parts: Parts) {
  const { base, phone, records, effects } = parts;
  const { clock, opener, storage } = base;
  return {
    ...historyHandlers({
      calls: phone.calls,
      history: storage.history,
      quality: storage.quality,
      crm: records.crm,
      opener,
      clock,
      onChanged: historyChanged(parts),
    }),
    ...timelineHandlers({
      history: storage.history,
      store: storage.timelines,
      timelines: effects.timeline.timelines,
      clock,
    }),
  };
}

/** The history alone changed; `noted` is the call whose note did. */
export function historyChanged({
  base,
  phone,
  crms,
}: Pick<Parts, 'base' | 'phone' | 'crms'>): (noted?: CallId) => void {
  return (noted) => {
    phone.keeper.historyChanged();
    if (noted === undefined) return;
    base.events.add({ type: 'call-saved', callId: noted });
    crms.log.noteChanged(noted);
  };
}
