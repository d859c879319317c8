import type { CallDirection } from '../domain/call.ts';
import type { CallId } from '../domain/ids.ts';
import type { PartyNumber } from '../domain/party.ts';
import type { PopRuleRef, PopRuleSet, PopRuleVersion, PopTrigger } from '../domain/pop-rules.ts';
import type { PopReason, ScreenPop } from '../domain/screen-pop.ts';
import type { Result } from '../result.ts';
import type { RecordProblem, SettingsProblem } from './problems.ts';

/** The rules that hold, who saved them when, and what held before. */
export interface PopRulesView {
  readonly set: PopRuleSet;
  /** Missing while nobody has saved rules. */
  readonly saved?: { readonly at: number; readonly by: string };
  readonly past: readonly PopRuleVersion[];
}

/** What would have opened, or why nothing; `failed`: the address is not one that opens. */
export interface RehearsedPop {
  readonly when: PopTrigger;
  readonly kind: 'record' | 'new-record' | 'search' | 'address' | 'webhook' | 'nothing' | 'failed';
  readonly reason?: PopReason;
  readonly host?: string;
  readonly record?: string;
  readonly matchId?: string;
  readonly rule?: PopRuleRef;
}

/** A past call with what the rules would have opened and what did open. */
export interface RehearsedCall {
  readonly id: CallId;
  readonly name: string;
  readonly number: PartyNumber;
  readonly direction: CallDirection;
  readonly queue?: string;
  readonly startedAt: number;
  readonly would: readonly RehearsedPop[];
  readonly did: ScreenPop;
}

export interface RehearsalPage {
  readonly calls: readonly RehearsedCall[];
  readonly nextCursor?: string;
}

export interface PopOutputs {
  'pop:rules': Result<PopRulesView, never>;
  'pop:save-rules': Result<PopRulesView, SettingsProblem>;
  'pop:roll-back': Result<PopRulesView, SettingsProblem | 'no-such-version'>;
  /** Whether there is a form for a new record. */
  'pop:offers': Result<{ readonly newRecord: boolean }, never>;
  'pop:new-record': Result<void, 'no-such-call' | RecordProblem>;
  'pop:open-record': Result<void, RecordProblem>;
  'pop:rehearse': Result<RehearsalPage, 'bad-cursor'>;
}
