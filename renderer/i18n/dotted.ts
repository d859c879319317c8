import type { Translate } from './message-key.ts';
import { parted } from './parted.ts';

/**
 * Facts on one line, parted by dots. Where the line wraps, a dot begins the next one instead of ending its own: the text
 * has a no-break space behind it.
 */
export function dotted(facts: readonly (string | undefined)[], t: Translate): string {
  return parted('parts.dotted', facts, t);
}
