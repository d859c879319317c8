import type { DemoScenario } from '#shared/domain/snapshot.ts';
import { AGENT_EXTENSION, SHARED_SUPPORT_QUEUE, SUPPORT_QUEUE } from './demo-numbers.ts';

export interface DemoCall {
  /** User part of the caller's address, as a PBX would send it. */
  readonly from: string;
  readonly displayName?: string;
  readonly to: string;
  /** The queue that the call comes through, by its name. */
  readonly queue?: string;
  /** A clip of the callers' page. */
  readonly voice: string;
  readonly startAfterMs: number;
  /** The caller cancels when nobody answers for so long. */
  readonly giveUpAfterMs: number;
  /** The caller hangs up after so much talk. */
  readonly talkMs: number;
}

const PATIENT = { giveUpAfterMs: 45_000, talkMs: 40_000, startAfterMs: 0 } as const;

const STRANGER = { ...PATIENT, from: '+12025550143', to: AGENT_EXTENSION, voice: 'stranger' } as const;
const MARTA = {
  ...PATIENT,
  from: '+46812345678',
  displayName: 'Marta Lindqvist',
  to: SUPPORT_QUEUE,
  queue: 'Support',
  voice: 'marta',
} as const;
const TOM = {
  ...PATIENT,
  from: '204',
  displayName: 'Tom Okafor',
  to: AGENT_EXTENSION,
  voice: 'tom',
} as const;
const PRIYA = {
  ...PATIENT,
  from: '+442079460321',
  to: SUPPORT_QUEUE,
  queue: 'Support',
  voice: 'priya',
} as const;
const JAMES = {
  ...PATIENT,
  from: '+12025550178',
  to: SUPPORT_QUEUE,
  queue: 'Support',
  voice: 'james',
} as const;

/** What the demo plays, as data. */
export const SCENARIOS: Readonly<Record<DemoScenario, readonly DemoCall[]>> = {
  unknown: [STRANGER],
  customer: [MARTA],
  colleague: [TOM],
  'two-at-once': [MARTA, { ...PRIYA, startAfterMs: 2500 }],
  'gives-up': [{ ...JAMES, giveUpAfterMs: 6000 }],
  'answered-elsewhere': [{ ...PRIYA, to: SHARED_SUPPORT_QUEUE }],
};

/** How long the colleague at the shared queue lets it ring. */
export const ANSWERED_ELSEWHERE_AFTER_MS = 4000;
