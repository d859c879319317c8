import type { CrmWriteView } from '#shared/domain/crm-view.ts';
import type { Translate } from '../../i18n/message-key.ts';

/** Where a call stands in one CRM, over all its writes. */
export type CrmStanding = 'saved' | 'waiting' | 'failed';

/** A request is out: nothing can be changed before its answer. */
export function isUnderWay({ state }: CrmWriteView): boolean {
  return state === 'sending' || state === 'checking';
}

const OVER: readonly CrmWriteView['state'][] = ['done', 'discarded'];

/** One refused write makes the whole call not saved; one that is not over keeps it waiting. */
export function standingOf(writes: readonly CrmWriteView[]): CrmStanding {
  if (writes.some(({ state }) => state === 'refused')) return 'failed';
  return writes.every(({ state }) => OVER.includes(state)) ? 'saved' : 'waiting';
}

/** The write that people should know about: the refused one, else the first that is not over. */
export function tellingWrite(writes: readonly CrmWriteView[]): CrmWriteView | undefined {
  return writes.find(({ state }) => state === 'refused') ?? writes.find(({ state }) => !OVER.includes(state));
}

/** What keeps a write from going, or when it goes. */
export function waitText(write: CrmWriteView, t: Translate, time: (at: number) => string): string {
  const { state, problem, systemName: system, dueAt } = write;
  if (state === 'held') return t('crm.held', { time: time(dueAt) });
  if (problem === undefined) return t('crm.next');
  return t(`crm.problem.${problem}`, { system });
}
