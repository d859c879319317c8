import { useCallback, useEffect, useState } from 'react';

import type { ManagedSettings } from '#shared/domain/managed-settings.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { CommandInput } from '#shared/ipc/contract.ts';
import { useAsk, useCommand } from '../../bridge/use-command.ts';

export interface SettingsAccess {
  /** Undefined until the first answer. */
  readonly settings: Settings | undefined;
  /** What an administrator holds; undefined where none holds anything. */
  readonly managed: ManagedSettings | undefined;
  /** True when the change was taken. */
  readonly update: (change: CommandInput<'settings:update'>) => Promise<boolean>;
  readonly reload: () => Promise<void>;
}

/** The settings as the main process has them; a refused change leaves them as they were. */
export function useSettings(): SettingsAccess {
  const command = useCommand();
  const ask = useAsk();
  const [settings, setSettings] = useState<Settings>();
  const [managed, setManaged] = useState<ManagedSettings>();
  const reload = useCallback(async () => {
    const reply = await command('settings:get');
    if (reply.ok) setSettings(reply.value);
  }, [command]);
  const update = useCallback<SettingsAccess['update']>(
    async (change) => {
      const reply = await command('settings:update', change);
      if (reply.ok) setSettings(reply.value);
      return reply.ok;
    },
    [command],
  );
  useEffect(() => {
    let current = true;
    void command('settings:get').then((reply) => {
      if (current && reply.ok) setSettings(reply.value);
    });
    void ask('settings:managed').then((reply) => {
      if (current && reply.ok) setManaged(reply.value);
    });
    return () => {
      current = false;
    };
  }, [command, ask]);
  return { settings, managed, update, reload };
}
