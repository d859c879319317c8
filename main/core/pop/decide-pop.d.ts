import type { Match } from '#shared/domain/match.ts';
import type { PopRuleRef, PopRuleSet, PopTrigger } from '#shared/domain/pop-rules.ts';
import type { PopReason } from '#shared/domain/screen-pop.ts';
import type { CrmAdapter } from '../ports/crm-adapter.ts';
import { type PopFacts } from './pop-facts.ts';
/** Something to open, with the rule that says so; without one it is the way out when the lookup takes too long. */
export type PopOpening =
  | {
      readonly kind: 'record';
      readonly match: Match;
      readonly rule?: PopRuleRef;
    }
  | {
      readonly kind: 'new-record';
      readonly rule?: PopRuleRef;
    }
  | {
      readonly kind: 'search';
      readonly rule?: PopRuleRef;
    }
  | {
      readonly kind: 'address';
      readonly url: string;
      readonly match?: Match;
      readonly rule?: PopRuleRef;
    };
/** What opens for a call, or why nothing does. `none`: no rule of this moment is about such calls. */
export type PopDecision =
  | PopOpening
  | {
      readonly kind: 'skip';
      readonly reason: PopReason;
      readonly rule?: PopRuleRef;
    }
  | {
      readonly kind: 'none';
    };
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
/**
 * Decides the screen pop of a call at one moment: the first rule that fits. Which record it is may be guessed by nobody:
 * where several fit equally well, only the search opens. Colleagues have no record in a CRM.
 */
export declare function decidePop(question: PopQuestion): PopDecision;
