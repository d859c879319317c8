import { RoutedCrm } from '#core/pop/routed-crm.ts';
import { ScreenPopService } from '#core/pop/screen-pop-service.ts';
import { CallerLookup } from '#core/lookup/caller-lookup.ts';
import { CallLog } from '#core/crm/call-log.ts';
import { CrmSender } from '#core/crm/crm-sender.ts';
import { UrlTemplateCrm } from '#adapters/crm/url-template-crm.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { callHandlers } from '#app/ipc/call-handlers.ts';
import { CrmAccount } from '#shared/domain/crm-settings.ts';
import { DispositionSettings } from '#shared/domain/disposition.ts';
import type { CallId } from '#shared/domain/ids.ts';
import { PopRuleSet } from '#shared/domain/pop-rules.ts';
import { PopSettings } from '#shared/domain/settings.ts';
import { ok } from '#shared/result.ts';
import { callFixture } from '#test/support/call-fixture.ts';
import { labPortal } from '#test/support/crm/lab-portal.ts';
import { MemoryHistory } from '#test/support/fakes/memory-history.ts';
import { MemoryOutbox } from '#test/support/fakes/memory-outbox.ts';
import { OutboxService } from '#core/outbox/outbox-service.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';

/**
 * Calls, lookup, screen pop and call log as the app puts them together, before a Bitrix24 portal on loopback. The clock
 * of calls and pops is the test's; the portal answers when it wants to.
 */
export async function popDesk(rules: readonly object[], more: object = {}) {
  const { portal, crm } = await labPortal();
  const { calls, connector, time, logger } = callFixture();
  const history = new MemoryHistory();
  const opened: string[] = [];
  const repository = new MemoryOutbox();
  const outbox = new OutboxService({
    repository,
    writerOf: () => (crm.writer === undefined ? undefined : new CrmSender(crm.writer)),
    clock: time,
    timer: new SystemTimer(),
    ids: new CountingIds(),
    logger,
    random: () => 0.5,
    onChange: () => undefined,
  });
  outbox.start();
  const account = CrmAccount.parse({
    kind: 'bitrix24',
    id: 'bitrix24',
    origin: portal.origin,
    userId: '7',
  });
  const pages = new UrlTemplateCrm({
    pop: PopSettings.parse({ allowedHosts: ['forms.example'] }),
    fieldsOf: () => ({}),
  });
  const pop = new ScreenPopService({
    calls,
    rules: () => PopRuleSet.parse({ rules, ...more }),
    pages: () => ({
      crm: new RoutedCrm([pages, crm]),
      address: (template, context) => pages.address(template, context),
      hookHost: () => undefined,
    }),
    showsCard: () => false,
    tell: () => ok('hooks.example'),
    opener: { open: (url) => Promise.resolve(ok(void opened.push(url))) },
    clock: time,
    timer: time,
    onFailed: () => undefined,
  });
  const lookup = new CallerLookup({
    calls,
    sources: () => (crm.source === undefined ? [] : [crm.source]),
    home: () => 'DE',
    earlierCalls: () => 0,
    clock: time,
    timer: new SystemTimer(),
    logger,
  });
  const log = new CallLog({
    outbox,
    repository,
    history,
    accounts: () => [account],
    places: () => ({ notes: true, dispositions: false, links: true, followUps: false }),
    promisesOf: () => [],
    settings: () => ({ undoSeconds: 0 }),
    knownAs: () => undefined,
    mayTell: () => true,
    isRecorded: () => false,
    wrapUpUntil: () => undefined,
    clock: time,
    logger,
  });
  for (const observer of [lookup, pop, log]) calls.observe(observer);
  const commands = callHandlers({
    calls,
    pop,
    history,
    results: { settings: () => DispositionSettings.parse({}), nameOf: (id) => id },
    onHistoryChanged: () => undefined,
  });
  return {
    portal,
    calls,
    connector,
    time,
    opened,
    commands,
    call: (id: CallId) => calls.current(id),
    dispose: async () => {
      outbox.dispose();
      lookup.dispose();
      pop.dispose();
      await portal.down();
    },
  };
}
