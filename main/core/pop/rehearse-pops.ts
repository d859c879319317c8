import type { HistoryEntry } from '#shared/domain/history.ts';
import { POP_TRIGGERS } from '#shared/domain/pop-lists.ts';
import type { PopRuleSet, PopTrigger } from '#shared/domain/pop-rules.ts';
import type { RehearsedCall, RehearsedPop } from '#shared/ipc/pop-outputs.ts';

import { decidePop, type PopDecision } from './decide-pop.ts';
import { factsOfEntry } from './pop-facts.ts';
import { matchOf, pageOf, reasonOf, type PopPages } from './pop-page.ts';
import { pastRecordContext } from './record-context.ts';

/**
 * What rules would have opened for a past call, beside what did open. Opens nothing and asks nobody: it knows what the
 * history kept, which is what the lookup found then, and not how long the lookup took or what the agent chose.
 */
export function rehearseCall(entry: HistoryEntry, set: PopRuleSet, pages: PopPages): RehearsedCall {
  const pops = momentsOf(entry).flatMap((trigger) => {
    const decision = decidePop({ set, trigger, facts: factsOfEntry(entry), crm: pages.crm });
    return decision.kind === 'none' ? [] : [rehearsedPop(decision, trigger, entry, pages)];
  });
  const would = pops.filter((pop, index) => pops.findIndex((each) => isSamePage(each, pop)) === index);
  return {
    id: entry.id,
    name: entry.name,
    number: entry.number,
    direction: entry.direction,
    startedAt: entry.startedAt,
    ...(entry.queue !== undefined && { queue: entry.queue }),
    would,
    did: entry.pop,
  };
}

/** The moments that a call came to. Those by hand are the agent's, and turned-away calls had none. */
function momentsOf({ answeredAt, endedAt, cause }: HistoryEntry): readonly PopTrigger[] {
  if (cause?.policy !== undefined) return [];
  const reached = { ring: true, answer: answeredAt !== undefined, manual: false };
  const end = reached.answer && endedAt !== undefined;
  return POP_TRIGGERS.filter((trigger) => ({ ...reached, end })[trigger]);
}

function rehearsedPop(
  decision: Exclude<PopDecision, { readonly kind: 'none' }>,
  when: PopTrigger,
  entry: HistoryEntry,
  pages: PopPages,
): RehearsedPop {
  const rule = decision.rule === undefined ? {} : { rule: decision.rule };
  if (decision.kind === 'skip') return { when, kind: 'nothing', reason: decision.reason, ...rule };
  if (decision.kind === 'webhook') {
    const host = pages.hookHost(decision.hook);
    return host === undefined
      ? { when, kind: 'failed', reason: 'hook-gone', ...rule }
      : { when, kind: 'webhook', host, ...rule };
  }
  const match = matchOf(decision);
  const url = pageOf(decision, pastRecordContext(entry, match), pages);
  if (!url.ok) return { when, kind: 'failed', reason: reasonOf(url.problem), ...rule };
  const record = match === undefined ? {} : { record: match.name, matchId: match.id };
  return { when, kind: decision.kind, host: new URL(url.value).host, ...record, ...rule };
}

function isSamePage(a: RehearsedPop, b: RehearsedPop): boolean {
  return a.kind === b.kind && a.matchId === b.matchId && a.rule?.id === b.rule?.id;
}
