import type { Translate } from './message-key.ts';

/** How facts on one line are parted. */
export type PartedBy = 'parts.dotted' | 'parts.comma';

/** What is known of the facts, on one line; each keeps its own direction where the language reads from the right. */
export function parted(by: PartedBy, facts: readonly (string | undefined)[], t: Translate): string {
  const said = facts.flatMap((fact) => (fact === undefined || fact === '' ? [] : [fact]));
  const [first = '', ...others] = said;
  return others.reduce((some, next) => t(by, { some, next }), first);
}
