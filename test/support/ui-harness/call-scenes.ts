import type { Page } from 'playwright';

import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aCall, aCallId, aMatch, aNumber, aRingingCall } from '../builders/a-call.ts';
import { aSnapshot } from '../builders/a-snapshot.ts';
import { transferScenes } from './transfer-scenes.ts';
import { sampleHistory } from './sample-history.ts';
import { goodLine, poorLine } from './sample-sound.ts';
import type { Scene } from './scenes.ts';

const jonas = aNumber({ raw: '+4930901820', e164: '+4930901820', display: '+49 30 901820', country: 'DE' });
const unknown = aNumber({
  raw: '+12025550143',
  e164: '+12025550143',
  display: '+1 202 555 0143',
  country: 'US',
});
const nothingFound = { state: 'done', matches: [], failures: [], earlierCalls: 0 } as const;
const notOpened = { state: 'skipped', reason: 'no-match' } as const;

function press(name: string | RegExp): (page: Page) => Promise<void> {
  return (page) => page.getByRole('button', { name }).first().click();
}

function talking(now: number) {
  return aCall({
    queue: 'Support queue',
    calledNumber: '+44 20 7946 0018',
    startedAt: now - 198_000,
    ringingAt: now - 198_000,
    answeredAt: now - 192_000,
    notes: 'Delivery 4471 arrived with two pallets missing. Wants the proof of delivery by mail today.',
    lookup: { ...aCall().lookup, matches: [aMatch({ detail: '3 open tickets' })] },
  });
}

function held(now: number) {
  return aCall({
    id: aCallId(2),
    phase: 'held',
    hold: 'local',
    heldAt: now - 82_000,
    party: { number: jonas },
    lookup: { ...nothingFound, matches: [aMatch({ name: 'Jonas Weber' })], chosen: 'address-book:1' },
    actions: ['resume', 'hang-up', 'note'],
  });
}

function ringing(now: number) {
  return aRingingCall({ queue: 'Support queue', calledNumber: '+44 20 7946 0018', ringingAt: now - 4000 });
}

/** Two queues with their colours and greetings. */
function greeted(now: number, language: 'en' | 'de'): Snapshot {
  const greeting =
    language === 'en'
      ? 'Thank you for calling Contoso Support, my name is Ana. How can I help you?'
      : 'Willkommen beim Kundendienst von Contoso, mein Name ist Ana. Was kann ich für Sie tun?';
  const callLooks = [
    { by: 'queue', text: 'support', tint: 'blue', greeting },
    { by: 'line', text: 'desk', tint: 'plum', greeting: '' },
  ] as const;
  return inCall(now, [ringing(now), unknownRinging(now)], { language, callLooks });
}

function pendingRinging(now: number) {
  const lookup = { state: 'pending', matches: [], failures: [], earlierCalls: 0 } as const;
  const actions = ['answer', 'reject', 'redirect', 'note'] as const;
  return { ...ringing(now), lookup, pop: { state: 'none' }, actions } as const;
}

function unknownRinging(now: number) {
  return aRingingCall({
    id: aCallId(3),
    party: { number: unknown },
    ringingAt: now - 2000,
    lookup: { ...nothingFound, earlierCalls: 2 },
    pop: notOpened,
    actions: ['answer', 'reject', 'redirect', 'note'],
  });
}

function severalFit(now: number) {
  const matches = [
    aMatch({ detail: '3 open tickets' }),
    aMatch({
      id: 'crm:2',
      name: 'Nordvik Logistics',
      recordType: 'company',
      found: 'suffix',
      digitsAgreed: 9,
    }),
    aMatch({ id: 'crm:3', name: 'Marten Lind', systemName: 'Freshdesk', recordType: 'lead' }),
  ];
  return aCall({
    answeredAt: now - 9000,
    lookup: {
      state: 'done',
      matches,
      failures: [{ system: 'crm', systemName: 'Bitrix24', reason: 'timeout' }],
      earlierCalls: 0,
    },
    pop: { state: 'skipped', reason: 'several-matches' },
    media: 'healing',
    actions: ['hang-up', 'hold', 'mute', 'digits', 'choose-match', 'note'],
  });
}

function longNames(now: number) {
  return aCall({
    queue: 'Kundenbetreuung Unternehmenskunden Süddeutschland',
    calledNumber: '+49 711 1234 5678 9012',
    answeredAt: now - 7_512_000,
    lookup: {
      ...aCall().lookup,
      matches: [
        aMatch({
          name: 'Bartholomäus Maximilian Freiherr von Hohenlohe-Waldenburg-Schillingsfürst',
          company: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
          detail: '12 offene Vorgänge in drei Abteilungen',
        }),
      ],
    },
  });
}

function heldAndMuted(now: number) {
  return aCall({
    phase: 'held',
    hold: 'local',
    heldAt: now - 41_000,
    muted: true,
    queue: 'Support queue',
    answeredAt: now - 120_000,
    actions: ['hang-up', 'resume', 'unmute', 'open-record', 'note'],
  });
}

function muted(now: number) {
  return { ...talking(now), muted: true, actions: ['hang-up', 'hold', 'unmute', 'digits', 'note'] } as const;
}

function missed(now: number) {
  const { answeredAt: _, ...rang } = talking(now);
  return {
    ...rang,
    phase: 'ended',
    ringingAt: now - 20_000,
    endedAt: now - 6000,
    result: 'missed',
    cause: { by: 'party' },
    notes: '',
    pop: { state: 'opened', reason: 'rule', host: 'crm.example.com', afterMs: 60 },
    actions: ['note', 'open-record'],
  } as const;
}

function inCall(now: number, calls: Snapshot['calls'], more: Partial<Snapshot> = {}): Snapshot {
  const agent = { state: 'in-call', since: now - 192_000 } as const;
  return quiet(now, { agent, calls, ...more });
}

/** A reachable, ready agent at `now`. */
export function quiet(now: number, more: Partial<Snapshot> = {}): Snapshot {
  const plain = aSnapshot();
  return {
    ...plain,
    agent: { state: 'ready', since: now - 768_000 },
    reachability: { ...plain.reachability, checkedAt: now - 12_000 },
    ...more,
  };
}

/** Calls in the panel and in the popup. */
export function callScenes(now: number): readonly Scene[] {
  const values = { 'history:list': { entries: sampleHistory(now) } };
  const { answeredAt: _, ...over } = talking(now);
  const ended = {
    ...over,
    phase: 'ended',
    answeredAt: now - 192_000,
    endedAt: now - 2000,
    result: 'answered',
    cause: { by: 'party' },
    actions: ['note', 'open-record'],
  } as const;
  const dialing = aCall({
    direction: 'outgoing',
    phase: 'ringing',
    ringingAt: now - 5000,
    actions: ['hang-up', 'note', 'open-record'],
  });
  const { answeredAt: __, ...dialingOut } = dialing;
  const panel = { page: 'panel', values } as const;
  const popup = { page: 'popup', size: { width: 360, height: 420 } } as const;
  return [
    {
      ...panel,
      name: 'extension',
      snapshot: inCall(now, [
        aCall({
          party: {
            number: { raw: '1002', kind: 'internal', display: '1002' },
            displayName: 'Agent Two',
          },
          lookup: nothingFound,
        }),
      ]),
    },
    { ...panel, name: 'muted', snapshot: inCall(now, [muted(now)]) },
    { ...panel, name: 'on-hold', snapshot: inCall(now, [heldAndMuted(now)]), forced: true },
    { ...panel, name: 'missed', snapshot: quiet(now, { calls: [missed(now)], missed: 1 }) },
    {
      ...panel,
      name: 'zoomed',
      size: { width: 190, height: 320 },
      snapshot: inCall(now, [talking(now), held(now)]),
    },
    {
      ...panel,
      name: 'zoomed-end',
      size: { width: 190, height: 320 },
      snapshot: inCall(now, [talking(now), held(now)]),
      act: (page) => page.getByRole('button', { name: 'Resume' }).scrollIntoViewIfNeeded(),
    },
    { ...panel, name: 'pending', snapshot: inCall(now, [pendingRinging(now), held(now)]) },
    {
      ...panel,
      name: 'talking',
      forced: true,
      contrast: true,
      snapshot: inCall(now, [talking(now), held(now)]),
    },
    { ...panel, name: 'line-good', snapshot: inCall(now, [{ ...talking(now), quality: goodLine }]) },
    { ...panel, name: 'line-poor', snapshot: inCall(now, [{ ...talking(now), quality: poorLine }]) },
    {
      ...panel,
      name: 'line-poor-details',
      snapshot: inCall(now, [{ ...talking(now), quality: poorLine }]),
      act: press(/details of the line/),
      forced: true,
    },
    {
      ...panel,
      name: 'line-poor-details-de',
      snapshot: inCall(now, [{ ...talking(now), quality: poorLine }], { language: 'de' }),
      act: press(/Einzelheiten der Leitung/),
    },
    { ...panel, name: 'talking-keypad', snapshot: inCall(now, [talking(now)]), act: press('Keypad') },
    { ...panel, name: 'ringing', snapshot: inCall(now, [ringing(now), held(now)]) },
    { ...panel, name: 'several-fit', snapshot: inCall(now, [severalFit(now)]) },
    { ...panel, name: 'dialing', snapshot: inCall(now, [dialingOut]) },
    { ...panel, name: 'ended', snapshot: quiet(now, { calls: [ended] }) },
    { ...panel, name: 'long-names-de', snapshot: inCall(now, [longNames(now)], { language: 'de' }) },
    {
      ...panel,
      name: 'narrow-de',
      size: { width: 320, height: 640 },
      snapshot: inCall(now, [longNames(now), held(now)], { language: 'de' }),
    },
    { ...popup, name: 'popup', forced: true, contrast: true, snapshot: inCall(now, [ringing(now)]) },
    { ...popup, name: 'popup-unknown', snapshot: inCall(now, [unknownRinging(now)]) },
    {
      ...popup,
      name: 'popup-zoomed',
      size: { width: 190, height: 420 },
      snapshot: inCall(now, [ringing(now)]),
    },
    {
      ...popup,
      name: 'popup-two',
      size: { width: 360, height: 500 },
      snapshot: inCall(now, [ringing(now), unknownRinging(now)]),
    },
    { ...popup, name: 'popup-greeting', forced: true, contrast: true, snapshot: greeted(now, 'en') },
    { ...popup, name: 'popup-greeting-de', snapshot: greeted(now, 'de') },
    { ...panel, name: 'greeting', snapshot: { ...greeted(now, 'en'), calls: [talking(now)] } },
    {
      ...popup,
      name: 'popup-pending-de',
      snapshot: inCall(now, [pendingRinging(now)], { language: 'de' }),
    },
    ...transferScenes(now),
  ];
}
