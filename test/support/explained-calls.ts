import type { HistoryEntry } from '#shared/domain/history.ts';
import type {
  Circumstances,
  TimelineMark,
  TimelineMarkName,
  TimelineReport,
} from '#shared/domain/timeline.ts';
import { aHistoryEntry } from '#test/support/builders/a-history-entry.ts';

const T = new Date(2026, 10, 26, 11, 52, 0).getTime();
const { queue: _queue, ...DIRECT } = aHistoryEntry({ startedAt: T });

/** An unanswered call that rang for 14 s. */
function unanswered(values: Partial<HistoryEntry>): HistoryEntry {
  const { answeredAt: _, ...rest } = DIRECT;
  return {
    ...rest,
    endedAt: T + 14_000,
    ringMs: 14_000,
    talkMs: 0,
    totalMs: 14_000,
    result: 'missed',
    cause: { by: 'party' },
    ...values,
  };
}

/** An answered call: 6 s of ringing, 60 s of talk. */
function answered(values: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    ...DIRECT,
    answeredAt: T + 6000,
    endedAt: T + 66_000,
    ringMs: 6000,
    talkMs: 60_000,
    totalMs: 66_000,
    cause: { by: 'party' },
    ...values,
  };
}

type Marked = readonly [TimelineMarkName, number, string?];

function report(
  marks: readonly Marked[],
  stood: Partial<Circumstances> = {},
  outages: TimelineReport['outages'] = [],
): TimelineReport {
  return {
    circumstances: { agent: { state: 'ready', since: 0 }, ringEnabled: true, ...stood },
    marks: marks.map(([name, at, detail]): TimelineMark => ({ name, at: T + at, ...(detail && { detail }) })),
    dropped: 0,
    outages,
  };
}

const SEEN: readonly Marked[] = [
  ['invite-received', 0],
  ['popup-painted', 41],
];
const HEARD: readonly Marked[] = [...SEEN, ['ring-asked', 3], ['ring-audible', 60, 'Speakers']];
const TALKED: readonly Marked[] = [
  ...HEARD,
  ['answer-asked', 6000, 'popup'],
  ['answer-sent', 6001],
  ['audio', 6030],
  ['media-flowing', 6030],
];

/** A kind of call, what was written down about it, and what an agent reads in both languages. */
export interface ExplainedCall {
  readonly call: string;
  readonly entry: HistoryEntry;
  readonly report: TimelineReport;
  readonly en: string;
  readonly de: string;
}

const RANG = 'It rang for 14 s on Speakers. The popup was on screen 41 ms after the call came in.';
const KLINGELTE =
  'Es klingelte 14 s lang über Speakers. Das Popup war 41 ms nach Eingang des Anrufs zu sehen.';

export const EXPLAINED_CALLS: readonly ExplainedCall[] = [
  {
    call: 'nobody answered a direct call',
    entry: unanswered({}),
    report: report(HEARD),
    en: `${RANG} Nobody answered; the caller hung up.`,
    de: `${KLINGELTE} Niemand nahm ab; der Anrufer legte auf.`,
  },
  {
    call: 'nobody answered a call of a queue',
    entry: unanswered({ queue: 'Support' }),
    report: report(HEARD),
    en: `${RANG} Nobody answered; the queue took the call back or the caller hung up.`,
    de: `${KLINGELTE} Niemand nahm ab; die Warteschlange nahm den Anruf zurück oder der Anrufer legte auf.`,
  },
  {
    call: 'the PBX gave up after its time',
    entry: unanswered({ cause: { by: 'party', q850: 19 } }),
    report: report(HEARD),
    en: `${RANG} Nobody answered in time.`,
    de: `${KLINGELTE} Niemand nahm rechtzeitig ab.`,
  },
  {
    call: 'the agent was talking',
    entry: unanswered({}),
    report: report(SEEN, { talkingTo: 'Jonas Weber', agent: { state: 'in-call', since: 0 } }),
    en: 'You were already talking to Jonas Weber. It rang for 14 s without a sound, because you were in a call. The popup was on screen 41 ms after the call came in. Nobody answered; the caller hung up.',
    de: 'Sie sprachen schon mit Jonas Weber. Es klingelte 14 s lang ohne Ton, weil Sie im Gespräch waren. Das Popup war 41 ms nach Eingang des Anrufs zu sehen. Niemand nahm ab; der Anrufer legte auf.',
  },
  {
    call: 'the PC was locked',
    entry: unanswered({}),
    report: report(HEARD, { locked: true, idleSeconds: 4000 }),
    en: `Your PC was locked. ${RANG} Nobody answered; the caller hung up.`,
    de: `Ihr PC war gesperrt. ${KLINGELTE} Niemand nahm ab; der Anrufer legte auf.`,
  },
  {
    call: 'nobody was at the desk',
    entry: unanswered({}),
    report: report(HEARD, { locked: false, idleSeconds: 725 }),
    en: `Nobody had touched keyboard or mouse for 12 minutes. ${RANG} Nobody answered; the caller hung up.`,
    de: `Seit 12 Minuten hatte niemand Tastatur oder Maus berührt. ${KLINGELTE} Niemand nahm ab; der Anrufer legte auf.`,
  },
  {
    call: 'the agent was not ready',
    entry: unanswered({}),
    report: report(HEARD, { agent: { state: 'not-ready', reason: 'no-microphone', since: 0 } }),
    en: `Your state was “Not ready: no microphone”. ${RANG} Nobody answered; the caller hung up.`,
    de: `Ihr Zustand war „Nicht bereit: kein Mikrofon“. ${KLINGELTE} Niemand nahm ab; der Anrufer legte auf.`,
  },
  {
    call: 'the ring is switched off',
    entry: unanswered({}),
    report: report(SEEN, { ringEnabled: false }),
    en: 'It rang for 14 s without a sound: the ring is switched off in the settings. The popup was on screen 41 ms after the call came in. Nobody answered; the caller hung up.',
    de: 'Es klingelte 14 s lang ohne Ton: Das Klingeln ist in den Einstellungen ausgeschaltet. Das Popup war 41 ms nach Eingang des Anrufs zu sehen. Niemand nahm ab; der Anrufer legte auf.',
  },
  {
    call: 'no device played the ring',
    entry: unanswered({}),
    report: report([...SEEN, ['ring-asked', 3]]),
    en: 'It rang for 14 s, but the ring could not be heard: no sound device played it. The popup was on screen 41 ms after the call came in. Nobody answered; the caller hung up.',
    de: 'Es klingelte 14 s lang, war aber nicht zu hören: Kein Tongerät gab das Klingeln wieder. Das Popup war 41 ms nach Eingang des Anrufs zu sehen. Niemand nahm ab; der Anrufer legte auf.',
  },
  {
    call: 'the popup failed',
    entry: unanswered({}),
    report: report([
      ['invite-received', 0],
      ['ring-asked', 3],
      ['ring-audible', 60, 'Speakers'],
    ]),
    en: 'It rang for 14 s on Speakers. The popup did not come on screen. Nobody answered; the caller hung up.',
    de: 'Es klingelte 14 s lang über Speakers. Das Popup kam nicht auf den Bildschirm. Niemand nahm ab; der Anrufer legte auf.',
  },
  {
    call: 'it had been unreachable just before',
    entry: unanswered({}),
    report: report(HEARD, {}, [{ lineId: DIRECT.lineId, from: T + 3000, to: T + 100_000 }]),
    en: `Calls could not reach you from 11:52:03 AM to 11:53:40 AM. ${RANG} Nobody answered; the caller hung up.`,
    de: `Von 11:52:03 bis 11:53:40 konnten Anrufe Sie nicht erreichen. ${KLINGELTE} Niemand nahm ab; der Anrufer legte auf.`,
  },
  {
    call: 'the connection was lost while it rang',
    entry: unanswered({ cause: { by: 'network' } }),
    report: report(HEARD, {}, [{ lineId: DIRECT.lineId, from: T + 3000 }]),
    en: `Calls could not reach you from 11:52:03 AM on. ${RANG} The connection was lost while it rang.`,
    de: `Ab 11:52:03 konnten Anrufe Sie nicht erreichen. ${KLINGELTE} Die Verbindung ging verloren, während es klingelte.`,
  },
  {
    call: 'the answer crossed the end',
    entry: unanswered({}),
    report: report([...HEARD, ['answer-asked', 13_900, 'popup']]),
    en: `${RANG} You answered, but the caller had just hung up.`,
    de: `${KLINGELTE} Sie nahmen ab, aber der Anrufer hatte gerade aufgelegt.`,
  },
  {
    call: 'a colleague took it',
    entry: unanswered({ result: 'answered-elsewhere', ringMs: 4200 }),
    report: report(HEARD),
    en: 'It rang for 4 s on Speakers. The popup was on screen 41 ms after the call came in. Someone else took the call after 4 s.',
    de: 'Es klingelte 4 s lang über Speakers. Das Popup war 41 ms nach Eingang des Anrufs zu sehen. Nach 4 s nahm jemand anderes den Anruf an.',
  },
  {
    call: 'the agent declined in the popup',
    entry: unanswered({ result: 'rejected', cause: { by: 'agent' } }),
    report: report([...HEARD, ['reject-asked', 14_000, 'popup']], { locked: true }),
    en: `${RANG} You declined it in the popup after 14 s.`,
    de: `${KLINGELTE} Sie lehnten ihn im Popup nach 14 s ab.`,
  },
  {
    call: 'policy declined it',
    entry: unanswered({ result: 'rejected', cause: { by: 'agent' }, ringMs: 300 }),
    report: report([...SEEN, ['reject-asked', 300, 'automatic']]),
    en: 'It rang for 0.3 s. The popup was on screen 41 ms after the call came in. It was declined automatically after 0.3 s.',
    de: 'Es klingelte 0,3 s lang. Das Popup war 41 ms nach Eingang des Anrufs zu sehen. Der Anruf wurde nach 0,3 s automatisch abgelehnt.',
  },
  {
    call: 'do not disturb kept it away',
    entry: unanswered({ result: 'blocked', cause: { by: 'agent', policy: 'do-not-disturb' }, ringMs: 0 }),
    report: report([
      ['invite-received', 0],
      ['reject-asked', 1, 'automatic'],
      ['ended', 2, 'blocked'],
    ]),
    en: 'It did not ring: Do not disturb was on. The call was blocked by your rules.',
    de: 'Es klingelte nicht: „Nicht stören“ war eingeschaltet. Der Anruf wurde durch Ihre Regeln gesperrt.',
  },
  {
    call: 'the agent forwards while talking',
    entry: unanswered({ result: 'forwarded', cause: { by: 'agent', policy: 'forward-busy' }, ringMs: 0 }),
    report: report(
      [
        ['invite-received', 0],
        ['redirect-asked', 1, 'automatic'],
      ],
      {
        talkingTo: 'Jonas Weber',
        agent: { state: 'in-call', since: 0 },
      },
    ),
    en: 'It did not ring: you were talking, and your calls were being forwarded meanwhile. The call was forwarded.',
    de: 'Es klingelte nicht: Sie sprachen, und Ihre Anrufe wurden solange umgeleitet. Der Anruf wurde umgeleitet.',
  },
  {
    call: 'the app closed while it rang',
    entry: unanswered({ result: 'failed', cause: { by: 'restart' } }),
    report: report(HEARD),
    en: `${RANG} Hookswitch closed while it rang.`,
    de: `${KLINGELTE} Hookswitch wurde beendet, während es klingelte.`,
  },
  {
    call: 'an ordinary conversation',
    entry: answered(),
    report: report(TALKED, { locked: false, idleSeconds: 900 }),
    en: 'It rang for 6 s on Speakers. The popup was on screen 41 ms after the call came in. You answered in the popup after 6 s. The first sound came 29 ms after that. The other side ended the call.',
    de: 'Es klingelte 6 s lang über Speakers. Das Popup war 41 ms nach Eingang des Anrufs zu sehen. Sie nahmen im Popup nach 6 s ab. Der erste Ton kam 29 ms danach. Die Gegenseite beendete das Gespräch.',
  },
  {
    call: 'a conversation that the app began by itself',
    entry: answered(),
    report: report([
      ...HEARD,
      ['answer-asked', 6000, 'automatic'],
      ['answer-sent', 6001],
      ['audio', 6030],
      ['audio-out', 6045],
    ]),
    en: 'It rang for 6 s on Speakers. The popup was on screen 41 ms after the call came in. It was answered automatically after 6 s. The first sound came 29 ms after that, and yours left after 44 ms. The other side ended the call.',
    de: 'Es klingelte 6 s lang über Speakers. Das Popup war 41 ms nach Eingang des Anrufs zu sehen. Der Anruf wurde nach 6 s automatisch angenommen. Der erste Ton kam 29 ms danach, Ihrer ging nach 44 ms hinaus. Die Gegenseite beendete das Gespräch.',
  },
  {
    call: 'a conversation with sound one way for a while and a gap',
    entry: answered({ cause: { by: 'agent' } }),
    report: report([
      ...TALKED,
      ['media-one-way', 10_000],
      ['media-flowing', 15_000],
      ['media-healing', 20_000],
      ['audio-again', 22_000],
    ]),
    en: 'It rang for 6 s on Speakers. The popup was on screen 41 ms after the call came in. You answered in the popup after 6 s. The first sound came 29 ms after that. For 5 s sound went one way only. The sound was interrupted once, for 2 s, and came back. You ended the call.',
    de: 'Es klingelte 6 s lang über Speakers. Das Popup war 41 ms nach Eingang des Anrufs zu sehen. Sie nahmen im Popup nach 6 s ab. Der erste Ton kam 29 ms danach. 5 s lang ging der Ton nur in eine Richtung. Der Ton fiel einmal aus, für 2 s, und kam zurück. Sie beendeten das Gespräch.',
  },
  {
    call: 'a conversation that never had sound',
    entry: answered(),
    report: report([...HEARD, ['answer-asked', 6000, 'hotkey'], ['answer-sent', 6001]]),
    en: 'It rang for 6 s on Speakers. The popup was on screen 41 ms after the call came in. You answered with a hotkey after 6 s. No sound came from the other side. The other side ended the call.',
    de: 'Es klingelte 6 s lang über Speakers. Das Popup war 41 ms nach Eingang des Anrufs zu sehen. Sie nahmen per Tastenkürzel nach 6 s ab. Von der Gegenseite kam kein Ton. Die Gegenseite beendete das Gespräch.',
  },
  {
    call: 'a conversation whose sound failed at the end',
    entry: answered({ cause: { by: 'network' } }),
    report: report([...TALKED, ['media-lost', 36_000]]),
    en: 'It rang for 6 s on Speakers. The popup was on screen 41 ms after the call came in. You answered in the popup after 6 s. The first sound came 29 ms after that. For the last 30 s there was no sound. The connection ended the call.',
    de: 'Es klingelte 6 s lang über Speakers. Das Popup war 41 ms nach Eingang des Anrufs zu sehen. Sie nahmen im Popup nach 6 s ab. Der erste Ton kam 29 ms danach. In den letzten 30 s gab es keinen Ton. Die Verbindung beendete das Gespräch.',
  },
  {
    call: 'an outgoing call that nobody took',
    entry: unanswered({ direction: 'outgoing', result: 'no-answer', ringMs: 125_000 }),
    report: report([
      ['dialled', 0],
      ['ringing', 400],
    ]),
    en: 'It rang at the other side for 2 min 5 s. Nobody answered there.',
    de: 'Bei der Gegenseite klingelte es 2 min 5 s lang. Dort nahm niemand ab.',
  },
  {
    call: 'an outgoing call to a busy party',
    entry: unanswered({ direction: 'outgoing', result: 'busy', ringMs: 0 }),
    report: report([['dialled', 0]]),
    en: 'It never rang at the other side. The other side was busy.',
    de: 'Bei der Gegenseite klingelte es nie. Bei der Gegenseite war besetzt.',
  },
  {
    call: 'an outgoing call that the PBX could not place',
    entry: unanswered({
      direction: 'outgoing',
      result: 'failed',
      ringMs: 0,
      cause: { by: 'network', sipStatus: 503 },
    }),
    report: report([['dialled', 0]]),
    en: 'It never rang at the other side. The phone system could not connect the call.',
    de: 'Bei der Gegenseite klingelte es nie. Die Telefonanlage konnte den Anruf nicht verbinden.',
  },
  {
    call: 'an outgoing call that the agent took back',
    entry: unanswered({ direction: 'outgoing', result: 'cancelled', cause: { by: 'agent' } }),
    report: report([
      ['dialled', 0],
      ['ringing', 10],
    ]),
    en: 'It rang at the other side for 14 s. You ended the attempt after 14 s.',
    de: 'Bei der Gegenseite klingelte es 14 s lang. Sie brachen den Versuch nach 14 s ab.',
  },
  {
    call: 'a call from before timelines were kept',
    entry: unanswered({}),
    report: { marks: [], dropped: 0, outages: [] },
    en: 'It rang for 14 s. Nobody answered; the caller hung up. More than this was not written down for this call.',
    de: 'Es klingelte 14 s lang. Niemand nahm ab; der Anrufer legte auf. Mehr wurde zu diesem Anruf nicht festgehalten.',
  },
];
