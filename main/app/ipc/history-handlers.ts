import type { HistoryExport } from '#core/history/history-export.ts';
import { keepNote, type NotePlaces } from '#core/history/keep-note.ts';
import type { MissedBoard } from '#core/missed/missed-board.ts';
import { openPastRecord } from '#core/pop/open-past-record.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { CrmAdapter } from '#core/ports/crm-adapter.ts';
import type { ExternalOpener } from '#core/ports/external-opener.ts';
import type { HistoryRepository } from '#core/ports/history-repository.ts';
import type { QualityStore } from '#core/ports/quality-store.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { fail, ok } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

type HistoryCommand = Exclude<
  Extract<keyof Handlers, `history:${string}` | 'missed:done'>,
  'history:timeline'
>;

export interface HistoryHandlerParts {
  readonly calls: NotePlaces['calls'];
  readonly history: HistoryRepository;
  readonly quality: QualityStore;
  readonly exports: Pick<HistoryExport, 'run'>;
  readonly missed: Pick<MissedBoard, 'done' | 'allDone'>;
  readonly crm: () => CrmAdapter;
  readonly opener: ExternalOpener;
  readonly clock: Clock;
  /** With the call whose note it was, if it was a note. */
  readonly onChanged: (noted?: CallId) => void;
}

/** Commands about past calls. */
export function historyHandlers(parts: HistoryHandlerParts): Pick<Handlers, HistoryCommand> {
  const { calls, history, quality, exports, missed, crm, opener, clock, onChanged } = parts;
  return {
    'history:list': (query) => history.list(query),
    'history:places': () => ok(history.places()),
    'history:export': (order) => exports.run(order),
    'history:get': ({ id }) => {
      const entry = history.get(id);
      return entry === undefined ? fail('no-such-call') : ok(entry);
    },
    'history:quality': ({ id }) => ok(quality.quality(id)),
    'history:note': ({ id, text }) => keepNote({ calls, history, onHistoryChanged: onChanged }, id, text),
    'history:open-record': ({ id, matchId }) => {
      const entry = history.get(id);
      return entry === undefined
        ? fail('no-such-call')
        : openPastRecord(entry, matchId, { crm: crm(), opener });
    },
    'history:seen': () => {
      history.markSeen(clock.now());
      onChanged();
      return ok();
    },
    'missed:done': ({ key }) => {
      if (key === undefined) missed.allDone();
      else missed.done(key);
      return ok();
    },
  };
}
