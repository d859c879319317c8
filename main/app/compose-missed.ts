import { AbsenceWatch } from '#core/missed/absence-watch.ts';
import { MissedBoard } from '#core/missed/missed-board.ts';
import { electronDesk } from '#platform/electron-desk.ts';

import type { Base } from './compose-base.ts';
import type { Phone } from './compose-phone.ts';

/** Who called while the agent was away. Comes after whatever saves calls: it lists what the history has. */
export function composeMissed(base: Base, { calls, agent }: Pick<Phone, 'calls' | 'agent'>) {
  const { publisher, storage, clock, log } = base;
  const absence = new AbsenceWatch({
    work: () => publisher.parts().work,
    reachability: () => publisher.parts().reachability,
    desk: electronDesk,
    clock,
  });
  const board = new MissedBoard({
    store: storage.missed,
    wasAway: (startedAt) => absence.missed(startedAt),
    onChange: (missedPeople) => {
      const isEmpty = missedPeople.length + publisher.parts().missedPeople.length === 0;
      if (!isEmpty) publisher.update({ missedPeople });
    },
    logger: log.child({ part: 'missed' }),
  });
  const stopCalls = calls.observe(board);
  const turnedAway = board.turnedAway.bind(board);
  agent.onTurnedAway.add(turnedAway);
  let revision = 0;
  const stopHistory = publisher.onSnapshot(({ historyRevision }) => {
    if (historyRevision === revision) return;
    revision = historyRevision;
    board.refresh();
  });
  board.refresh();
  return {
    board,
    absence,
    dispose: () => {
      stopHistory();
      stopCalls();
      agent.onTurnedAway.delete(turnedAway);
    },
  };
}

export type Missed = ReturnType<typeof composeMissed>;
