import type { AppEvent, EventLine } from '#shared/domain/events/app-event.ts';
import type { LineView } from '#shared/domain/line-view.ts';
import type { Notice, Snapshot } from '#shared/domain/snapshot.ts';
import { isReached } from '../session/is-reached.ts';

/** What is news and no trouble, or only cannot be done now; everything else that an agent is told went wrong. */
const NO_TROUBLE: ReadonlySet<Notice['code']> = new Set([
  'no-number-selected',
  'nothing-to-redial',
  'certificate-expires',
  'speaking-while-muted',
  'call-parked',
]);

/** What of a snapshot events tell; calls have their own. */
export type EventState = Pick<Snapshot, 'mode' | 'agent' | 'work' | 'reachability' | 'lines' | 'notices'>;

/** What changed from one snapshot to the next: the phone, its lines, the agent, what the agent is told. */
export function eventsOfState(before: EventState, after: EventState): readonly AppEvent[] {
  return [
    ...signInOf(before, after),
    ...linesOf(before, after),
    ...phoneOf(before, after),
    ...agentOf(before, after),
    ...noticesOf(before, after),
  ];
}

/** How things stand, as the events that would have led here; for somebody who begins to listen. */
export function presentState(state: EventState): readonly AppEvent[] {
  return eventsOfState(
    {
      mode: 'none',
      agent: { state: 'signed-out', since: 0 },
      work: { ...state.work, callCentre: false },
      reachability: { state: 'off', since: 0 },
      lines: [],
      notices: state.notices,
    },
    state,
  );
}

function signInOf(before: EventState, { mode }: EventState): readonly AppEvent[] {
  if (mode === before.mode) return [];
  const left: readonly AppEvent[] = before.mode === 'none' ? [] : [{ type: 'signed-out' }];
  return mode === 'none' ? left : [...left, { type: 'signed-in', mode }];
}

function linesOf(before: EventState, after: EventState): readonly AppEvent[] {
  if (before.lines === after.lines) return [];
  const known = new Map(before.lines.map((line) => [line.id, JSON.stringify(toEventLine(line))]));
  const gone = before.lines.filter(({ id }) => !after.lines.some((line) => line.id === id));
  return [
    ...gone.map(({ id }) => ({ type: 'line-removed' as const, lineId: id })),
    ...after.lines
      .map(toEventLine)
      .filter((line) => known.get(line.id) !== JSON.stringify(line))
      .map((line) => ({ type: 'line-changed' as const, line })),
  ];
}

/** A line as events tell it. */
export function toEventLine(line: LineView): EventLine {
  const { id, label, user, isDefault, capabilities, reachability } = line;
  const { state, problem } = reachability;
  return {
    id,
    label,
    user,
    isDefault,
    state,
    ...(problem !== undefined && { problem }),
    ...(capabilities !== undefined && { capabilities }),
  };
}

function phoneOf(before: EventState, { reachability }: EventState): readonly AppEvent[] {
  if (isReached(before.reachability) === isReached(reachability)) return [];
  if (isReached(reachability)) return [{ type: 'phone-ready' }];
  const { problem } = reachability;
  return [{ type: 'phone-lost', ...(problem !== undefined && { problem }) }];
}

function agentOf(before: EventState, { agent, work }: EventState): readonly AppEvent[] {
  const isSame = before.agent === agent && JSON.stringify(before.work.choice) === JSON.stringify(work.choice);
  return [
    ...(isSame ? [] : [{ type: 'agent-state-changed' as const, status: agent, choice: work.choice }]),
    ...(before.work.callCentre === work.callCentre
      ? []
      : [{ type: 'call-centre-changed' as const, on: work.callCentre }]),
  ];
}

function noticesOf(before: EventState, { notices }: EventState): readonly AppEvent[] {
  if (before.notices === notices) return [];
  const known = new Set(before.notices.map(({ id }) => id));
  return notices
    .filter(({ id }) => !known.has(id))
    .map(({ code, values }) => ({
      type: 'notice' as const,
      code,
      values,
      severity: NO_TROUBLE.has(code) ? ('info' as const) : ('error' as const),
    }));
}
