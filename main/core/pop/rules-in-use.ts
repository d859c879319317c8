import type { PopRule, PopRuleBook, PopRuleSet } from '#shared/domain/pop-rules.ts';
import type { PopSettings } from '#shared/domain/settings.ts';

type Draft = Pick<PopRule, 'id' | 'found' | 'open'> & Partial<Pick<PopRule, 'caller'>>;

/**
 * The rules that say what the settings said before there were rules: at the one moment, incoming calls alone, the record
 * when one fits, the search when several do, and a form for customers nobody knows where an address for one is set.
 */
export function rulesOfMoment(pop: Pick<PopSettings, 'moment' | 'unknownUrl'>): PopRuleSet {
  const { moment, unknownUrl } = pop;
  const base = { waitMs: 2000, late: 'known', repeatSeconds: 0, leaveToCrmCard: false } as const;
  if (moment === 'by-hand') return { ...base, rules: [] };
  const drafts: readonly Draft[] = [
    { id: 'first-one', found: 'one', open: { kind: 'record' } },
    { id: 'first-several', found: 'several', open: { kind: 'search' } },
    ...(unknownUrl === ''
      ? []
      : [
          {
            id: 'first-none',
            found: 'none',
            caller: 'customer',
            open: { kind: 'new-record' },
          } as const satisfies Draft,
        ]),
  ];
  const rules = drafts.map((draft) => ({
    name: '',
    on: true,
    when: moment,
    direction: 'incoming' as const,
    queue: '',
    caller: 'any' as const,
    ...draft,
  }));
  return { ...base, rules };
}

/** The saved rules, or what stands for them until somebody saves some. */
export function rulesInUse(pop: PopSettings, book: PopRuleBook): PopRuleSet {
  return book.set ?? rulesOfMoment(pop);
}
