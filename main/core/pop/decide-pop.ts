import type { Match } from '#shared/domain/match.ts';
import type { PopRule, PopRuleRef, PopRuleSet, PopTrigger } from '#shared/domain/pop-rules.ts';
import type { PopReason } from '#shared/domain/screen-pop.ts';

import type { CrmAdapter } from '../ports/crm-adapter.ts';
import { callerOf, foundOf, meantRecord, type PopFacts } from './pop-facts.ts';

/** Something to open, with the rule that says so; without one it is the way out when the lookup takes too long. */
export type PopOpening =
  | { readonly kind: 'record'; readonly match: Match; readonly rule?: PopRuleRef }
  | { readonly kind: 'new-record'; readonly rule?: PopRuleRef }
  | { readonly kind: 'search'; readonly rule?: PopRuleRef }
  | { readonly kind: 'address'; readonly url: string; readonly match?: Match; readonly rule?: PopRuleRef };

/** A web address that is told instead of a page that opens. */
export interface PopWebhook {
  readonly kind: 'webhook';
  /** The event rule that says where and how. */
  readonly hook: string;
  readonly match?: Match;
  readonly rule: PopRuleRef;
}

/** What opens for a call, or why nothing does. `none`: no rule of this moment is about such calls. */
export type PopDecision =
  | PopOpening
  | PopWebhook
  | { readonly kind: 'skip'; readonly reason: PopReason; readonly rule?: PopRuleRef }
  | { readonly kind: 'none' };

/** What the CRMs at hand can open. */
export type PopTargets = Pick<CrmAdapter, 'opens' | 'capabilities'>;

export interface PopQuestion {
  readonly set: PopRuleSet;
  readonly trigger: PopTrigger;
  readonly facts: PopFacts;
  readonly crm: PopTargets;
  /** The lookup has taken too long and goes on. */
  readonly isLate?: boolean;
}

interface Numbered {
  readonly rule: PopRule;
  readonly ref: PopRuleRef;
}

/**
 * Decides the screen pop of a call at one moment: the first rule that fits. Which record it is may be guessed by nobody:
 * where several fit equally well, only the search opens. Colleagues have no record in a CRM.
 */
export function decidePop(question: PopQuestion): PopDecision {
  const about = rulesAbout(question);
  if (about.length === 0) return { kind: 'none' };
  const { facts, set, isLate } = question;
  const caller = callerOf(facts);
  if (isLate === true && set.late !== 'known' && facts.records.length === 0 && caller !== 'withheld')
    return openingWhenLate(question);
  const found = foundOf(facts);
  const fitting = about.find(({ rule }) => fitsCaller(rule, caller) && fitsFound(rule, found));
  if (fitting !== undefined) return openingOf(fitting, question);
  if (caller === 'withheld') return { kind: 'skip', reason: 'number-withheld' };
  return { kind: 'skip', reason: found === 'several' ? 'several-matches' : reasonWithout(found) };
}

function reasonWithout(found: ReturnType<typeof foundOf>): PopReason {
  return found === 'one' ? 'no-rule' : 'no-match';
}

/** The rules of this moment that look at such calls, whoever is calling. */
function rulesAbout({ set, trigger, facts }: PopQuestion): readonly Numbered[] {
  return set.rules.flatMap((rule, index) =>
    rule.on && rule.when === trigger && fitsCall(rule, facts)
      ? [{ rule, ref: { id: rule.id, number: index + 1, name: rule.name } }]
      : [],
  );
}

function fitsCall({ direction, line, queue }: PopRule, facts: PopFacts): boolean {
  if (direction !== 'both' && direction !== facts.direction) return false;
  if (line !== undefined && line !== facts.lineId) return false;
  return queue === '' || isIn(queue, facts.queue) || isIn(queue, facts.calledNumber);
}

function isIn(part: string, text: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}

/** Who hides the number is meant only where a rule says so. */
function fitsCaller({ caller }: PopRule, is: ReturnType<typeof callerOf>): boolean {
  return caller === 'any' ? is !== 'withheld' : caller === is;
}

function fitsFound({ found }: PopRule, is: ReturnType<typeof foundOf>): boolean {
  return found === 'any' || found === is || (found === 'none' && is === 'past-call');
}

function openingOf({ rule: { open }, ref: rule }: Numbered, { facts, crm }: PopQuestion): PopDecision {
  switch (open.kind) {
    case 'record':
      return recordOf(facts, crm, rule);
    case 'search':
      if (crm.capabilities.searchUrl && facts.kind !== 'withheld') return { kind: 'search', rule };
      return { kind: 'skip', reason: foundOf(facts) === 'several' ? 'several-matches' : 'no-rule', rule };
    case 'new-record':
      if (crm.capabilities.newRecordUrl) return { kind: 'new-record', rule };
      return { kind: 'skip', reason: 'no-rule', rule };
    case 'address': {
      const match = meantRecord(facts);
      return { kind: 'address', url: open.url, rule, ...(match !== undefined && { match }) };
    }
    case 'webhook':
      return { kind: 'webhook', hook: open.hook, rule, ...onlyRecord(facts) };
    case 'nothing':
      return { kind: 'skip', reason: 'rule-says-nothing', rule };
  }
}

/** Which of several it is, a web address is not told. */
function onlyRecord(facts: PopFacts): { readonly match?: Match } {
  const match = foundOf(facts) === 'several' ? undefined : meantRecord(facts);
  return match === undefined ? {} : { match };
}

function recordOf(facts: PopFacts, crm: PopTargets, rule: PopRuleRef): PopDecision {
  const match = meantRecord(facts);
  if (match === undefined || match.recordType === 'colleague')
    return { kind: 'skip', reason: 'no-match', rule };
  if (foundOf(facts) === 'several') return { kind: 'skip', reason: 'several-matches', rule };
  return crm.opens(match) ? { kind: 'record', match, rule } : { kind: 'skip', reason: 'no-rule', rule };
}

function openingWhenLate({ set: { late }, crm }: PopQuestion): PopDecision {
  const { searchUrl, newRecordUrl } = crm.capabilities;
  if (late === 'search' && searchUrl) return { kind: 'search' };
  if (late === 'new-record' && newRecordUrl) return { kind: 'new-record' };
  return { kind: 'skip', reason: 'late' };
}
