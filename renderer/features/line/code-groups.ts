import type { FeatureCodes } from '#shared/domain/line-profile.ts';

export type CodeName = keyof FeatureCodes;

/** The codes by what they are for, in the order in which agents need them, each with an example of how one looks. */
export const CODE_GROUPS = {
  calls: {
    pickup: '**{number}',
    groupPickup: '*8',
    park: '700',
    retrieve: '{number}',
    parkingPlaces: '701-720',
    conference: '3000',
  },
  self: {
    doNotDisturbOn: '*78',
    doNotDisturbOff: '*79',
    forwardOn: '*72{number}',
    forwardOff: '*73',
    voicemail: '*97',
    leaveMessage: '*86{number}',
  },
  queues: { queueLogIn: '*50', queueLogOut: '*51', queuePause: '*52', queueResume: '*53' },
  recording: { recordStart: '*1', recordStop: '*1' },
  tests: { echoTest: '*43' },
} as const satisfies Readonly<Record<string, Partial<Record<CodeName, string>>>>;
export type CodeGroup = keyof typeof CODE_GROUPS;

/** Codes that mean nothing without the number they are for. */
export const NEEDS_NUMBER: readonly CodeName[] = ['pickup', 'forwardOn'];
/** Codes in which a number may stand. */
export const TAKES_NUMBER: readonly CodeName[] = [
  ...NEEDS_NUMBER,
  'retrieve',
  'leaveMessage',
  'queueLogIn',
  'queueLogOut',
];
