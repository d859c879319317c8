import type { Translate } from '../../i18n/message-key.ts';

import type { CallView } from '#shared/domain/call.ts';
import type { Match } from '#shared/domain/match.ts';
import type { PartyNumber } from '#shared/domain/party.ts';

/** The match a card shows: the agent's choice, or the only one there is. Several without a choice show none. */
export function shownMatch(call: CallView): Match | undefined {
  const { matches, chosen } = call.lookup;
  if (chosen !== undefined) return matches.find((match) => match.id === chosen);
  return matches.length === 1 ? matches[0] : undefined;
}

/** A number as people read it; extensions and hidden numbers get words. */
export function numberText(number: PartyNumber, t: Translate): string {
  if (number.kind === 'withheld' || number.display.trim() === '') return t('call.hiddenNumber');
  if (number.kind === 'internal') return t('call.internal', { number: number.display });
  return number.display;
}

/** The best name for the party: the record's, the one the PBX sent, or the number. */
export function partyName(call: CallView, t: Translate): string {
  const names = [shownMatch(call)?.name, call.party.displayName];
  const name = names.find((one) => one !== undefined && one.trim() !== '');
  return name ?? numberText(call.party.number, t);
}
