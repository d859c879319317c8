import { useState } from 'react';

import type { LineId } from '#shared/domain/ids.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useCallBack } from '../lines/use-call-back.ts';
import { dialable } from './dialable.ts';
import { useLastDialled, type LastDialled } from './use-last-dialled.ts';
import type { Pickup } from './pickups.ts';

export interface FieldDialling {
  readonly dial: (target: string) => Promise<void>;
  /** Calls a party of the history by the line of that call. */
  readonly dialAgain: (target: string, lineId: LineId) => Promise<void>;
  /** Takes a call that rings at a colleague's. */
  readonly pickUp: (pickup: Pickup) => Promise<void>;
  /** Enter: dials what was typed. In the empty field the last dialled number appears, ready for another Enter. */
  readonly submit: (typed: string) => void;
}

/** What the field does with a number; a number that was called empties it. */
export function useFieldDialling(setText: (text: string) => void): FieldDialling {
  const command = useCommand();
  const callBack = useCallBack();
  const lastDialled = useLastDialled();
  const [again, setAgain] = useState<LastDialled>();

  async function dial(target: string): Promise<void> {
    const isRedial = again?.number === target;
    const dialled = isRedial
      ? await callBack(target, again.lineId)
      : (await command('call:dial', { number: target })).ok;
    if (dialled) setText('');
  }

  async function dialAgain(target: string, lineId: LineId): Promise<void> {
    if (await callBack(target, lineId)) setText('');
  }

  async function pickUp({ number, lineId }: Pickup): Promise<void> {
    const { ok } = await command('call:pickup', { number, lineId });
    if (ok) setText('');
  }

  async function offerLast(): Promise<void> {
    const last = await lastDialled();
    setAgain(last);
    if (last !== undefined) setText(last.number);
  }

  function submit(value: string): void {
    const typed = value.trim();
    if (typed === '') void offerLast();
    else void dial(dialable(typed) ?? typed);
  }

  return { dial, dialAgain, pickUp, submit };
}
