import type { SnapshotParts } from '#core/state/state-publisher.ts';
import type { AgentWork } from '#shared/domain/agent.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { Language } from '#shared/domain/languages.ts';

/** What pages show before anything has happened. */
export function initialState(
  settings: Settings,
  language: Language,
  now: number,
  missed: number,
): SnapshotParts {
  return {
    mode: settings.mode,
    agent: { state: 'signed-out', since: now },
    work: initialWork(settings),
    reachability: { state: 'off', since: now },
    lines: [],
    calls: [],
    hotkeys: [],
    notices: [],
    voicemail: [],
    messages: { unread: 0, total: 0, revision: 1 },
    crm: { open: 0, failed: 0, revision: 1 },
    dispositions: settings.dispositions,
    followUps: { due: [], open: 0, revision: 1 },
    missed,
    favourites: settings.favourites,
    missedPeople: [],
    historyRevision: 1,
    peopleRevision: 1,
    theme: settings.theme,
    contrast: settings.contrast,
    panel: settings.panel,
    callLooks: settings.callLooks,
    language,
  };
}

function initialWork({ agent }: Settings): AgentWork {
  const { callCentre, reasons, doNotDisturb, forward } = agent;
  return {
    choice: { state: 'ready' },
    callCentre,
    reasons,
    pbx: { state: 'alone' },
    gate: { doNotDisturb, forward, pbx: 'alone' },
  };
}
