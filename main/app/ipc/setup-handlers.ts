import type { NoticeBoard } from '#core/state/notice-board.ts';
import { isSameAccount } from '#core/session/same-account.ts';
import type { PhoneSession } from '#core/session/phone-session.ts';
import type { SecretStore } from '#core/ports/secret-store.ts';
import type { SettingsPolicy } from '#core/settings/settings-policy.ts';
import type { SettingsService } from '#core/settings/settings-service.ts';
import type { ManagedSettings } from '#shared/domain/managed-settings.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { LineTestReport } from '#shared/ipc/contract.ts';
import { ok } from '#shared/result.ts';

import type { Handlers } from './handlers.ts';

type SetupCommand = Extract<
  keyof Handlers,
  `setup:${string}` | `settings:${string}` | `demo:${string}` | `reach:${string}` | `notice:${string}`
>;

export interface SetupHandlerParts {
  readonly session: PhoneSession;
  readonly settings: SettingsService;
  readonly secrets: SecretStore;
  readonly notices: NoticeBoard;
  readonly testLine: (line: LineSettings, password: string) => Promise<LineTestReport>;
}

/** Commands about the phone itself: which one, with what settings. */
export function setupHandlers(parts: SetupHandlerParts): Pick<Handlers, SetupCommand> {
  const { session, settings, secrets, notices, testLine } = parts;
  return {
    'setup:try-demo': () => session.tryDemo(),
    'setup:test-line': async ({ line, password }) => {
      const known = settings.current.lines.find(({ id }) => id === line.id);
      const isKnown = isSameAccount(line, known);
      const secret = password ?? (isKnown ? await secrets.get(line.id) : undefined);
      if (secret === undefined) return ok({ outcome: 'no-password', tookMs: 0 });
      return ok(await testLine(line, secret));
    },
    'setup:leave-demo': async () => {
      await session.leaveDemo();
      return ok();
    },
    'setup:apply-line': ({ id }) => session.applyLine(id),
    'setup:save-line': async (wish) => {
      const saved = await session.saveLine(wish);
      if (saved.ok && saved.value.applied !== 'not-yet' && saved.value.passwordKept === 'memory')
        notices.add('keychain-missing');
      return saved;
    },
    'setup:remove-line': ({ id }) => session.removeLine(id),
    'setup:order-lines': ({ ids }) => settings.orderLines(ids),
    'setup:sign-out': async () => {
      await session.signOut();
      return ok();
    },
    'demo:play': ({ scenario }) => session.play(scenario),
    'reach:try-now': ({ lineId }) => {
      session.reconnectNow(lineId);
      return ok();
    },
    'settings:get': () => ok(settings.current),
    'settings:update': (patch) => settings.update(patch),
    'settings:managed': () => ok(managedSettings(settings.policy)),
    'notice:dismiss': ({ id }) => {
      notices.dismiss(id);
      return ok();
    },
  };
}

export function managedSettings(policy: SettingsPolicy | undefined): ManagedSettings | undefined {
  if (policy === undefined) return undefined;
  const { leaves, ...told } = policy;
  return { ...told, paths: leaves.map(({ path }) => path) };
}
