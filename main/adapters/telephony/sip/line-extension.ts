import { Invitation } from 'sip.js/lib/api/invitation.js';
import type { SessionDialog } from 'sip.js/lib/core/dialogs/session-dialog.js';
import type { IncomingRequestMessage } from 'sip.js/lib/core/messages/incoming-request-message.js';
import type { CallSurroundings } from './call-surroundings.ts';
import { callOfDialog } from './dialog-calls.ts';
import { DialogRequests } from './dialog-requests.ts';
import { endByNetwork, endUnheard } from './end-cause.ts';
import type { CoreExtension } from './library/core-extension.ts';
import { Redirects } from './redirect.ts';
import { ReliableRinging } from './reliable-ringing.ts';
import { SessionTimers } from './session-timers.ts';
import type { SipCall } from './sip-call.ts';

export interface LineExtensionOptions {
  readonly around: CallSurroundings;
  readonly calls: () => Iterable<SipCall>;
  /** Hosts of the line's own server. */
  readonly hosts: readonly string[];
  /** A request within a call that may name another party than before. */
  readonly onIdentity: (call: SipCall, request: IncomingRequestMessage) => void;
}

export interface LineExtension {
  readonly core: CoreExtension;
  readonly ringing: ReliableRinging;
}

/** What a line's calls can do beyond the library: session timers, UPDATE, PRACK, redirection. */
export function lineExtension(options: LineExtensionOptions): LineExtension {
  const { around, hosts } = options;
  const { timer, random, policy, log, isConnected } = around;
  const callOf = (dialog: SessionDialog): SipCall | undefined => callOfDialog(options.calls(), dialog);
  const timers = new SessionTimers({
    timer,
    isConnected,
    random,
    intervalSeconds: policy.sessionExpiresSeconds,
    answerWithinMs: policy.reInviteWithinMs,
    weCalled: (dialog) => !(callOf(dialog)?.leg.session instanceof Invitation),
    reInvite: async (dialog) => (await callOf(dialog)?.renew({ iceRestart: false })) ?? 'rejected',
    onExpired: (dialog) => callOf(dialog)?.end(endByNetwork('the other side stopped refreshing the call')),
    onGone: (dialog) => callOf(dialog)?.end(endByNetwork('the server does not know this call any more', 481)),
  });
  const ringing = new ReliableRinging({
    timer,
    random,
    onUnacknowledged: (invitation) => refuse(invitation),
  });
  const refuse = (invitation: Invitation): void => {
    const call = [...options.calls()].find(({ leg }) => leg.session === invitation);
    call?.noteEnd(endUnheard('network', 'the caller did not acknowledge that it rings'));
    invitation.reject({ statusCode: 504 }).catch(() => undefined);
  };
  const requests = new DialogRequests({
    timers,
    ringing,
    mediaOf: (dialog) => callOf(dialog)?.leg.media,
    onIdentity: (dialog, request) => {
      const call = callOf(dialog);
      if (call !== undefined) options.onIdentity(call, request);
    },
    random,
    log,
  });
  const redirects = new Redirects({ most: policy.redirectsFollowed, hosts });
  const core: CoreExtension = {
    retry: (request, answer) => timers.raise(request, answer) || redirects.follow(request, answer),
    inviteHeaders: (dialog) => timers.requestHeaders(dialog),
    inviteAccepted: (dialog, answer) => timers.accepted(dialog, answer),
    acceptHeaders: (request) => timers.answerHeaders(request),
    inviteAnswered: (dialog, request) => timers.answered(dialog, request),
    ackMissed: (dialog) => void callOf(dialog)?.renew({ iceRestart: false }),
    receive: (dialog, request) => requests.receive(dialog, request),
    dialogGone: (dialog) => timers.forget(dialog),
  };
  return { core, ringing };
}
