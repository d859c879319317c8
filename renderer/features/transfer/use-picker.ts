import { useState } from 'react';

import type { CallView } from '#shared/domain/call.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { usePeopleSearch } from '../command-field/use-people-search.ts';
import { pickerOptions, type PickerOption } from './picker-options.ts';

const RESULTS = 30;

export interface Picker {
  readonly text: string;
  readonly options: readonly PickerOption[];
  readonly chosen: PickerOption | undefined;
  /** The search has answered for this text. */
  readonly isAnswered: boolean;
  setText(text: string): void;
  choose(id: string): void;
  /** To the next or the one before; stays at the ends. */
  step(by: 1 | -1): void;
}

/** Who can be picked for a call, as text is typed; the first person is chosen until the agent chooses. */
export function usePicker(call: CallView, withCalls: boolean): Picker {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const [chosenId, setChosenId] = useState<string>();
  const calls = useSnapshot((snapshot) => snapshot.calls);
  const found = usePeopleSearch(text, RESULTS, true);
  const others = withCalls ? calls.filter((other) => isJoinable(call, other)) : [];
  const options = pickerOptions(text, found.people, others, t);
  const chosen = options.find(({ id }) => id === chosenId) ?? options.find(({ kind }) => kind !== 'call');
  return {
    text,
    options,
    chosen,
    isAnswered: found.text === text.trim() && !found.isLooking,
    setText: (next) => {
      setText(next);
      setChosenId(undefined);
    },
    choose: setChosenId,
    step: (by) => {
      const at = chosen === undefined ? -1 : options.indexOf(chosen);
      setChosenId(options[at + by]?.id ?? chosen?.id);
    },
  };
}

/** Parties of one line that both talk or wait can be joined. */
function isJoinable(call: CallView, other: CallView): boolean {
  const isUp = other.phase === 'connected' || other.phase === 'held';
  return isUp && other.id !== call.id && other.lineId === call.lineId;
}
