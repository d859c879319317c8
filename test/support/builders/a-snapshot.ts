import type { AgentWork } from '#shared/domain/agent.ts';
import { DispositionSettings } from '#shared/domain/disposition.ts';
import type { Snapshot } from '#shared/domain/snapshot.ts';
import { A_MOMENT } from './a-call.ts';
import { aLineView } from './a-line-view.ts';

/** An agent who chose nothing yet, at a phone system that cannot be told. */
export function aWork(values: Partial<AgentWork> = {}): AgentWork {
  return {
    choice: { state: 'ready' },
    callCentre: false,
    reasons: ['break', 'lunch', 'training', 'back-office'].map((id) => ({ id, text: '' })),
    pbx: { state: 'alone' },
    gate: {
      doNotDisturb: false,
      forward: { when: 'off', number: '', afterSeconds: 20 },
      pbx: 'alone',
    },
    ...values,
  };
}

/** What the panel knows on a quiet morning: reachable, ready, no call. */
export function aSnapshot(values: Partial<Snapshot> = {}): Snapshot {
  return {
    revision: 1,
    mode: 'line',
    agent: { state: 'ready', since: A_MOMENT },
    work: aWork(),
    reachability: {
      state: 'reachable',
      since: A_MOMENT,
      checkedAt: A_MOMENT,
      server: 'wss://pbx.example.com:8089/ws',
    },
    lines: [aLineView()],
    calls: [],
    hotkeys: [
      { action: 'answer', accelerator: 'CommandOrControl+Alt+A', state: 'active', alternatives: [] },
      { action: 'hang-up', accelerator: 'CommandOrControl+Alt+H', state: 'active', alternatives: [] },
      { action: 'show-panel', accelerator: 'CommandOrControl+Alt+P', state: 'active', alternatives: [] },
    ],
    notices: [],
    voicemail: [],
    messages: { unread: 0, total: 0, revision: 1 },
    crm: { open: 0, failed: 0, revision: 1 },
    dispositions: DispositionSettings.parse({}),
    followUps: { due: [], open: 0, revision: 1 },
    favourites: [],
    missedPeople: [],
    missed: 0,
    historyRevision: 1,
    peopleRevision: 1,
    theme: 'light',
    contrast: 'system',
    panel: { compact: false, onTop: 'never' },
    callLooks: [],
    language: 'en',
    ...values,
  };
}
