import { userInfo } from 'node:os';

import { readImportFile } from '#adapters/imports/read-import-file.ts';
import { OwnPeople } from '#core/people/own-people.ts';
import { PeopleImport } from '#core/people/people-import.ts';
import { PopRuleKeeper } from '#core/pop/pop-rule-keeper.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';
import { chooseFile } from '#platform/choose-file.ts';

import type { AppParts } from './app-parts.ts';
import type { AppWindows } from './app-windows.ts';
import type { Base } from './compose-base.ts';
import { testRule } from './compose-hooks.ts';
import type { Phone } from './compose-phone.ts';
import { composeNewRecords, recordPlaces } from './compose-new-records.ts';
import { composePrivacy } from './compose-privacy.ts';
import { composeRest } from './compose-rest.ts';
import { agentHandlers } from './ipc/agent-handlers.ts';
import { bookHandlers } from './ipc/book-handlers.ts';
import { callHandlers, type CallHandlerParts } from './ipc/call-handlers.ts';
import { crmHandlers } from './ipc/crm-handlers.ts';
import { eventRuleHandlers } from './ipc/event-rule-handlers.ts';
import { followUpHandlers } from './ipc/follow-up-handlers.ts';
import type { Handlers } from './ipc/handlers.ts';
import { lineServiceHandlers } from './ipc/line-service-handlers.ts';
import type { LocalApiCommand } from './ipc/local-api-handlers.ts';
import { pageHandlers } from './ipc/page-handlers.ts';
import { popHandlers } from './ipc/pop-handlers.ts';
import { recordHandlers } from './ipc/record-handlers.ts';
import { peopleHandlers } from './ipc/people-handlers.ts';
import { taskHandlers } from './ipc/task-handlers.ts';
import { personHandlers } from './ipc/person-handlers.ts';
import { setupHandlers } from './ipc/setup-handlers.ts';
import { historyChanged, pastCallHandlers } from './past-call-handlers.ts';

/** Everything that can be ordered, but for who else may order. */
export type AppCommands = Omit<Handlers, LocalApiCommand>;

/** What the app's own pages can order. */
export function commandHandlers(parts: AppParts, secrets: SecretStore): AppCommands {
  const { base, phone, lineServices, effects, sound, windows, dialing, keys } = parts;
  const { history, contacts, messages, settings } = base.storage;
  const onHistoryChanged = historyChanged(parts);
  const places = recordPlaces(parts);
  return {
    ...callHandlers({
      calls: phone.calls,
      pop: effects.pop,
      history,
      results: resultsOf(base),
      onHistoryChanged,
    }),
    ...followUpHandlers(parts.followUps.service),
    ...composePrivacy(parts),
    ...parts.diagnostics.handlers,
    ...eventRuleHandlers({ secrets, test: (id) => testRule(base, secrets, id) }),
    ...pastCallHandlers(parts),
    ...personHandlers(ownPeople(parts)),
    ...peopleHandlers(contacts, parts.books.live, composeImports(base, windows), lineServices.peopleChanged),
    ...taskHandlers(base.tasks),
    ...bookHandlers(parts.books.service),
    ...lineServiceHandlers({ host: lineServices, store: messages, calls: phone.calls }),
    ...crmHandlers({ ...parts.crms, rest: composeRest(base, windows), settings, notices: base.notices }),
    ...popHandlers({
      keeper: popRuleKeeper(parts),
      history,
      opener: base.opener,
      pages: parts.records.pages,
    }),
    ...recordHandlers({ records: composeNewRecords(parts, places), finder: parts.finder, places }),
    ...setupHandlers(setupParts(base, phone, secrets)),
    ...agentHandlers({ agent: phone.agent, settings, offers: dialing.offers, hotkeys: keys.hotkeys }),
    ...sound.handlers,
    ...pageHandlers(base.publisher, windows, base.marks, settings),
  };
}

/** The same orders, noticed as coming from another program. */
export function programCommands(parts: AppParts, commands: AppCommands): AppCommands {
  const { base, phone, effects } = parts;
  const calls = effects.timeline.acting(phone.calls, 'program');
  const { history } = base.storage;
  return {
    ...commands,
    ...callHandlers({
      calls,
      pop: effects.pop,
      history,
      results: resultsOf(base),
      onHistoryChanged: historyChanged(parts),
    }),
  };
}

function resultsOf({ storage, translator }: Base): CallHandlerParts['results'] {
  return {
    settings: () => storage.settings.current.dispositions,
    nameOf: (id) => translator.translate(`disposition.known.${id}`),
  };
}

function popRuleKeeper({ base, records }: AppParts): PopRuleKeeper {
  const { storage, clock } = base;
  return new PopRuleKeeper({
    settings: storage.settings,
    inUse: records.rules,
    clock,
    who: () => userInfo().username,
  });
}

function ownPeople({ base, phone, lineServices }: AppParts): OwnPeople {
  return new OwnPeople({
    contacts: base.storage.contacts,
    turns: base.writingTurns,
    country: phone.country,
    onChanged: lineServices.peopleChanged,
  });
}

function setupParts({ storage, notices }: Base, { session, testLine }: Phone, secrets: SecretStore) {
  return { session, settings: storage.settings, secrets, notices, testLine };
}

function composeImports(base: Base, windows: AppWindows): PeopleImport {
  return new PeopleImport({
    chooseFile: () => chooseImportFile(base, windows),
    readFile: readImportFile,
    writer: base.storage.contacts,
    turns: base.writingTurns,
    tasks: base.tasks,
    ids: base.ids,
    clock: base.clock,
    timer: base.timer,
    logger: base.log.child({ part: 'people' }),
  });
}

function chooseImportFile({ translator }: Base, windows: AppWindows): Promise<string | undefined> {
  const { translate } = translator;
  return chooseFile(windows.panel.window, translate('dialog.import'), [
    { name: translate('dialog.files'), extensions: ['csv', 'tsv', 'txt', 'vcf', 'vcard'] },
  ]);
}
