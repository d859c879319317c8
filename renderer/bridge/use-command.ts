import { useCallback } from 'react';

import type { Command } from '#shared/ipc/channels.ts';
import type { CommandInput, CommandReply } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/result.ts';
import type { ProblemCode } from './problem-code.ts';
import { useServices } from './services.tsx';

export type CommandArguments<C extends Command> = undefined extends CommandInput<C> ? [] : [CommandInput<C>];

/** What a command gives when it succeeds. */
export type CommandValue<C extends Command> =
  Extract<CommandReply<C>, { readonly ok: true }> extends { readonly value: infer Value } ? Value : never;

export type Ask = <C extends Command>(
  command: C,
  ...input: CommandArguments<C>
) => Promise<Result<CommandValue<C>, ProblemCode>>;

/** Sends a command and gives back its reply; a bridge that fails answers `bridge-offline` instead of throwing. */
export function useAsk(): Ask {
  const { bridge } = useServices();
  return useCallback(
    async (command, ...input) => {
      const invoke = bridge.command[command] as (...args: unknown[]) => Promise<never>;
      try {
        return await invoke(...input);
      } catch {
        return { ok: false, problem: 'bridge-offline' };
      }
    },
    [bridge],
  );
}

/** Like `useAsk`, and tells the agent in a toast when the command failed. */
export function useCommand(): Ask {
  const ask = useAsk();
  const { toasts } = useServices();
  return useCallback(
    async (command, ...input) => {
      const reply = await ask(command, ...input);
      if (!reply.ok) toasts.add(reply.problem);
      return reply;
    },
    [ask, toasts],
  );
}
