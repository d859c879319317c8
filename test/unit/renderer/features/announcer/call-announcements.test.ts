import { describe, expect, it } from 'vitest';

import type { CallView } from '#shared/domain/call.ts';
import { callAnnouncements } from '#renderer/features/announcer/call-announcements.ts';
import { createI18n } from '#renderer/i18n/create-i18n.ts';
import { englishCatalog } from '#renderer/i18n/load-catalog.ts';
import type { Translate } from '#renderer/i18n/message-key.ts';
import { aCall, aMatch, aNumber, aRingingCall } from '#test/support/builders/a-call.ts';

const i18n = createI18n('en', englishCatalog);
const t: Translate = (key, values) => i18n.t(key, { ...values });

const NOBODY = { state: 'pending', matches: [], failures: [], earlierCalls: 0 } as const;
const ANNA = { ...aCall().lookup, matches: [aMatch({ name: 'Anna Berg' })] };
const TARGET = {
  number: aNumber({ raw: '204', e164: undefined, display: '204' }),
  displayName: 'Tom Becker',
};
const RECORDING = { ms: 0, since: 1 };

type Row = readonly [string, CallView | undefined, CallView, 'now' | 'soon' | 'nothing', string];

const talking = aCall();
const held = aCall({ phase: 'held', hold: 'local' });
const ringing = aRingingCall();

const ROWS: readonly Row[] = [
  ['it rings', undefined, ringing, 'now', 'Incoming call: Marta Lindqvist'],
  [
    'the agent dials',
    undefined,
    aCall({ phase: 'dialing', direction: 'outgoing' }),
    'soon',
    'Calling Marta Lindqvist',
  ],
  [
    'it rings there',
    aCall({ phase: 'dialing', direction: 'outgoing' }),
    aCall({ phase: 'ringing', direction: 'outgoing' }),
    'soon',
    'Marta Lindqvist’s phone rings',
  ],
  ['it is answered', ringing, talking, 'soon', 'Connected with Marta Lindqvist'],
  [
    'the name is found late',
    aRingingCall({ lookup: NOBODY }),
    aRingingCall({ lookup: ANNA }),
    'soon',
    'It is Anna Berg',
  ],
  ['the name is found in the call', aCall({ lookup: NOBODY }), aCall({ lookup: ANNA }), 'nothing', ''],
  ['the agent holds', talking, held, 'soon', 'Marta Lindqvist is on hold'],
  ['the agent resumes', held, talking, 'soon', 'You speak with Marta Lindqvist again'],
  ['the party holds', talking, aCall({ hold: 'remote' }), 'soon', 'Marta Lindqvist has put you on hold'],
  ['the party comes back', aCall({ hold: 'remote' }), talking, 'soon', 'Marta Lindqvist is back from hold'],
  ['the microphone is switched off', talking, aCall({ muted: true }), 'soon', 'Microphone off'],
  ['the microphone is switched on', aCall({ muted: true }), talking, 'soon', 'Microphone on'],
  ['the first sound comes', aCall({ media: 'pending' }), talking, 'nothing', ''],
  ['the sound is lost', talking, aCall({ media: 'lost' }), 'now', 'No sound'],
  ['the sound is still lost', aCall({ media: 'lost' }), aCall({ media: 'healing' }), 'nothing', ''],
  ['the sound is back', aCall({ media: 'healing' }), talking, 'soon', 'You hear each other again'],
  ['a call on hold is silent', held, { ...held, media: 'lost' }, 'nothing', ''],
  ['the phone system records', talking, aCall({ recorded: true }), 'soon', 'The call is being recorded'],
  ['it records no more', aCall({ recorded: true }), talking, 'soon', 'The call is not recorded any more'],
  [
    'this PC records',
    aCall({ recording: { ...RECORDING, state: 'starting' } }),
    aCall({ recording: { ...RECORDING, state: 'recording' } }),
    'soon',
    'Recording on this PC',
  ],
  [
    'the recording fails',
    aCall({ recording: { ...RECORDING, state: 'recording' } }),
    aCall({ recording: { ...RECORDING, state: 'failed', failure: 'disk' } }),
    'now',
    'The recording stopped: it could not be written to the disk.',
  ],
  [
    'the question before a recording is taken back',
    aCall({ recording: { ...RECORDING, state: 'asking' } }),
    talking,
    'nothing',
    '',
  ],
  [
    'a transfer is on its way',
    talking,
    aCall({ transfer: { state: 'blind-pending', target: TARGET, progress: 'ringing' } }),
    'soon',
    'Tom Becker’s phone rings',
  ],
  [
    'a transfer fails',
    aCall({ transfer: { state: 'blind-pending', target: TARGET } }),
    aCall({ transfer: { state: 'failed', target: TARGET, failure: 'busy', party: 'back' } }),
    'now',
    'Tom Becker is busy. You have the caller again.',
  ],
  [
    'a transfer comes about',
    talking,
    aCall({ phase: 'ended', result: 'transferred', transferredTo: TARGET, endedAt: talking.answeredAt }),
    'soon',
    'Call with Marta Lindqvist ended: Transferred to Tom Becker ·\u00a00:00',
  ],
];

describe('what is said of a call', () => {
  it.each(ROWS)('when %s', (...[, before, after, urgency, words]) => {
    const said = callAnnouncements(before, after, t);
    const expected = urgency === 'nothing' ? [] : [{ urgency, words }];
    expect(said.map((one) => ({ urgency: one.urgency, words: one.words }))).toEqual(expected);
  });

  it('is nothing while nothing changes', () => {
    for (const [, , call] of ROWS) expect(callAnnouncements(call, { ...call }, t)).toEqual([]);
  });

  it('is one word when it ends on hold and muted', () => {
    const ended = aCall({ phase: 'ended', result: 'answered', endedAt: talking.answeredAt });
    expect(callAnnouncements({ ...held, muted: true }, ended, t)).toHaveLength(1);
  });
});
