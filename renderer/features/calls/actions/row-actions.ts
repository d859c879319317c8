import {
  ArrowLeftRight,
  Disc,
  Grip,
  Mic,
  MicOff,
  Pause,
  PhoneForwarded,
  Play,
  UserPlus,
  Users,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

import type { CallAction, CallView } from '#shared/domain/call.ts';

const ROW = [
  'mute',
  'unmute',
  'hold',
  'resume',
  'digits',
  'transfer',
  'consult',
  'swap',
  'merge',
  'record-start',
  'record-stop',
] as const satisfies readonly CallAction[];
export type RowAction = (typeof ROW)[number];

export const ROW_ICONS: Readonly<Record<RowAction, LucideIcon>> = {
  mute: Mic,
  unmute: MicOff,
  hold: Pause,
  resume: Play,
  digits: Grip,
  transfer: PhoneForwarded,
  consult: UserPlus,
  swap: ArrowLeftRight,
  merge: Users,
  'record-start': Disc,
  'record-stop': Disc,
};

/** Commands that need nothing but the call. */
export const ROW_COMMANDS = {
  hold: 'call:hold',
  resume: 'call:resume',
  swap: 'call:swap',
  merge: 'call:merge',
} as const;

/** How many words stand beside each other in any language. */
const ROW_MOST = 5;

/** What is needed at once comes first; a recording that runs has to be seen. */
const BY_NEED: readonly RowAction[] = [
  'mute',
  'unmute',
  'hold',
  'resume',
  'record-stop',
  'swap',
  'merge',
  'transfer',
  'digits',
  'record-start',
  'consult',
];

const OWN_VOICE: readonly RowAction[] = ['mute', 'unmute', 'hold', 'resume', 'digits'];

/**
 * What stands in the row of a call: exactly what the snapshot allows, and `voiceOnly` where the card has other places
 * for the rest. With two calls at hand bringing them together comes before calling a third.
 */
export function rowActions({ actions }: Pick<CallView, 'actions'>, voiceOnly: boolean): readonly RowAction[] {
  const isPair = actions.includes('merge');
  return (voiceOnly ? OWN_VOICE : ROW).filter((action) => {
    return actions.includes(action) && !(isPair && action === 'consult');
  });
}

/** What stands in the one line there is, in its order, and what opens behind it. */
export function splitRow(actions: readonly RowAction[]): {
  readonly shown: readonly RowAction[];
  readonly more: readonly RowAction[];
} {
  const needed = new Set(BY_NEED.filter((action) => actions.includes(action)).slice(0, ROW_MOST));
  return {
    shown: actions.filter((action) => needed.has(action)),
    more: actions.filter((action) => !needed.has(action)),
  };
}
