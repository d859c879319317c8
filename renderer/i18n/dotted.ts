import type { Translate } from './message-key.ts';

/**
 * Facts on one line, parted by dots; each keeps its own direction where the language reads from the right. Where the line
 * wraps, a dot begins the next one instead of ending its own: the text has a no-break space behind it.
 */
export function dotted(facts: readonly (string | undefined)[], t: Translate): string {
  const said = facts.flatMap((fact) => (fact === undefined || fact === '' ? [] : [fact]));
  const [first = '', ...others] = said;
  return others.reduce((some, next) => t('parts.dotted', { some, next }), first);
}
