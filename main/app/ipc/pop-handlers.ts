import { openNamedRecord, openNewRecord } from '#core/pop/open-known-record.ts';
import type { PopPages } from '#core/pop/pop-page.ts';
import type { PopRuleKeeper } from '#core/pop/pop-rule-keeper.ts';
import { rehearseCall } from '#core/pop/rehearse-pops.ts';
import type { ExternalOpener } from '#core/ports/external-opener.ts';
import type { HistoryRepository } from '#core/ports/history-repository.ts';
import { HISTORY_PAGE_MAX, HistoryQuery } from '#shared/domain/history.ts';
import { fail, ok } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

type PopCommand = Extract<keyof Handlers, `pop:${string}`>;

export interface PopHandlerParts {
  readonly keeper: PopRuleKeeper;
  readonly history: Pick<HistoryRepository, 'list' | 'get'>;
  readonly opener: ExternalOpener;
  readonly pages: () => PopPages;
}

/** Commands about screen-pop rules. */
export function popHandlers({ keeper, history, opener, pages }: PopHandlerParts): Pick<Handlers, PopCommand> {
  return {
    'pop:rules': () => ok(keeper.view()),
    'pop:save-rules': ({ set }) => keeper.save(set),
    'pop:roll-back': ({ at }) => keeper.rollBack(at),
    'pop:offers': () => ok({ newRecord: pages().crm.capabilities.newRecordUrl }),
    'pop:new-record': ({ id }) => {
      const entry = history.get(id);
      return entry === undefined ? fail('no-such-call') : openNewRecord(entry, { crm: pages().crm, opener });
    },
    'pop:open-record': (record) => openNamedRecord(record, { crm: pages().crm, opener }),
    'pop:rehearse': ({ set, cursor }) => {
      const query = HistoryQuery.parse({ limit: HISTORY_PAGE_MAX, ...(cursor !== undefined && { cursor }) });
      const page = history.list(query);
      if (!page.ok) return page;
      const { entries, nextCursor } = page.value;
      const now = pages();
      const calls = entries.map((entry) => rehearseCall(entry, set, now));
      return ok({ calls, ...(nextCursor !== undefined && { nextCursor }) });
    },
  };
}
