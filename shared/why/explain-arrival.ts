import type { HistoryEntry } from '../domain/history.ts';
import type { Circumstances, Outage, TimelineReport } from '../domain/timeline.ts';
import type { MarkedTimes } from './marked-times.ts';
import type { Reason } from './reason.ts';

/** Shorter rings are over before a ring or a popup can be judged. */
const JUDGED_AFTER_MS = 1500;
const IDLE_FROM_SECONDS = 300;
/** These say how the agent stood with the calls themselves; the sentences about ringing and talking cover them. */
const ORDINARY: readonly string[] = ['ready', 'ringing', 'in-call'];

/**
 * How an incoming call met the agent: what stood in its way, how it rang, what was seen; of one that a wish of the agent's
 * turned away before it rang, that wish.
 */
export function explainArrival(entry: HistoryEntry, report: TimelineReport, times: MarkedTimes): Reason[] {
  const policy = entry.cause?.policy;
  if (policy !== undefined && policy !== 'forward-no-answer')
    return [...report.outages.map(explainOutage), { code: `turnedAway.${policy}`, cause: true }];
  return [
    ...report.outages.map(explainOutage),
    ...(went(entry) ? [] : circumstances(report, times)),
    ...ring(entry, report, times),
    ...popup(entry, times),
  ];
}

/** Where the agent took the call in hand, circumstances explain nothing. */
function went({ result }: HistoryEntry): boolean {
  return result === 'answered' || result === 'transferred' || result === 'rejected';
}

/** When calls could not reach the agent. */
export function explainOutage({ from, to }: Outage): Reason {
  return to === undefined
    ? { code: 'outageOpen', cause: true, values: { from } }
    : { code: 'outage', cause: true, values: { from, to } };
}

function circumstances({ circumstances: stood }: TimelineReport, times: MarkedTimes): Reason[] {
  const asleep: Reason[] = times.has('suspended') ? [{ code: 'asleep', cause: true }] : [];
  return stood === undefined ? asleep : [...desk(stood), ...asleep, ...agent(stood)];
}

function desk({ locked, idleSeconds = 0 }: Circumstances): Reason[] {
  if (locked === true) return [{ code: 'locked', cause: true }];
  if (idleSeconds < IDLE_FROM_SECONDS) return [];
  return [{ code: 'idle', cause: true, values: { count: Math.floor(idleSeconds / 60) } }];
}

function agent({ agent: status, talkingTo }: Circumstances): Reason[] {
  const found: Reason[] = [];
  if (!ORDINARY.includes(status.state)) found.push({ code: 'agent', cause: true, values: { agent: status } });
  if (talkingTo !== undefined) found.push({ code: 'talking', cause: true, values: { name: talkingTo } });
  return found;
}

function ring(entry: HistoryEntry, { circumstances: stood }: TimelineReport, times: MarkedTimes): Reason[] {
  const duration = entry.ringMs;
  const audible = times.first('ring-audible');
  if (audible?.detail !== undefined)
    return [{ code: 'rangOn', values: { duration, device: audible.detail } }];
  if (audible !== undefined || duration < JUDGED_AFTER_MS || stood === undefined)
    return [{ code: 'rang', values: { duration } }];
  if (!stood.ringEnabled) return [{ code: 'rangSilently', cause: true, values: { duration } }];
  if (times.has('ring-asked')) return [{ code: 'rangUnheard', cause: true, values: { duration } }];
  return stood.talkingTo === undefined
    ? [{ code: 'rang', values: { duration } }]
    : [{ code: 'rangInCall', cause: true, values: { duration } }];
}

function popup({ ringMs }: HistoryEntry, times: MarkedTimes): Reason[] {
  const ms = times.between('invite-received', 'popup-painted');
  if (ms !== undefined) return [{ code: 'popup', values: { ms } }];
  if (!times.has('invite-received') || ringMs < JUDGED_AFTER_MS) return [];
  return [{ code: 'noPopup', cause: true }];
}
