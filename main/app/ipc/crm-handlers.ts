import type { CrmAccounts } from '#core/crm/crm-accounts.ts';
import type { Transcripts } from '#core/crm/transcripts.ts';
import type { CrmLineKeeper } from '#core/crm/crm-line-keeper.ts';
import type { WriteChange } from '#core/outbox/edit-write.ts';
import type { NoticeBoard } from '#core/state/notice-board.ts';
import type { SettingsService } from '#core/settings/settings-service.ts';
import type { CrmAccountView, CrmWriteView } from '#shared/domain/crm-view.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { CrmTestReport } from '#shared/ipc/crm-outputs.ts';
import type { CrmWriteProblem } from '#shared/ipc/problems.ts';
import { readDefinition } from '#adapters/crm/rest/read-definition.ts';
import { readRestAddress } from '#shared/rest/read-rest-address.ts';
import { ok, type Result } from '#shared/result.ts';

import type { RestTools } from '../compose-rest.ts';
import type { Handlers } from './handlers.ts';

type CrmCommand = Extract<keyof Handlers, `crm:${string}`>;

export interface CrmHandlerParts {
  readonly accounts: Pick<CrmAccounts, 'test' | 'signIn' | 'save' | 'remove' | 'secretsFor'>;
  readonly lines: Pick<CrmLineKeeper, 'use'>;
  readonly transcripts: Pick<Transcripts, 'attach'>;
  readonly nameOf: (account: string) => string;
  readonly rest: RestTools;
  readonly accountViews: () => readonly CrmAccountView[];
  readonly outbox: {
    retry(id: string): Result<void, CrmWriteProblem>;
    discard(id: string): Result<void, CrmWriteProblem>;
    change(id: string, change: WriteChange): Result<void, CrmWriteProblem>;
  };
  readonly log: { sendIn(callId: CallId, ms: number): void };
  readonly writes: (callId: CallId | undefined) => readonly CrmWriteView[];
  readonly settings: Pick<SettingsService, 'current' | 'update'>;
  readonly notices: Pick<NoticeBoard, 'add'>;
}

/** Commands about CRMs: which are set up, and what is on its way there. One sign-in runs at a time. */
export function crmHandlers(parts: CrmHandlerParts): Pick<Handlers, CrmCommand> {
  const { accounts, lines, transcripts, nameOf, rest, accountViews, outbox, log, writes, settings, notices } =
    parts;
  let signIn = new AbortController();
  return {
    'crm:accounts': () => ok(accountViews()),
    'crm:test': async (form) => ok(reportOf(await accounts.test(form))),
    'crm:save': async (form) => {
      const saved = await accounts.save(form);
      if (saved.ok && saved.value.secretKept === 'memory') notices.add('keychain-missing');
      return saved;
    },
    'crm:sign-in': async (form) => {
      signIn.abort();
      signIn = new AbortController();
      return ok(reportOf(await accounts.signIn(form, signIn.signal)));
    },
    'crm:cancel-sign-in': () => {
      signIn.abort();
      return ok();
    },
    'crm:try': async (order) => {
      const origin = readRestAddress(order.definition.address)?.origin;
      return ok(await rest.tryRequest(order, accounts.secretsFor(order.id, origin, order.secrets)));
    },
    'crm:export': ({ definition, name }) => rest.exportDefinition(definition, name),
    'crm:read-definition': ({ text }) => readDefinition(text),
    'crm:remove': ({ id }) => accounts.remove(id),
    'crm:lines': async ({ id, on }) => {
      const used = await lines.use(id, on);
      return ok(used.ok ? { outcome: 'passed' } : reportOf(used));
    },
    'crm:transcript': ({ id, phrases }) => {
      const taken = transcripts.attach(id, phrases);
      return taken.ok ? ok(taken.value.map(nameOf)) : taken;
    },
    'crm:undo-time': ({ seconds }) => {
      const updated = settings.update({ crm: { ...settings.current.crm, undoSeconds: seconds } });
      return updated.ok ? ok() : updated;
    },
    'crm:writes': ({ callId }) => ok(writes(callId)),
    'crm:retry': ({ id }) => outbox.retry(id),
    'crm:discard': ({ id }) => outbox.discard(id),
    'crm:edit': ({ id, ...change }) => outbox.change(id, change),
    'crm:send-in': ({ callId, seconds }) => {
      log.sendIn(callId, seconds * 1000);
      return ok();
    },
  };
}

function reportOf(tested: Awaited<ReturnType<CrmAccounts['test']>>): CrmTestReport {
  if (tested.ok) return { outcome: 'passed', ...tested.value };
  const { problem } = tested;
  const { detail, field } = { detail: undefined, field: undefined, ...problem };
  return {
    outcome: problem.problem,
    ...(detail !== undefined && { detail }),
    ...(field !== undefined && { field }),
  };
}
