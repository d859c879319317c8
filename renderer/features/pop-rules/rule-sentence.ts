import type { EventRule } from '#shared/domain/event-rules.ts';
import type { PopRule } from '#shared/domain/pop-rules.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { Translate } from '../../i18n/message-key.ts';

/** What rules name by their ids: lines, and the event rules whose web addresses may be told. */
export interface RuleNames {
  readonly lines: readonly Pick<LineSettings, 'id' | 'label'>[];
  readonly hooks: readonly Pick<EventRule, 'id' | 'name' | 'url' | 'enabled'>[];
}

/** A rule as a sentence: "When a call rings on “Sales” and one record is found: open it". */
export function ruleSentence(rule: PopRule, names: RuleNames, t: Translate): string {
  const { when, direction, caller, found } = rule;
  const who = caller === 'any' ? '' : t(`popRules.who.${caller}.${direction}`);
  return t('popRules.sentence', {
    when: t(`popRules.when.${when}.${direction}`, { who, where: whereText(rule, names, t) }),
    found: found === 'any' ? '' : t(`popRules.found.${found}`),
    open: openText(rule, names, t),
  });
}

function whereText({ queue, line }: PopRule, { lines }: RuleNames, t: Translate): string {
  const label = lines.find(({ id }) => id === line)?.label ?? t('popRules.form.goneLine');
  return [
    queue === '' ? '' : t('popRules.where.queue', { queue }),
    line === undefined ? '' : t('popRules.where.line', { line: label }),
  ].join('');
}

/** What people call a web address: its rule's name, else its host. */
export function hookName({ name, url }: Pick<EventRule, 'name' | 'url'>): string {
  return name === '' ? hostOf(url) : name;
}

function openText({ open, found }: PopRule, { hooks }: RuleNames, t: Translate): string {
  if (open.kind === 'record') return t(found === 'one' ? 'popRules.open.it' : 'popRules.open.record');
  if (open.kind === 'webhook') {
    const hook = hooks.find(({ id }) => id === open.hook);
    return t('popRules.open.webhook', {
      name: hook === undefined ? t('popRules.open.hookGone') : hookName(hook),
    });
  }
  if (open.kind !== 'address') return t(`popRules.open.${open.kind}`);
  return t('popRules.open.address', { host: hostOf(open.url) });
}

/** Placeholders never stand in the host. */
function hostOf(url: string): string {
  return /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1] ?? '…';
}
