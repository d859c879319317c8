import type { RefObject } from 'react';

import type { CallId } from '#shared/domain/ids.ts';
import { redialNumber } from '../history/entry-text.ts';
import { FoundList } from './found-list.tsx';
import type { FoundRow } from './found-rows.ts';
import type { FieldDialling } from './use-field-dialling.ts';
import { useFound } from './use-found.ts';
import { useShiftEnter } from './use-shift-enter.ts';

export interface CommandResultsProps {
  readonly text: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly dialling: FieldDialling;
  readonly onOpenCall: ((id: CallId) => void) | undefined;
}

/** What stands under the field while something is typed, and what choosing a row does. */
export function CommandResults({ text, input, dialling, onOpenCall }: CommandResultsProps) {
  const found = useFound(text);
  const { dial, dialAgain, pickUp } = dialling;

  function callAgain(row: FoundRow | undefined): boolean {
    const number = row?.kind === 'call' ? redialNumber(row.entry) : undefined;
    if (row?.kind !== 'call' || number === undefined) return false;
    void dialAgain(number, row.entry.lineId);
    return true;
  }

  function act(row: FoundRow): void {
    switch (row.kind) {
      case 'pick-up':
        return void pickUp(row.pickup);
      case 'typed':
        return void dial(row.number);
      case 'person':
        return void dial(row.entry.e164 ?? row.entry.number);
      case 'call':
        if (onOpenCall === undefined) callAgain(row);
        else onOpenCall(row.entry.id);
    }
  }

  useShiftEnter(input, (key) => callAgain(found.rows.find((row) => row.key === key)));
  return <FoundList text={text} found={found} input={input} canOpen={onOpenCall !== undefined} onAct={act} />;
}
