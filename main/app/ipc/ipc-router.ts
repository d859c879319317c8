import { COMMANDS, type Command } from '#shared/ipc/channels.ts';
import { commandInputs } from '#shared/ipc/contract.ts';
import type { CommonProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Page } from '#platform/page-address.ts';

import { mayCommand } from './command-rights.ts';
import type { Handlers } from './handlers.ts';
import { trustedPage, type Sender } from './trusted-sender.ts';

/** The part of `ipcMain` the router needs, so that it runs in plain Node under test. */
export interface InvokeRegistry {
  handle(channel: string, listener: (event: Sender, input: unknown) => Promise<unknown>): void;
  removeHandler(channel: string): void;
}

type Reply = Result<unknown, unknown>;

/** Hears of every command that passed the checks, before it is served. */
type CommandObserver = (command: Command, page: Page, payload: unknown) => void;

/**
 * The one door from pages into the main process. For every command: the sender must be one of our pages and have the
 * right, the input must fit its schema, and whatever happens inside the answer is a `Result`; nothing is ever thrown
 * to a page.
 */
export function registerCommands(
  registry: InvokeRegistry,
  handlers: Handlers,
  log: Logger,
  observe: CommandObserver = () => undefined,
): () => void {
  for (const command of COMMANDS) {
    registry.handle(command, async (event, input) => {
      const checked = check(command, event, input, log);
      if (!checked.ok) return checked;
      observe(command, checked.value.page, checked.value.payload);
      return serve(command, checked.value.payload, handlers, log);
    });
  }
  return () => {
    for (const command of COMMANDS) registry.removeHandler(command);
  };
}

function check(
  command: Command,
  event: Sender,
  input: unknown,
  log: Logger,
): Result<{ readonly page: Page; readonly payload: unknown }, CommonProblem> {
  const page = trustedPage(event);
  if (page === undefined || !mayCommand(page, command)) {
    log.warn('ipc.forbidden', { command, page });
    return fail('forbidden');
  }
  const parsed = commandInputs[command].safeParse(input);
  if (parsed.success) return ok({ page, payload: parsed.data });
  const paths = parsed.error.issues.map((issue) => issue.path.join('.')).join(',');
  log.warn('ipc.invalid-input', { command, paths });
  return fail('invalid-input');
}

async function serve(command: Command, payload: unknown, handlers: Handlers, log: Logger): Promise<Reply> {
  try {
    const handler = handlers[command] as (payload: unknown) => Reply | Promise<Reply>;
    return await handler(payload);
  } catch (error) {
    log.error('ipc.failed', { command, error: String(error), stack: stackOf(error) });
    return fail<CommonProblem>('internal');
  }
}

function stackOf(error: unknown): string | undefined {
  return error instanceof Error ? error.stack : undefined;
}
