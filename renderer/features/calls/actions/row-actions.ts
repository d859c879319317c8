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

import type { CallAction, CallIntent, CallView } from '#shared/domain/call.ts';

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

/** What takes the other's place when it was done: one button, which keeps the focus. */
const TURNED: Partial<Readonly<Record<RowAction, RowAction>>> = {
  unmute: 'mute',
  resume: 'hold',
  'record-stop': 'record-start',
};

const PENDING: readonly { readonly intent: CallIntent; readonly action: RowAction }[] = [
  { intent: 'holding', action: 'hold' },
  { intent: 'resuming', action: 'resume' },
];

/** The same for an action and for the one that takes it back. */
export function buttonOf(action: RowAction): RowAction {
  return TURNED[action] ?? action;
}

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
 * for the rest. With two calls at hand bringing them together comes before calling a third. A button that was pressed
 * stays until what it does is done, so that the row does not move twice and the focus has its place.
 */
export function rowActions(
  { actions, intent }: Pick<CallView, 'actions' | 'intent'>,
  voiceOnly: boolean,
): readonly RowAction[] {
  const isPair = actions.includes('merge');
  const pending = PENDING.find((one) => one.intent === intent)?.action;
  return (voiceOnly ? OWN_VOICE : ROW).filter((action) => {
    return (actions.includes(action) || action === pending) && !(isPair && action === 'consult');
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
