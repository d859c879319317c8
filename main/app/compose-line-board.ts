import { CertificateWarnings } from '#core/session/certificate-warnings.ts';
import { isReached } from '#core/session/is-reached.ts';
import { LineBoard, type LineBoardOptions } from '#core/session/line-board.ts';
import type { StateKeeper } from '#core/state/state-keeper.ts';

import type { Agent } from './compose-agent.ts';
import type { Base } from './compose-base.ts';
import { linesInUse } from './lines-in-use.ts';

/** What is known of each line goes to the snapshot and decides whether the agent can be ready. */
export function composeLineBoard(
  base: Base,
  keeper: StateKeeper,
  agent: Agent,
  isWaiting: LineBoardOptions['isWaiting'],
): LineBoard {
  const { clock, notices } = base;
  const certificates = new CertificateWarnings(({ server, days }) => {
    notices.clear('certificate-expires');
    notices.add('certificate-expires', { server, days: String(days) });
  });
  return new LineBoard({
    clock: base.clock,
    lines: () => linesInUse(base).lines,
    isWaiting,
    outgoing: () => linesInUse(base).outgoing,
    onChange: (lines, overall) => {
      if (overall.state === 'reachable') base.marks.markOnce('reachable');
      for (const { reachability } of lines) certificates.look(reachability, clock.now());
      keeper.setLines(lines, overall);
      agent.desk.setReachable(isReached(overall));
    },
  });
}
