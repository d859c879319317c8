import type { CrmAccounts } from '#core/crm/crm-accounts.ts';
import type { WriteChange } from '#core/outbox/edit-write.ts';
import type { NoticeBoard } from '#core/state/notice-board.ts';
import type { SettingsService } from '#core/settings/settings-service.ts';
import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { CrmTestReport } from '#shared/ipc/crm-outputs.ts';
import type { CrmWriteProblem } from '#shared/ipc/problems.ts';
import { ok, type Result } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

type CrmCommand = Extract<keyof Handlers, `crm:${string}`>;

export interface CrmHandlerParts {
  readonly accounts: Pick<CrmAccounts, 'test' | 'save' | 'remove'>;
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

/** Commands about CRMs: which are set up, and what is on its way there. */
export function crmHandlers(parts: CrmHandlerParts): Pick<Handlers, CrmCommand> {
  const { accounts, outbox, log, writes, settings, notices } = parts;
  return {
    'crm:test': async ({ kind, secret }) => ok(reportOf(await accounts.test(kind, secret))),
    'crm:save': async ({ kind, secret, ...wishes }) => {
      const saved = await accounts.save(kind, wishes, secret);
      if (saved.ok && saved.value.secretKept === 'memory') notices.add('keychain-missing');
      return saved;
    },
    'crm:remove': ({ id }) => accounts.remove(id),
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
  if (typeof problem === 'object')
    return { outcome: problem.problem, ...(problem.detail !== undefined && { detail: problem.detail }) };
  return { outcome: problem === 'secret-unreadable' ? problem : 'failed-here' };
}
