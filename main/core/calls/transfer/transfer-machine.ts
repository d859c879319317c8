import { assertNever } from '#shared/assert-never.ts';
import type { CallId } from '#shared/domain/ids.ts';
import type { Party } from '#shared/domain/party.ts';
import type { CallTransfer, TransferFailure, TransferProgress } from '#shared/domain/transfer.ts';

export type TransferState = CallTransfer['state'] | 'none';

/** What can happen to a transfer. */
export type TransferEvent =
  | { readonly type: 'sent-away'; readonly target: Party }
  | { readonly type: 'consulted'; readonly target: Party; readonly consultationId: CallId }
  | { readonly type: 'completed' }
  | { readonly type: 'progressed'; readonly progress: TransferProgress }
  | { readonly type: 'failed'; readonly failure: TransferFailure; readonly sipStatus?: number }
  | { readonly type: 'party-back' }
  | { readonly type: 'party-gone' }
  | { readonly type: 'given-up' };

/** `undefined` is the state `none`. */
export type TransferChange =
  | { readonly kind: 'moved'; readonly transfer: CallTransfer | undefined }
  | { readonly kind: 'ignored' };

/**
 * The transfer beside a call. Its success is the end of the call, so there is no state for it.
 *
 *                  ┌──────────sent-away───────────▶ blind-pending ⟲ progressed
 *                  │                                  ▲   │ failed
 *     none ──consulted──▶ consulting ──sent-away──────┘   ▼
 *      ▲                   │ │   └─────────failed─────▶ failed ──sent-away, consulted──▶ (as from none)
 *      │    given-up       │ │ completed                ▲ │ ▲
 *      ├───────────────────┘ └──▶ completing ──failed───┘ │ └─ completed: once more, while the consultation lives
 *      └────────────given-up──────────────────────────────┘
 *
 * A party whose transfer failed waits until it is back or gone: `failed` ⟲ party-back, party-gone.
 * From `consulting` a party is sent away when the target rings still: the consultation is given up for it.
 */
export const TRANSFER_TRANSITIONS = {
  none: { 'sent-away': 'blind-pending', consulted: 'consulting' },
  'blind-pending': { progressed: 'blind-pending', failed: 'failed' },
  consulting: { 'sent-away': 'blind-pending', completed: 'completing', failed: 'failed', 'given-up': 'none' },
  completing: { progressed: 'completing', failed: 'failed' },
  failed: {
    'sent-away': 'blind-pending',
    consulted: 'consulting',
    completed: 'completing',
    'party-back': 'failed',
    'party-gone': 'failed',
    'given-up': 'none',
  },
} as const satisfies Record<TransferState, Partial<Record<TransferEvent['type'], TransferState>>>;

/** Moves a transfer, or says that the event does not apply: a late NOTIFY is normal and no error. */
export function transferStep(transfer: CallTransfer | undefined, event: TransferEvent): TransferChange {
  const allowed: Partial<Record<TransferEvent['type'], TransferState>> =
    TRANSFER_TRANSITIONS[transfer?.state ?? 'none'];
  const to = allowed[event.type];
  if (to === undefined) return { kind: 'ignored' };
  if (to === 'none') return { kind: 'moved', transfer: undefined };
  const after = apply(transfer, to, event);
  return after === undefined ? { kind: 'ignored' } : { kind: 'moved', transfer: after };
}

function apply(
  before: CallTransfer | undefined,
  state: CallTransfer['state'],
  event: TransferEvent,
): CallTransfer | undefined {
  if (event.type === 'sent-away') return { state, target: event.target, progress: 'asked' };
  if (event.type === 'consulted')
    return { state, target: event.target, consultationId: event.consultationId };
  return before === undefined ? undefined : applyTo(before, state, event);
}

function applyTo(
  before: CallTransfer,
  state: CallTransfer['state'],
  event: Exclude<TransferEvent, { readonly type: 'sent-away' | 'consulted' }>,
): CallTransfer | undefined {
  switch (event.type) {
    case 'completed':
      // Once the consultation is over there is nobody to join the party with.
      return before.consultationId === undefined ? undefined : { state, ...kept(before), progress: 'asked' };
    case 'progressed':
      return before.progress === event.progress ? undefined : { ...before, state, progress: event.progress };
    case 'failed': {
      const { failure, sipStatus } = event;
      const status = sipStatus === undefined ? {} : { sipStatus };
      return { state, ...kept(before), failure, ...status, party: 'waits' };
    }
    case 'party-back':
    case 'party-gone': {
      const party = event.type === 'party-back' ? 'back' : 'gone';
      return before.party === 'waits' ? { ...before, party } : undefined;
    }
    case 'given-up':
      return undefined;
    default:
      return assertNever(event);
  }
}

function kept({ target, consultationId }: CallTransfer): Pick<CallTransfer, 'target' | 'consultationId'> {
  return { target, ...(consultationId !== undefined && { consultationId }) };
}

/** The same transfer after its consultation ended: there is nothing to complete any more. */
export function withoutConsultation(transfer: CallTransfer): CallTransfer {
  const { consultationId: _ended, ...rest } = transfer;
  return rest;
}
