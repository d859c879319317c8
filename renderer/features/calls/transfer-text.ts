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

/** Why a transfer did not come about and where the party is now; undefined when none failed. */
export function transferFailure(call: Pick<CallView, 'transfer' | 'hold'>, t: Translate): string | undefined {
  const { transfer, hold } = call;
  if (transfer?.state !== 'failed') return undefined;
  const target = targetName(transfer.target, t);
  const isHeld = hold === 'local' || hold === 'both';
  return `${t(`transfer.failed.${failureOf(transfer)}`, { target })} ${t(isHeld ? 'transfer.waits' : 'transfer.back')}`;
}

function failureOf({ failure }: CallTransfer): NonNullable<CallTransfer['failure']> {
  return failure ?? 'failed';
}

/** What the phone system answered, for who wants to know; empty when it said nothing. */
export function transferDetail({ transfer }: Pick<CallView, 'transfer'>, t: Translate): string {
  return transfer?.sipStatus === undefined ? '' : t('transfer.detail', { status: transfer.sipStatus });
}
