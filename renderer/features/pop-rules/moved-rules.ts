import type { PopRule } from '#shared/domain/pop-rules.ts';

/** The rules with one of them a place up or down; as they were where there is no such place. */
export function movedRules(rules: readonly PopRule[], index: number, by: -1 | 1): readonly PopRule[] {
  const rule = rules[index];
  const to = index + by;
  if (rule === undefined || to < 0 || to >= rules.length) return rules;
  return rules.toSpliced(index, 1).toSpliced(to, 0, rule);
}

/** A rule to begin with, under an id that no other has. */
export function newRule(rules: readonly PopRule[]): PopRule {
  let number = rules.length + 1;
  while (rules.some(({ id }) => id === `rule-${number}`)) number += 1;
  return {
    id: `rule-${number}`,
    name: '',
    on: true,
    when: 'ring',
    direction: 'incoming',
    queue: '',
    found: 'one',
    caller: 'any',
    open: { kind: 'record' },
  };
}
