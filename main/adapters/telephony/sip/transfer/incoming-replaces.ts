import type { Invitation } from 'sip.js/lib/api/invitation.js';
import { SessionState } from 'sip.js/lib/api/session-state.js';
import type { Dialog } from 'sip.js/lib/core/dialogs/dialog.js';
import { callOfDialog } from '../call/dialog-calls.ts';
import type { RemoteMediaHandler } from '../call/remote-media-handler.ts';
import { sayGoodbye } from '../call/say-goodbye.ts';
import type { SipCall } from '../call/sip-call.ts';

/** What an INVITE with Replaces is to become. */
export type ReplacesVerdict =
  | { readonly kind: 'new-call' }
  | { readonly kind: 'refuse'; readonly statusCode: 481 | 486 | 603 }
  | { readonly kind: 'take-over'; readonly call: SipCall };

/** The header as the library's grammar reads it. */
interface ReplacesHeader {
  readonly call_id?: string;
  readonly replaces_to_tag?: string;
  readonly replaces_from_tag?: string;
  readonly early_only?: boolean;
}

const REMEMBERED = 100;

/**
 * Judges INVITEs that want the place of a call (RFC 3891 §3): an attended transfer that ends at us, or a call of ours
 * that was picked up while it rang.
 */
export class IncomingReplaces {
  readonly #calls: () => Iterable<SipCall>;
  readonly #ended = new Set<string>();

  constructor(calls: () => Iterable<SipCall>) {
    this.#calls = calls;
  }

  judge({ request, userAgent }: Invitation): ReplacesVerdict {
    const header = request.parseHeader('replaces') as ReplacesHeader | undefined;
    if (header === undefined) return { kind: 'new-call' };
    const id = `${header.call_id}${header.replaces_to_tag}${header.replaces_from_tag}`;
    const dialog = userAgent.userAgentCore.dialogs.get(id);
    if (dialog === undefined) return { kind: 'refuse', statusCode: this.#ended.has(id) ? 603 : 481 };
    const call = callOfDialog(this.#calls(), dialog);
    // Somebody else's ringing at us is not ours to give away.
    if (call === undefined || (dialog.early && call.isIncoming)) return { kind: 'refuse', statusCode: 481 };
    if (!dialog.early && header.early_only === true) return { kind: 'refuse', statusCode: 486 };
    return { kind: 'take-over', call };
  }

  dialogGone({ id }: Dialog): void {
    this.#ended.add(id);
    const [oldest] = this.#ended;
    if (this.#ended.size > REMEMBERED && oldest !== undefined) this.#ended.delete(oldest);
  }
}

/**
 * Accepts an INVITE in the place of a call, without asking: the agent talks on, or is connected to who picked up. The
 * leg before is ended. False when the call stays with its old leg.
 */
export async function takeOverCall(
  call: SipCall,
  invitation: Invitation,
  media: RemoteMediaHandler,
): Promise<boolean> {
  const { session } = call.leg;
  const taken = await call.exclusively(() =>
    call.replaceLeg(async () => {
      media.direction = call.audio.isHeld ? 'sendonly' : 'sendrecv';
      await invitation.accept().catch(() => undefined);
      if (invitation.state !== SessionState.Established) return undefined;
      await media.openMicrophone().catch(() => undefined);
      if (call.audio.isMuted || call.audio.isHeld) await media.mute(true).catch(() => undefined);
      return { session: invitation, media };
    }),
  );
  if (taken) sayGoodbye(session);
  return taken;
}
