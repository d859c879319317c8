import type { Translate } from './message-key.ts';
import { parted } from './parted.ts';

/** Facts on one line, parted by the commas of the language: Arabic has its own. */
export function withCommas(facts: readonly (string | undefined)[], t: Translate): string {
  return parted('parts.comma', facts, t);
}
