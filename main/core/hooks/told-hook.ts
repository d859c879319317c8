import type { EventRule, EventRuleSettings } from '#shared/domain/event-rules.ts';

/** The event rule whose web address a screen-pop rule tells; undefined when it is gone or switched off. */
export function toldHook({ rules }: EventRuleSettings, hook: string): EventRule | undefined {
  return rules.find(({ id, enabled }) => id === hook && enabled);
}

/** Where it would be told: the address may have placeholders behind its host. */
export function hookHost(settings: EventRuleSettings, hook: string): string | undefined {
  const rule = toldHook(settings, hook);
  return rule && (URL.parse(rule.url)?.host ?? rule.url);
}
