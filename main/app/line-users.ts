import type { CallService } from '#core/calls/call-service.ts';
import type { LineBoard } from '#core/session/line-board.ts';
import type { SessionCalls } from '#core/session/running-lines.ts';
import type { LineProfile } from '#shared/domain/line-profile.ts';

import type { Agent } from './compose-agent.ts';
import type { LineServicesHost } from './compose-line-services.ts';

interface LineUsers extends Pick<Agent, 'service' | 'desk'> {
  readonly board: LineBoard;
  readonly calls: CallService;
  readonly lineServices: LineServicesHost;
}

/** Everything that listens to a line's connector, in the order in which it hears of the line. */
export function lineUsers({ board, calls, lineServices, service, desk }: LineUsers): SessionCalls {
  return {
    attach: (connector, line) => {
      board.attach(connector, line);
      calls.attach(connector, line);
      lineServices.attach(connector, line);
      service.attach(connector, line);
      desk.lineChanged();
    },
    update: (line) => {
      const before = service.lines().find(({ id }) => id === line.id)?.profile;
      calls.update(line);
      lineServices.update(line);
      service.update(line);
      board.refresh();
      if (before !== undefined && queueCodes(before) !== queueCodes(line.profile)) desk.lineChanged();
    },
    hasCalls: (lineId) =>
      service.isRunning(lineId) ||
      calls.views().some((call) => call.lineId === lineId && call.phase !== 'ended'),
    detach: (lineId) => {
      lineServices.detach(lineId);
      calls.detach(lineId);
      service.detach(lineId);
      board.detach(lineId);
    },
  };
}

/** By which the PBX is told of the agent's work. */
function queueCodes({ codes }: LineProfile): string {
  return [codes.queueLogIn, codes.queueLogOut, codes.queuePause, codes.queueResume].join('\n');
}
