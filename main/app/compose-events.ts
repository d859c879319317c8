import { StateEvents } from '#core/events/state-events.ts';

import type { TaskView } from '#shared/ipc/task.ts';

import type { Base } from './compose-base.ts';

/** The phone's and the agent's part of the event stream, and its trace in the log: names and calls, nothing of people. */
export function composeEvents({ events, publisher, taskListeners, log }: Base): () => void {
  const trace = log.child({ part: 'events' });
  const state = new StateEvents({ stream: events, state: publisher.current() });
  const onTasks = (tasks: readonly TaskView[]) => events.add({ type: 'tasks-changed', tasks });
  taskListeners.add(onTasks);
  const stops = [
    () => taskListeners.delete(onTasks),
    events.onEvent(({ revision, event }) => {
      const call = 'call' in event ? event.call?.id : 'callId' in event ? event.callId : undefined;
      trace.debug('event', { revision, type: event.type, call });
    }),
    publisher.onSnapshot((snapshot) => state.take(snapshot)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
