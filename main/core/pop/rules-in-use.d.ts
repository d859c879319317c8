import type { PopRuleBook, PopRuleSet } from '#shared/domain/pop-rules.ts';
import type { PopSettings } from '#shared/domain/settings.ts';
/**
 * The rules that say what the settings said before there were rules: at the one moment, incoming calls alone, the record
 * when one fits, the search when several do, and a form for customers nobody knows where an address for one is set.
 */
export declare function rulesOfMoment(pop: Pick<PopSettings, 'moment' | 'unknownUrl'>): PopRuleSet;
/** The saved rules, or what stands for them until somebody saves some. */
export declare function rulesInUse(pop: PopSettings, book: PopRuleBook): PopRuleSet;
