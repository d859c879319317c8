import type { PartyNumber } from '#shared/domain/party.ts';

/** A number as other systems are told it: E.164 where it could be read, nothing where the caller withholds it. */
export function outsideNumber({ e164, kind, raw }: PartyNumber): string {
  return e164 ?? (kind === 'withheld' ? '' : raw);
}
