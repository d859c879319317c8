import type { CallView } from '#shared/domain/call.ts';
import type { Party } from '#shared/domain/party.ts';
import type { CallTransfer } from '#shared/domain/transfer.ts';
import type { Translate } from '../../i18n/message-key.ts';
import { numberText, partyName } from './party-name.ts';

/** The target of a transfer, by name or number. */
export function targetName({ displayName, number }: Party, t: Translate): string {
  return displayName === undefined || displayName.trim() === '' ? numberText(number, t) : displayName;
}

/** How far a transfer is that the PBX works on; undefined when it does not. */
export function transferProgress(call: CallView, t: Translate): string | undefined {
  const { transfer } = call;
  if (transfer === undefined) return undefined;
  const values = { target: targetName(transfer.target, t), name: partyName(call, t) };
  if (transfer.state === 'completing') return t('transfer.completing', values);
  return transfer.state === 'blind-pending'
    ? t(`transfer.${transfer.progress ?? 'asked'}`, values)
    : undefined;
}

type Failing = Pick<CallView, 'transfer' | 'hold' | 'intent'>;

/** Why a transfer did not come about and where the party is now; undefined when none failed. */
export function transferFailure(call: Failing, t: Translate): string | undefined {
  const { transfer } = call;
  if (transfer?.state !== 'failed') return undefined;
  const target = targetName(transfer.target, t);
  return `${t(`transfer.failed.${failureOf(transfer)}`, { target })} ${whereIsTheParty(call, t)}`;
}

/** "You have the caller again" only once the PBX has taken the hold back. */
function whereIsTheParty({ transfer, hold, intent }: Failing, t: Translate): string {
  if (transfer?.party === 'gone') return t('transfer.gone');
  if (intent === 'resuming') return t('transfer.takingBack');
  return t(hold === 'local' || hold === 'both' ? 'transfer.waits' : 'transfer.back');
}

/** What is known of a party that was handed over without a word that the target took the call. */
export function handoverText(
  { cause, transferredTo }: Pick<CallView, 'cause' | 'transferredTo'>,
  t: Translate,
): string | undefined {
  if (cause?.handover === undefined || transferredTo === undefined) return undefined;
  return t(`transfer.handover.${cause.handover}`, { target: targetName(transferredTo, t) });
}

function failureOf({ failure }: CallTransfer): NonNullable<CallTransfer['failure']> {
  return failure ?? 'failed';
}

/** What the phone system answered, for who wants to know; empty when it said nothing. */
export function transferDetail({ transfer }: Pick<CallView, 'transfer'>, t: Translate): string {
  return transfer?.sipStatus === undefined ? '' : t('transfer.detail', { status: transfer.sipStatus });
}
