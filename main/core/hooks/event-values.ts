import type { AgentStatus } from '#shared/domain/agent.ts';
import type { CallView } from '#shared/domain/call.ts';
import type { EventMoment } from '#shared/domain/event-rules.ts';
import type { Match } from '#shared/domain/match.ts';
import type { PopRuleRef } from '#shared/domain/pop-rules.ts';

import { historyRow } from '../history/history-row.ts';
import { pastRecordContext, recordContext } from '../pop/record-context.ts';
import { templateValues } from '../pop/template-values.ts';
import type { TemplateValues } from '../templates/template-value.ts';

/** What every event can say. */
export interface EventFacts {
  readonly event: EventMoment | 'screen-pop';
  readonly eventId: string;
  readonly at: number;
}

/** What an event about a call may say. A number that the caller withholds is told nobody. */
export function callEventValues(facts: EventFacts, call: CallView): TemplateValues {
  const row = historyRow(call, facts.at);
  const [match] = row.records;
  const context = match === undefined ? recordContext(call, undefined) : pastRecordContext(row, match);
  return {
    ...templateValues(context, {}),
    ...common(facts),
    name: row.name,
    company: row.company ?? '',
    result: call.result ?? '',
    disposition: call.disposition?.text ?? '',
    note: call.notes,
    ...(call.answeredAt !== undefined && { 'answered-at': new Date(call.answeredAt) }),
    ...(call.endedAt !== undefined && { 'ended-at': new Date(call.endedAt) }),
    ...(call.phase === 'ended' && {
      'talk-seconds': Math.round(row.talkMs / 1000),
      'total-seconds': Math.round(row.totalMs / 1000),
    }),
  };
}

/** The same for a screen-pop rule that tells a web address: the record is the one that is meant. */
export function popEventValues(
  facts: EventFacts,
  call: CallView,
  { match, rule }: { readonly match: Match | undefined; readonly rule: PopRuleRef },
): TemplateValues {
  const about = match === undefined ? {} : templateValues(recordContext(call, match), {});
  const named = match === undefined ? {} : { name: match.name, company: match.company ?? '' };
  const by = rule.name === '' ? String(rule.number) : rule.name;
  return { ...callEventValues(facts, call), ...about, ...named, rule: by };
}

/** What an event about the agent may say. */
export function stateEventValues(facts: EventFacts, { state, reason, chosen }: AgentStatus): TemplateValues {
  const own = chosen === undefined ? undefined : chosen.text || chosen.id;
  return { ...common(facts), 'agent-state': state, 'agent-reason': reason ?? own ?? '' };
}

function common({ event, eventId, at }: EventFacts): TemplateValues {
  return { event, 'event-id': eventId, at: new Date(at) };
}
