import type { CallObserver } from '#core/calls/call-observer.ts';
import { CallLog, type CallLogOptions } from '#core/crm/call-log.ts';
import { itemsOfCall } from '#core/crm/call-lanes.ts';
import type { CrmLineKeeper } from '#core/crm/crm-line-keeper.ts';
import { CrmAccounts } from '#core/crm/crm-accounts.ts';
import type { CrmPlaces } from '#core/crm/crm-places.ts';
import { CrmSender } from '#core/crm/crm-sender.ts';
import { Transcripts, type TranscriptsOptions } from '#core/crm/transcripts.ts';
import { accountViews } from '#core/crm/account-views.ts';
import { writeViews } from '#core/crm/write-views.ts';
import { ruleOfAccount } from '#core/hooks/hook-account.ts';
import { OutboxNotices } from '#core/outbox/outbox-notices.ts';
import { OutboxService } from '#core/outbox/outbox-service.ts';
import type { CrmAdapter } from '#core/ports/crm-adapter.ts';
import type { LookupSource } from '#core/ports/lookup-source.ts';
import type { NetworkEvents } from '#core/ports/network-events.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';
import { noLogRule } from '#core/privacy/no-log.ts';
import { CRM_KINDS, CRM_NAMES } from '#shared/domain/crm-names.ts';
import type { CrmAccountView, CrmWriteView } from '#shared/domain/crm-view.ts';
import type { CrmReceipt } from '#shared/domain/crm-write.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Match } from '#shared/domain/match.ts';
import type { OutboxItem } from '#shared/domain/outbox.ts';
import type { NewRecordPlace } from '#shared/ipc/record-outputs.ts';

import { composeAskedCalls, type AskedCallsDesk } from './compose-asked-calls.ts';
import type { Base } from './compose-base.ts';
import { composeCrmLines } from './compose-crm-lines.ts';
import { hookSenderOf } from './compose-hooks.ts';
import { crmFactory } from './crm-factory.ts';

/** Writes that are over are kept this long, so that the history can say that a call is in the CRM. */
const KEPT_MS = 30 * 86_400_000;
const OPEN_SHOWN = 200;

type WrittenListener = (item: OutboxItem, receipt: CrmReceipt) => void;

export interface Crms {
  readonly accounts: CrmAccounts;
  /** The app's lines in CRMs that file calls by line. */
  readonly lines: CrmLineKeeper;
  readonly transcripts: Transcripts;
  readonly outbox: OutboxService;
  readonly log: CallObserver &
    Pick<CallLog, 'entryChanged' | 'promised' | 'promiseDropped' | 'recordingKept' | 'sendIn'>;
  /** Those in use, in the order of the settings. */
  readonly adapters: () => readonly CrmAdapter[];
  readonly sources: () => readonly LookupSource[];
  /** Whether something about a call waits only because it can still be changed. */
  readonly isHeld: (callId: CallId) => boolean;
  /** Whether the CRM of this record shows a card of its own for each call. */
  readonly showsCard: (match: Match) => boolean;
  /** Those that make records. */
  readonly newRecordPlaces: () => readonly NewRecordPlace[];
  /** Tells of everything that arrived in a CRM, from now on. */
  onWritten(listener: WrittenListener): void;
  readonly accountViews: () => readonly CrmAccountView[];
  /** What people call the CRM of an account. */
  readonly nameOf: (account: string) => string;
  readonly writes: (callId: CallId | undefined) => readonly CrmWriteView[];
  /** Calls that are asked for on their pages. */
  readonly asked: AskedCallsDesk;
  /** Opens the CRMs that are set up and sends what waits for them. */
  start(network: NetworkEvents): Promise<void>;
  dispose(): void;
}

/** The CRMs that are set up, and what is on its way to them. */
export function composeCrm(base: Base, secrets: SecretStore): Crms {
  const { storage, publisher } = base;
  const accounts: CrmAccounts = new CrmAccounts({
    factory: crmFactory(base),
    settings: storage.settings,
    secrets,
    onChange: () => outbox.resume(),
  });
  const listeners: WrittenListener[] = [];
  const onWritten: WrittenListener = (item, receipt) => {
    for (const listener of listeners) listener(item, receipt);
  };
  const outbox: OutboxService = composeOutbox(base, secrets, { accounts, onWritten });
  const asked = composeAskedCalls(base, () => accounts);
  const lines = composeCrmLines(base, accounts);
  const { log: callLog, transcripts } = composeLog(base, { accounts, outbox, asked });
  const stopWrapUp = publisher.onSnapshot(({ work }) => callLog.wrapUpChanged(work.wrapUp));
  return {
    accounts,
    lines: lines.keeper,
    transcripts,
    outbox,
    log: callLog,
    adapters: () => accounts.inUse().map(({ adapter }) => adapter),
    sources: () =>
      accounts.inUse().flatMap(({ account, adapter }) => (account.lookup ? (adapter.source ?? []) : [])),
    isHeld: (callId) => itemsOf(base, callId).some(({ state }) => state === 'held'),
    showsCard: ({ system }) =>
      accounts
        .inUse()
        .some(
          ({ account }) => account.id === system && account.log && 'showCard' in account && account.showCard,
        ),
    newRecordPlaces: () => newRecordPlaces(accounts),
    onWritten: (listener) => {
      listeners.push(listener);
    },
    accountViews: () => accountViews(storage.settings.current.crm.accounts, accounts, outbox),
    nameOf: (account) => nameOf(base, accounts, account),
    writes: (callId) =>
      writeViews(itemsOf(base, callId), outbox, (account) => nameOf(base, accounts, account)),
    start: async (network) => {
      await startCrms(base, network, { accounts, outbox, log: callLog });
      // What happened to lines while the CRM could not be reached.
      void lines.keeper.follow();
    },
    asked,
    dispose: () => {
      lines.stop();
      asked.calls.dispose();
      stopWrapUp();
      outbox.dispose();
    },
  };
}

async function startCrms(
  { storage, clock }: Base,
  network: NetworkEvents,
  { accounts, outbox, log }: Pick<Crms, 'accounts' | 'outbox'> & { readonly log: CallLog },
): Promise<void> {
  network.onChange(() => outbox.wake());
  storage.outbox.forget(clock.now() - KEPT_MS);
  await accounts.open();
  log.catchUp();
  outbox.start();
}

function composeLog(
  base: Base,
  { accounts, outbox, asked }: Pick<Crms, 'accounts' | 'outbox' | 'asked'>,
): { readonly log: CallLog; readonly transcripts: Transcripts } {
  const { storage, clock, log } = base;
  const parts: TranscriptsOptions & Pick<CallLogOptions, 'outbox'> = {
    outbox,
    repository: storage.outbox,
    history: storage.history,
    accounts: () => accounts.inUse().flatMap((each) => (isWrittenTo(each) ? each.account : [])),
    places: (id) => placesOf(base, accounts, id),
    mayTell: (number) => noLogRule(storage.settings.current.privacy.noLog, number) === undefined,
  };
  const callLog = new CallLog({
    ...parts,
    promisesOf: (id) => storage.followUps.ofCall(id),
    settings: () => storage.settings.current.crm,
    knownAs: (account, entry) => asked.calls.knownAs(account, entry),
    isRecorded: (id) => storage.recordings.of(id) !== undefined,
    wrapUpUntil: (id) => wrapUpOf(base, id),
    clock,
    logger: log.child({ part: 'crm' }),
  });
  return { log: callLog, transcripts: new Transcripts(parts) };
}

function composeOutbox(
  base: Base,
  secrets: SecretStore,
  { accounts, onWritten }: { readonly accounts: CrmAccounts; readonly onWritten: WrittenListener },
): OutboxService {
  const { storage, publisher, notices, clock, timer, ids, log } = base;
  const outbox: OutboxService = new OutboxService({
    repository: storage.outbox,
    writerOf: (account) => hookSenderOf(base, secrets, account) ?? senderOf(base, accounts, account),
    // Events arrive in the order in which they happened.
    lanesOf: (account) => (ruleOfAccount(account) === undefined ? undefined : 1),
    clock,
    timer,
    ids,
    logger: log.child({ part: 'outbox' }),
    random: Math.random,
    onWritten,
    onChange: () => {
      const { open, refused } = storage.outbox.counts();
      const { crm } = publisher.parts();
      if (refused > crm.failed) notices.add('crm-not-written');
      if (refused === 0) notices.clear('crm-not-written');
      told.look();
      publisher.update({ crm: { open, failed: refused, revision: crm.revision + 1 } });
    },
  });
  const told = new OutboxNotices({
    outbox,
    damaged: () => storage.outbox.damaged(),
    accounts: () => storage.settings.current.crm.accounts.map(({ id }) => id),
    nameOf: (account) => nameOf(base, accounts, account),
    notices,
  });
  return outbox;
}

function itemsOf({ storage }: Base, callId: CallId | undefined) {
  if (callId === undefined) return storage.outbox.open(OPEN_SHOWN);
  return storage.settings.current.crm.accounts.flatMap(({ id }) =>
    itemsOfCall(storage.outbox, id, callId).filter(({ state }) => state !== 'discarded'),
  );
}

function wrapUpOf({ publisher }: Base, id: CallId): number | undefined {
  const { wrapUp } = publisher.parts().work;
  return wrapUp?.callId === id ? wrapUp.until : undefined;
}

/** A CRM that is gone is called by its kind, which its id begins with. */
function nameOf({ storage }: Base, accounts: CrmAccounts, account: string): string {
  const ruleId = ruleOfAccount(account);
  const rule = storage.settings.current.eventRules.rules.find(({ id }) => id === ruleId);
  if (rule !== undefined) return rule.name === '' ? (URL.parse(rule.url)?.host ?? rule.url) : rule.name;
  const kind = CRM_KINDS.find((each) => account === each || account.startsWith(`${each}-`));
  return accounts.adapter(account)?.systemName ?? (kind === undefined ? account : CRM_NAMES[kind]);
}

function senderOf({ storage }: Base, accounts: CrmAccounts, id: string): CrmSender | undefined {
  const writer = accounts.adapter(id)?.writer;
  const sent = storage.settings.current.crm.accounts.find((account) => account.id === id)?.sent;
  return writer === undefined ? undefined : new CrmSender(writer, sent);
}

/** A CRM that cannot write calls without the number that it is not to have gets none. */
function isWrittenTo({ account, adapter }: ReturnType<CrmAccounts['inUse']>[number]): boolean {
  return account.log && (account.sent.number || adapter.capabilities.needsNumber !== true);
}

function newRecordPlaces(accounts: CrmAccounts): readonly NewRecordPlace[] {
  return accounts.inUse().flatMap(({ account, adapter: { system, systemName, writer } }) => {
    const kinds = account.creates ? writer?.extras?.create?.kinds : undefined;
    return kinds === undefined ? [] : [{ system, systemName, kinds }];
  });
}

function placesOf({ storage }: Base, accounts: CrmAccounts, id: string): CrmPlaces {
  const adapter = accounts.adapter(id);
  const sent = storage.settings.current.crm.accounts.find((account) => account.id === id)?.sent;
  const extras = adapter?.writer?.extras;
  return {
    notes: adapter?.capabilities.notes === true && sent?.notes !== false,
    dispositions: adapter?.capabilities.dispositions ?? false,
    links: extras?.link !== undefined,
    followUps: extras?.['follow-up'] !== undefined,
    transcripts: extras?.transcript !== undefined,
  };
}
