import type { Translate } from '../../i18n/message-key.ts';

import type { CallView } from '#shared/domain/call.ts';
import type { OverallReachability } from '#shared/domain/reachability.ts';
import { partyName } from './party-name.ts';
import { resultFacts, resultText } from './card/result-text.ts';

export interface Announced {
  readonly calls: readonly CallView[];
  readonly reach: OverallReachability['state'];
  /** Calls may ring a connection that is gone. */
  readonly isDoubtful?: boolean;
}

/** What to say when the state went from `before` to `after`; the most urgent change only. */
export function announcement(before: Announced, after: Announced, t: Translate): string | undefined {
  for (const call of after.calls) {
    const old = before.calls.find((one) => one.id === call.id);
    if (old?.phase !== call.phase) return callWords(call, t);
  }
  if (before.reach === after.reach) return undefined;
  if (after.reach === 'unreachable' || after.reach === 'refused') return t('announce.unreachable');
  if (after.reach === 'partly') return t('announce.partly');
  if (after.reach !== 'reachable') return undefined;
  return t(after.isDoubtful === true ? 'reach.doubtful' : 'announce.reachable');
}

function callWords(call: CallView, t: Translate): string {
  const name = partyName(call, t);
  if (call.phase === 'ended') {
    return t('announce.ended', { name, result: resultText({ ...resultFacts(call), ringMs: 0 }, t) });
  }
  if (call.direction === 'outgoing' && call.phase === 'ringing') return t('announce.dialing', { name });
  return t(`announce.${call.phase}`, { name });
}
