import { LineProfile } from '#shared/domain/line-profile.ts';

/** What the lab's Asterisk offers to an agent, as an administrator would write it down: the codes of `test/lab`. */
export const LAB_PROFILE: LineProfile = LineProfile.parse({
  digits: 'rtp-events',
  codes: {
    voicemail: '*97',
    leaveMessage: '*86{number}',
    doNotDisturbOn: '*78',
    doNotDisturbOff: '*79',
    forwardOn: '*72{number}',
    forwardOff: '*73',
    queueLogIn: '*22',
    queueLogOut: '*23',
    queuePause: '*24',
    queueResume: '*25',
    pickup: '**{number}',
    groupPickup: '*8',
    park: '700',
    retrieve: '{number}',
    parkingPlaces: '701-720',
    conference: '620',
    recordStart: '*3',
    recordStop: '*3',
    echoTest: '600',
  },
  recordByInfo: true,
  trustIdentity: true,
  callerIds: [
    { number: '03023125000', label: 'Support' },
    { number: '03023125099', label: 'Sales' },
  ],
});
