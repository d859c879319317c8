import type { PopPages } from '#core/pop/pop-page.ts';
import type { PopRuleKeeper } from '#core/pop/pop-rule-keeper.ts';
import { rehearseCall } from '#core/pop/rehearse-pops.ts';
import type { HistoryRepository } from '#core/ports/history-repository.ts';
import { HISTORY_PAGE_MAX, HistoryQuery } from '#shared/domain/history.ts';
import { ok } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

type PopCommand = Extract<keyof Handlers, `pop:${string}`>;

export interface PopHandlerParts {
  readonly keeper: PopRuleKeeper;
  readonly history: Pick<HistoryRepository, 'list'>;
  readonly pages: () => PopPages;
}

/** Commands about screen-pop rules. */
export function popHandlers({ keeper, history, pages }: PopHandlerParts): Pick<Handlers, PopCommand> {
  return {
    'pop:rules': () => ok(keeper.view()),
    'pop:save-rules': ({ set }) => keeper.save(set),
    'pop:roll-back': ({ at }) => keeper.rollBack(at),
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
