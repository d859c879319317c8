import type { PopRule } from '#shared/domain/pop-rules.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { Translate } from '../../i18n/message-key.ts';

export type Lines = readonly Pick<LineSettings, 'id' | 'label'>[];

/** A rule as a sentence: "When a call rings on “Sales” and one record is found: open it". */
export function ruleSentence(rule: PopRule, lines: Lines, t: Translate): string {
  const { when, direction, caller, found, open } = rule;
  const who = caller === 'any' ? '' : t(`popRules.who.${caller}.${direction}`);
  return t('popRules.sentence', {
    when: t(`popRules.when.${when}.${direction}`, { who, where: whereText(rule, lines, t) }),
    found: found === 'any' ? '' : t(`popRules.found.${found}`),
    open: openText(open, found, t),
  });
}

function whereText({ queue, line }: PopRule, lines: Lines, t: Translate): string {
  const label = lines.find(({ id }) => id === line)?.label ?? t('popRules.form.goneLine');
  return [
    queue === '' ? '' : t('popRules.where.queue', { queue }),
    line === undefined ? '' : t('popRules.where.line', { line: label }),
  ].join('');
}

function openText(open: PopRule['open'], found: PopRule['found'], t: Translate): string {
  if (open.kind === 'record') return t(found === 'one' ? 'popRules.open.it' : 'popRules.open.record');
  if (open.kind !== 'address') return t(`popRules.open.${open.kind}`);
  return t('popRules.open.address', { host: hostOf(open.url) });
}

/** Placeholders never stand in the host. */
function hostOf(url: string): string {
  return /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1] ?? '…';
}
