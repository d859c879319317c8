import type { PopPages } from '#core/pop/pop-page.ts';
import type { PopRuleKeeper } from '#core/pop/pop-rule-keeper.ts';
import type { HistoryRepository } from '#core/ports/history-repository.ts';
import type { Handlers } from './handlers.ts';
type PopCommand = Extract<keyof Handlers, `pop:${string}`>;
export interface PopHandlerParts {
  readonly keeper: PopRuleKeeper;
  readonly history: Pick<HistoryRepository, 'list'>;
  readonly pages: () => PopPages;
}
/** Commands about screen-pop rules. */
export declare function popHandlers({ keeper, history, pages }: PopHandlerParts): Pick<Handlers, PopCommand>;
export {};
