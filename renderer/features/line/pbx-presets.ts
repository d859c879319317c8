import type { FeatureCodes } from '#shared/domain/line-profile.ts';

/** Phone systems whose codes are known as they are when nobody has changed them. */
export const PBX_SYSTEMS = ['freepbx', '3cx', 'freeswitch'] as const;
export type PbxSystem = (typeof PBX_SYSTEMS)[number];

/**
 * Codes as installed; what is not listed, or not the same everywhere, stays empty.
 * - FreePBX (and Asterisk set up by it): the feature codes of its modules. Its queue codes `*45` and `*46` only toggle,
 *   so that neither logging in nor out could be promised: left out. `*1` in a call starts and stops recording.
 * - 3CX: dial codes of its manual, with parking place 1. Do not disturb and forwarding are a status there, not a code.
 * - FreeSWITCH: the dialplan of its vanilla configuration.
 */
export const PBX_CODES: Readonly<Record<PbxSystem, Partial<FeatureCodes>>> = {
  freepbx: {
    voicemail: '*97',
    doNotDisturbOn: '*78',
    doNotDisturbOff: '*79',
    forwardOn: '*72{number}',
    forwardOff: '*73',
    pickup: '**{number}',
    groupPickup: '*8',
    park: '70',
    retrieve: '{number}',
    parkingPlaces: '71-78',
    leaveMessage: '*{number}',
    recordStart: '*1',
    recordStop: '*1',
    echoTest: '*43',
  },
  '3cx': {
    pickup: '*20*{number}',
    groupPickup: '*20*',
    park: '*01',
    retrieve: '*11',
  },
  freeswitch: {
    voicemail: '*98',
    leaveMessage: '*99{number}',
    pickup: '**{number}',
    groupPickup: '*8',
    park: '5900',
    retrieve: '5901',
    conference: '3000',
    echoTest: '9196',
  },
};
