import type { Page } from 'playwright';

import type { AgentWork } from '#shared/domain/agent.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { aCall, aNumber, aRingingCall } from '../builders/a-call.ts';
import { aWork } from '../builders/a-snapshot.ts';
import { quiet } from './call-scenes.ts';
import { sampleHistory } from './sample-history.ts';
import { sampleSettings } from './sample-values.ts';
import type { Scene } from './scenes.ts';

const LUNCH = { id: 'lunch', text: '' };
const AWAY = { state: 'not-ready', reason: LUNCH } as const;

const openMenu = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click();

function settingsAt(page: string) {
  return async (at: Page) => {
    await at.getByRole('navigation').getByRole('button').last().click();
    await at.getByRole('main').getByRole('button', { name: page }).first().click();
  };
}

function ended(now: number) {
  const { answeredAt: _, ...call } = aCall({ queue: 'Support queue' });
  return {
    ...call,
    phase: 'ended',
    answeredAt: now - 192_000,
    endedAt: now - 8000,
    result: 'answered',
    cause: { by: 'party' },
    notes: 'Wants the proof of delivery by mail today.',
    actions: ['note', 'open-record'],
  } as const;
}

function work(now: number, values: Partial<AgentWork>, more: Partial<Snapshot> = {}): Snapshot {
  return quiet(now, { work: aWork(values), ...more });
}

const HOTKEYS: Snapshot['hotkeys'] = [
  { action: 'answer', accelerator: 'CommandOrControl+Alt+A', state: 'active', alternatives: [] },
  {
    action: 'hang-up',
    accelerator: 'CommandOrControl+Alt+H',
    state: 'taken',
    alternatives: ['CommandOrControl+Shift+F10', 'CommandOrControl+Alt+End', 'F10'],
  },
  {
    action: 'hold',
    accelerator: 'CommandOrControl+Alt+T',
    state: 'active',
    alternatives: [],
    usedFor: 'terminal',
  },
  {
    action: 'mute',
    accelerator: 'CommandOrControl+Alt+A',
    state: 'taken',
    alternatives: ['CommandOrControl+Alt+U'],
    sameAs: 'answer',
  },
];

/** The agent's own work: states, wrap-up, what keeps calls away, what is done by itself, and its settings. */
export function agentScenes(now: number): readonly Scene[] {
  const history = { 'history:list': { entries: sampleHistory(now) }, 'settings:get': sampleSettings };
  const panel = { page: 'panel', values: history } as const;
  const wrapUp = { callId: aCall().id, since: now - 8000, until: now + 22_000 };
  const forward = { when: 'no-answer', number: '204', afterSeconds: 20 } as const;
  const gate = { doNotDisturb: true, forward, pbx: 'refused' } as const;
  const away = { state: 'not-ready', chosen: LUNCH, since: now - 300_000 } as const;
  const offer = {
    id: 'o',
    number: aNumber(),
    source: 'selection',
    dialAt: now + 1500,
    undoMs: 1500,
  } as const;
  const ringing = aRingingCall({
    ringingAt: now - 1000,
    autoAnswerAt: now + 4000,
    actions: ['answer', 'reject', 'note', 'cancel-auto-answer'],
  });
  return [
    { ...panel, name: 'agent-menu', snapshot: work(now, {}), act: openMenu('Ready'), forced: true },
    {
      ...panel,
      name: 'agent-menu-de',
      snapshot: work(
        now,
        { choice: AWAY, callCentre: true, pbx: { state: 'agreed' } },
        { agent: away, language: 'de' },
      ),
      act: openMenu('Nicht bereit'),
    },
    {
      ...panel,
      name: 'agent-wrap-up',
      forced: true,
      snapshot: work(
        now,
        { wrapUp },
        { agent: { state: 'wrap-up', since: now - 8000 }, calls: [ended(now)] },
      ),
    },
    {
      ...panel,
      name: 'agent-wrap-up-zoomed-de',
      size: { width: 190, height: 320 },
      snapshot: work(
        now,
        { wrapUp },
        { agent: { state: 'wrap-up', since: now - 8000 }, calls: [ended(now)], language: 'de' },
      ),
    },
    {
      ...panel,
      name: 'agent-refused',
      snapshot: work(now, { pbx: { state: 'refused', problem: 'refused', wanted: AWAY }, gate }),
    },
    {
      ...panel,
      name: 'agent-refused-de',
      snapshot: work(
        now,
        { pbx: { state: 'refused', problem: 'refused', wanted: AWAY }, gate },
        { language: 'de' },
      ),
    },
    { ...panel, name: 'agent-offer', snapshot: quiet(now, { dialOffer: offer }) },
    {
      name: 'agent-popup-offer',
      page: 'popup',
      size: { width: 360, height: 160 },
      snapshot: quiet(now, { dialOffer: offer }),
    },
    {
      name: 'agent-popup-confirm',
      page: 'popup',
      size: { width: 360, height: 160 },
      snapshot: quiet(now, {
        dialOffer: {
          id: 'o',
          number: aNumber({ display: '112' }),
          source: 'clipboard',
          confirm: 'emergency',
        },
      }),
    },
    {
      name: 'agent-popup-auto-answer',
      page: 'popup',
      size: { width: 360, height: 420 },
      snapshot: quiet(now, { calls: [ringing] }),
    },
    { ...panel, name: 'agent-settings', snapshot: quiet(now), act: settingsAt('Your work') },
    {
      ...panel,
      name: 'agent-settings-de',
      size: { width: 380, height: 1500 },
      snapshot: quiet(now, { language: 'de' }),
      act: settingsAt('Ihre Arbeit'),
    },
    { ...panel, name: 'agent-ring', snapshot: quiet(now), act: settingsAt('Ring tones') },
    {
      ...panel,
      name: 'agent-hotkeys',
      size: { width: 380, height: 900 },
      snapshot: quiet(now, {
        hotkeys: HOTKEYS,
        hotkeyTest: { until: now + 20_000, pressed: { action: 'answer', at: now } },
      }),
      act: settingsAt('Hotkeys'),
    },
  ];
}
