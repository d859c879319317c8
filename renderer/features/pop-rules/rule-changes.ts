import type { PopRule, PopRuleSet } from '#shared/domain/pop-rules.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { ruleSentence, type RuleNames } from './rule-sentence.ts';

/** What became different from one set to the next, in words. */
export function ruleChanges(
  before: PopRuleSet,
  after: PopRuleSet,
  names: RuleNames,
  t: Translate,
): readonly string[] {
  const words = (rule: PopRule) => ruleSentence(rule, names, t);
  const removed = before.rules
    .filter(({ id }) => !after.rules.some((rule) => rule.id === id))
    .map((rule) => t('popRules.change.removed', { rule: words(rule) }));
  const others = after.rules.flatMap((rule) => {
    const old = before.rules.find(({ id }) => id === rule.id);
    if (old === undefined) return t('popRules.change.added', { rule: words(rule) });
    if (old.on !== rule.on) return t(`popRules.change.${rule.on ? 'on' : 'off'}`, { rule: words(rule) });
    return isSame(old, rule) ? [] : t('popRules.change.changed', { rule: words(rule) });
  });
  const order = isSame(commonIds(before, after), commonIds(after, before))
    ? []
    : [t('popRules.change.order')];
  const timing = isSame({ ...before, rules: [] }, { ...after, rules: [] })
    ? []
    : [t('popRules.change.timing')];
  return [...removed, ...others, ...order, ...timing];
}

function commonIds(one: PopRuleSet, other: PopRuleSet): readonly string[] {
  return one.rules.map(({ id }) => id).filter((id) => other.rules.some((rule) => rule.id === id));
}

/** Compared by what they hold, whatever the order of their fields. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, ordered) === JSON.stringify(b, ordered);
}

function ordered(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)));
}
