import type { HotkeyAction } from '#shared/domain/settings.ts';

/** What is offered for an action whose keys are not free, the easiest to remember first. */
export const CANDIDATES: Readonly<Record<HotkeyAction, readonly string[]>> = {
  answer: candidates('A', 'F9', 'Home'),
  'hang-up': candidates('H', 'F10', 'End'),
  'show-panel': candidates('P', 'F11', 'Space'),
  hold: candidates('O', 'F8', 'J'),
  mute: candidates('U', 'F7', 'G'),
  'dial-selection': candidates('C', 'F6', 'N'),
  redial: candidates('R', 'F4', 'Y'),
  'agent-ready': candidates('B', 'F3', 'K'),
  record: candidates('E', 'F2', 'L'),
  search: candidates('K', 'F12', 'W'),
  compact: candidates('S', 'F5', 'I'),
};

function candidates(letter: string, functionKey: string, other: string): readonly string[] {
  return [
    `CommandOrControl+Alt+${letter}`,
    `CommandOrControl+Shift+${functionKey}`,
    `CommandOrControl+Alt+${other}`,
    `Alt+Shift+${letter}`,
    functionKey,
  ];
}
