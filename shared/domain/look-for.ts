import type { CallLook } from './call-look.ts';
import type { CallView } from './call.ts';

type Looked = Pick<CallView, 'direction' | 'queue' | 'lineLabel' | 'calledNumber'>;

/** How a call looks, with the text that its colour belongs to. Calls that the agent makes look plain. */
export function lookFor(
  looks: readonly CallLook[],
  call: Looked,
): (CallLook & { readonly shown: string }) | undefined {
  if (call.direction === 'outgoing') return undefined;
  for (const look of looks) {
    const shown = { queue: call.queue, line: call.lineLabel, number: call.calledNumber }[look.by];
    if (shown !== undefined && fits(look, shown)) return { ...look, shown };
  }
  return undefined;
}

function fits({ by, text }: CallLook, shown: string): boolean {
  if (text === '') return false;
  if (by !== 'number') return shown.toLowerCase().includes(text.toLowerCase());
  const digits = text.replace(/\D/g, '').replace(/^0+/, '');
  return digits !== '' && shown.replace(/\D/g, '').endsWith(digits);
}
