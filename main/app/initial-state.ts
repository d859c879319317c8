import type { SnapshotParts } from '#core/state/state-publisher.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { Language } from './translator.ts';

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
    reachability: { state: 'off', since: now },
    lines: [],
    calls: [],
    hotkeys: [],
    notices: [],
    missed,
    historyRevision: 1,
    theme: settings.theme,
    language,
  };
}
