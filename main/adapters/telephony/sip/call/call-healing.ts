import { Inviter } from 'sip.js/lib/api/inviter.js';
import { Invitation } from 'sip.js/lib/api/invitation.js';
import { SessionState } from 'sip.js/lib/api/session-state.js';
import { UserAgent } from 'sip.js/lib/api/user-agent.js';
import type { Timer } from '#core/ports/timer.ts';
import type { Leg } from './leg.ts';
import type { MediaHandlers } from './media-handlers.ts';
import { sayGoodbye } from './say-goodbye.ts';
import type { SipCall } from './sip-call.ts';

export interface CallHealingOptions {
  readonly userAgent: UserAgent;
  readonly handlers: MediaHandlers;
  readonly timer: Timer;
  readonly domain: string;
  readonly user: string;
  readonly withinMs: number;
  /** Whether page and socket both stand. */
  readonly isPossible: () => boolean;
}

/**
 * Gives a connected call its audio back on a fresh media page. Asterisk hangs up on a re-INVITE with a new DTLS
 * certificate, so the call is first taken over by a new session (INVITE with Replaces, RFC 3891, to an extension that
 * exists: the number that was dialled, else our own, else the caller's); a re-INVITE is the second choice. When the
 * page or the socket is lost meanwhile nothing is forced: the call stays void until they are back.
 */
export async function healCall(call: SipCall, options: CallHealingOptions): Promise<boolean> {
  return call.exclusively(async () => {
    if (call.phase !== 'connected' || !call.needsHealing || !options.isPossible()) return false;
    call.audio.state = 'healing';
    const page = call.leg.media.mediaId;
    const replaced = await call.replaceLeg(() => takeOver(call, options));
    if (!replaced) {
      const lostAgain = call.leg.media.mediaId !== page || !options.isPossible();
      if (call.phase !== 'connected' || lostAgain) return false;
      if ((await call.reInvite()) !== 'accepted') {
        call.audio.state = 'lost';
        return false;
      }
    }
    if (call.phase !== 'connected' || call.needsHealing) return false;
    await restoreAudio(call, replaced);
    return true;
  });
}

async function takeOver(call: SipCall, options: CallHealingOptions): Promise<Leg | undefined> {
  for (const user of takeOverTargets(call, options.user)) {
    const attempt = await inviteInPlaceOf(call.leg, user, options);
    if (attempt === 'unsupported') return undefined;
    if (attempt !== 'no-such-target') return attempt;
  }
  return undefined;
}

function takeOverTargets(call: SipCall, ownUser: string): readonly string[] {
  const { session } = call.leg;
  const other = session.remoteIdentity.uri.user ?? '';
  const targets = call.isIncoming ? [ownUser, other] : [other, ownUser];
  return targets.filter((user) => user !== '');
}

function inviteInPlaceOf(
  leg: Leg,
  user: string,
  { userAgent, handlers, domain, timer, withinMs }: CallHealingOptions,
): Promise<Leg | 'no-such-target' | 'unsupported'> {
  const { dialog } = leg.session;
  const target = UserAgent.makeURI(`sip:${user}@${domain}`);
  if (dialog === undefined || target === undefined) return Promise.resolve('unsupported');
  const { callId, remoteTag, localTag } = dialog;
  const replaces = `Replaces: ${callId};to-tag=${remoteTag};from-tag=${localTag}`;
  const session = new Inviter(userAgent, target, { extraHeaders: [replaces, 'Require: replaces'] });
  const media = handlers.of(session);
  return new Promise((resolve) => {
    let status = 0;
    const cancel = timer.after(withinMs, () => sayGoodbye(session));
    session.stateChange.addListener((state) => {
      if (state !== SessionState.Established && state !== SessionState.Terminated) return;
      cancel();
      if (state === SessionState.Established) resolve({ session, media });
      else resolve(status === 404 ? 'no-such-target' : 'unsupported');
    });
    const requestDelegate = {
      onReject: ({ message }: { message: { statusCode: number | undefined } }) =>
        (status = message.statusCode ?? 0),
    };
    session.invite({ requestDelegate }).catch(() => resolve('unsupported'));
  });
}

/** What the lost page knew: microphone, mute, hold. */
async function restoreAudio(call: SipCall, replaced: boolean): Promise<void> {
  const { media } = call.leg;
  await media.openMicrophone().catch(() => undefined);
  if (call.audio.isMuted || call.audio.isHeld) await media.mute(true).catch(() => undefined);
  if (!call.audio.isHeld) return;
  media.direction = 'sendonly';
  if (replaced) await call.reInvite();
}

/** What a lost page means for a call that is not connected yet. */
export function prepareAnew(call: SipCall): void {
  const { session, media } = call.leg;
  if (session instanceof Invitation && session.state === SessionState.Initial && session.body !== undefined) {
    media.prepare(session.body);
  }
}
