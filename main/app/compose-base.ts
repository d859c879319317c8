import { app } from 'electron';

import { SipLadders } from '#adapters/telephony/sip/trace/sip-ladders.ts';
import { RandomIds } from '#adapters/system/random-ids.ts';
import { SystemClock } from '#adapters/system/system-clock.ts';
import { SystemTimer } from '#adapters/system/system-timer.ts';
import { EventStream } from '#core/events/event-stream.ts';
import type { DemoAccess } from '#core/ports/demo-world.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { IdSource } from '#core/ports/id-source.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { Timer } from '#core/ports/timer.ts';
import { WritingTurns } from '#core/people/writing-turns.ts';
import { TaskBoard } from '#core/tasks/task-board.ts';
import { NoticeBoard } from '#core/state/notice-board.ts';
import { StatePublisher } from '#core/state/state-publisher.ts';
import { SafeExternal } from '#platform/safe-external.ts';
import type { TaskView } from '#shared/ipc/task.ts';

import type { AppPaths } from './app-paths.ts';
import { CallMarks } from './call-marks.ts';
import { initialState } from './initial-state.ts';
import { openStorage, type Storage } from './open-storage.ts';
import { Translator } from './translator.ts';

/** The log, and how much it takes. */
export type AppLog = Logger & { detailed(on: boolean): void };

/** What every part of the app stands on. */
export interface Base {
  readonly paths: AppPaths;
  readonly log: Logger;
  readonly logSink: Pick<AppLog, 'detailed'>;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ids: IdSource;
  readonly marks: CallMarks;
  readonly storage: Storage;
  readonly translator: Translator;
  readonly publisher: StatePublisher;
  readonly notices: NoticeBoard;
  /** What takes a while; the windows listen to `taskListeners`. */
  readonly tasks: TaskBoard;
  readonly taskListeners: Set<(tasks: readonly TaskView[]) => void>;
  readonly writingTurns: WritingTurns;
  readonly opener: SafeExternal;
  /** The signalling of the last calls, redacted. */
  readonly ladders: SipLadders;
  /** What is told outside of the app's own pages. */
  readonly events: EventStream;
  /** What the running demo hands out; empty outside of it. */
  readonly demo: { access?: DemoAccess };
}

export function composeBase(paths: AppPaths, log: AppLog): Base {
  const clock = new SystemClock();
  const timer = new SystemTimer();
  const ids = new RandomIds();
  const storage = openStorage(paths.profile, clock, log);
  const settings = storage.settings.current;
  const translator = new Translator(settings.language, app.getLocale());
  const missed = storage.history.unseenMissed();
  const initial = initialState(settings, translator.language, clock.now(), missed);
  const publisher = new StatePublisher({ initial, timer, logger: log });
  const notices = new NoticeBoard({ ids, onChange: (all) => publisher.update({ notices: all }) });
  const taskListeners = new Set<(tasks: readonly TaskView[]) => void>();
  const tasks = new TaskBoard({
    timer,
    onChange: (views) => taskListeners.forEach((listener) => listener(views)),
  });
  for (const { code, file } of storage.setAside) notices.add(code, { file });
  return {
    paths,
    log,
    logSink: log,
    clock,
    timer,
    ids,
    marks: new CallMarks(),
    storage,
    translator,
    publisher,
    notices,
    tasks,
    taskListeners,
    writingTurns: new WritingTurns(),
    opener: new SafeExternal(log),
    ladders: tracedLadders(log.child({ part: 'sip' })),
    events: new EventStream({ id: ids.uuid(), clock, logger: log.child({ part: 'events' }) }),
    demo: {},
  };
}

/** While the log is detailed it names every message of a call. */
function tracedLadders(log: Logger): SipLadders {
  return new SipLadders({
    onKept: ({ direction, method, status }) => log.debug('sip.message', { direction, method, status }),
  });
}
