import type { Command } from '#shared/ipc/channels.ts';
import type { CommandOutput, CommandPayload } from '#shared/ipc/contract.ts';

/** One handler per command. A command without a handler does not compile. */
export type Handlers = {
  readonly [C in Command]: (payload: CommandPayload<C>) => CommandOutput<C> | Promise<CommandOutput<C>>;
};
