import { useCallback, useEffect, useState } from 'react';

import type { PopRuleSet } from '#shared/domain/pop-rules.ts';
import type { PopRulesView } from '#shared/ipc/pop-outputs.ts';
import { useCommand } from '../../bridge/use-command.ts';

export interface PopRulesAccess {
  /** Undefined until the first answer. */
  readonly view: PopRulesView | undefined;
  /** True when it was taken. */
  readonly save: (set: PopRuleSet) => Promise<boolean>;
  readonly rollBack: (at: number) => Promise<boolean>;
}

/** The screen-pop rules as the main process has them. */
export function usePopRules(): PopRulesAccess {
  const command = useCommand();
  const [view, setView] = useState<PopRulesView>();
  useEffect(() => {
    let current = true;
    void command('pop:rules').then((reply) => {
      if (current && reply.ok) setView(reply.value);
    });
    return () => {
      current = false;
    };
  }, [command]);
  const save = useCallback<PopRulesAccess['save']>(
    async (set) => {
      const reply = await command('pop:save-rules', { set: { ...set, rules: [...set.rules] } });
      if (reply.ok) setView(reply.value);
      return reply.ok;
    },
    [command],
  );
  const rollBack = useCallback<PopRulesAccess['rollBack']>(
    async (at) => {
      const reply = await command('pop:roll-back', { at });
      if (reply.ok) setView(reply.value);
      return reply.ok;
    },
    [command],
  );
  return { view, save, rollBack };
}
