import type { HistoryEntry } from '#shared/domain/history.ts';
import { type PopRuleSet } from '#shared/domain/pop-rules.ts';
import type { RehearsedCall } from '#shared/ipc/pop-outputs.ts';
import { type PopPages } from './pop-page.ts';
/**
 * What rules would have opened for a past call, beside what did open. Opens nothing and asks nobody: it knows what the
 * history kept, which is what the lookup found then, and not how long the lookup took or what the agent chose.
 */
export declare function rehearseCall(entry: HistoryEntry, set: PopRuleSet, pages: PopPages): RehearsedCall;
