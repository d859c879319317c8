import type { Handlers } from '#app/ipc/handlers.ts';
import { popHandlers } from '#app/ipc/pop-handlers.ts';
import { UrlTemplateCrm } from '#adapters/crm/url-template-crm.ts';
import type { PopPages } from '#core/pop/pop-page.ts';
import { hookHost } from '#core/hooks/told-hook.ts';
import { PopRuleKeeper } from '#core/pop/pop-rule-keeper.ts';
import { rulesInUse } from '#core/pop/rules-in-use.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { ExternalOpener } from '#core/ports/external-opener.ts';
import type { HistoryRepository } from '#core/ports/history-repository.ts';
import type { SettingsService } from '#core/settings/settings-service.ts';
import type { PopRuleSet } from '#shared/domain/pop-rules.ts';

import { NO_RECORDS } from './record-commands.ts';

export interface PopCommandParts {
  readonly settings: SettingsService;
  readonly history: HistoryRepository;
  readonly clock: Clock;
  readonly opener: ExternalOpener;
}

/** What the screen pop works by: the rules and addresses of the settings, and the commands about them. */
export function popCommands({ settings, history, clock, opener }: PopCommandParts) {
  const rules = (): PopRuleSet => rulesInUse(settings.current.pop, settings.current.popRules);
  const pages = (): PopPages => {
    const crm = new UrlTemplateCrm({ pop: settings.current.pop, fieldsOf: () => ({}) });
    return {
      crm,
      address: (template, context) => crm.address(template, context),
      hookHost: (hook) => hookHost(settings.current.eventRules, hook),
    };
  };
  const keeper = new PopRuleKeeper({ settings, inUse: rules, clock, who: () => 'ada' });
  const handlers: Pick<Handlers, Extract<keyof Handlers, `pop:${string}` | `record:${string}`>> = {
    ...popHandlers({ keeper, history, opener, pages }),
    ...NO_RECORDS,
  };
  return { rules, pages, handlers };
}
