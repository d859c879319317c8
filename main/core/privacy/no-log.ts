import type { PartyNumber } from '#shared/domain/party.ts';
import type { NoLogRule } from '#shared/domain/privacy.ts';

import { readNumber } from '../numbers/read-number.ts';

/** The rule that keeps calls with this number from being written down, if any; one that concerns the history first. */
export function noLogRule(rules: readonly NoLogRule[], number: PartyNumber): NoLogRule | undefined {
  if (number.kind === 'withheld') return undefined;
  const fitting = rules.filter((rule) => fits(rule.number, number));
  return fitting.find(({ history }) => history) ?? fitting[0];
}

/** A pattern is a whole number, as people write it, or with `*` the beginning of numbers. */
function fits(pattern: string, number: PartyNumber): boolean {
  const plain = pattern.replace(/[^\d+*]/g, '');
  const sent = number.raw.replace(/[^\d+]/g, '');
  if (plain.endsWith('*')) {
    const beginning = plain.slice(0, -1);
    return beginning !== '' && [number.e164 ?? '', sent].some((each) => each.startsWith(beginning));
  }
  if (plain === sent) return true;
  const { e164, country } = number;
  return e164 !== undefined && readNumber(plain, country ?? '').e164 === e164;
}
