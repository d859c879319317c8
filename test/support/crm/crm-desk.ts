import { RoutedCrm } from '#core/pop/routed-crm.ts';
import { ScreenPopService } from '#core/pop/screen-pop-service.ts';
import { CallerLookup } from '#core/lookup/caller-lookup.ts';
import { CallLog } from '#core/crm/call-log.ts';
import { NewRecords } from '#core/records/new-records.ts';
import { historyRow } from '#core/history/history-row.ts';
import type { CrmAdapter } from '#core/ports/crm-adapter.ts';
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
import { MemoryHistory } from '#test/support/fakes/memory-history.ts';
import { MemoryOutbox } from '#test/support/fakes/memory-outbox.ts';
import { OutboxService } from '#core/outbox/outbox-service.ts';
import { CountingIds } from '#test/support/fakes/counting-ids.ts';

export interface CrmDeskOptions {
  readonly crm: CrmAdapter;
  /** With its address, and whose the calls are. */
  readonly account: Readonly<Record<string, unknown>>;
  readonly rules: readonly object[];
  /** What else a set of rules says. */
  readonly more?: object;
  /** The CRM answers no more. */
  readonly down: () => Promise<void>;
}

/**
 * Calls, lookup, screen pop, call log and new records as the app puts them together, before a CRM on loopback. The clock
 * of calls and pops is the test's; the CRM answers when it wants to.
 */
export function crmDesk({ crm, account: values, rules, more = {}, down }: CrmDeskOptions) {
  const account = CrmAccount.parse(values);
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
    onWritten: (item, receipt) => records.written(item, receipt),
  });
  outbox.start();
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
    places: () => ({
      notes: true,
      dispositions: crm.capabilities.dispositions ?? false,
      links: crm.writer?.extras?.link !== undefined,
      followUps: false,
      transcripts: false,
    }),
    promisesOf: () => [],
    settings: () => ({ undoSeconds: 0 }),
    knownAs: () => undefined,
    mayTell: () => true,
    isRecorded: () => false,
    wrapUpUntil: () => undefined,
    clock: time,
    logger,
  });
  const records = new NewRecords({
    outbox,
    repository,
    places: () => {
      const kinds = crm.writer?.extras?.create?.kinds;
      return kinds === undefined ? [] : [{ system: crm.system, systemName: crm.systemName, kinds }];
    },
    mayTell: () => true,
    entryOf: (id) => {
      const call = calls.current(id);
      return call === undefined ? history.get(id) : historyRow(call, time.now());
    },
    nameOf: () => crm.systemName,
    keep: { calls, history, onHistoryChanged: (id) => log.entryChanged(id, 'links') },
    ids: new CountingIds(),
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
    calls,
    connector,
    time,
    opened,
    records,
    commands,
    call: (id: CallId) => calls.current(id),
    dispose: async () => {
      outbox.dispose();
      lookup.dispose();
      pop.dispose();
      await down();
    },
  };
}
