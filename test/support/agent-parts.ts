import type { AgentHandlerParts } from '#app/ipc/agent-handlers.ts';
import type { SettingsService } from '#core/settings/settings-service.ts';
import { ok } from '#shared/result.ts';

/** The agent's own work as a note of what was wanted. */
export function agentParts(settings: SettingsService, happened: string[]): AgentHandlerParts {
  const note = (words: string) => void happened.push(words);
  return {
    settings,
    agent: {
      desk: {
        choose: (choice) => note(choice.state === 'ready' ? 'be ready' : `be away: ${choice.reason.id}`),
        extendWrapUp: () => note('extend wrap-up'),
        endWrapUp: () => note('end wrap-up'),
        retry: () => note('retry'),
        leaveIt: () => note('leave it'),
      },
      gate: {
        setDoNotDisturb: (on) => {
          note(`do not disturb ${on}`);
          return ok();
        },
        setForward: ({ when, number }) => {
          note(`forward ${when} ${number}`);
          return ok();
        },
      },
      autoAnswer: {
        cancel: () => {
          note('no auto-answer');
          return true;
        },
      },
    },
    offers: {
      confirm: (id) => {
        note(`dial offer ${id}`);
        return Promise.resolve(ok());
      },
      cancel: (id) => note(`drop offer ${id}`),
    },
    hotkeys: { startTest: () => note('test keys'), endTest: () => note('keys work') },
  };
}
