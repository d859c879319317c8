import { Invitation } from 'sip.js/lib/api/invitation.js';
import type { SessionDialog } from 'sip.js/lib/core/dialogs/session-dialog.js';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { CallSurroundings } from './call-surroundings.ts';
import { callOfDialog } from './dialog-calls.ts';
import { DialogRequests } from './dialog-requests.ts';
import { endByNetwork, endUnheard } from './end-cause.ts';
import type { CoreExtension } from './library/core-extension.ts';
import { lineDomain } from './line-address.ts';
import { PartyWatch } from './party-watch.ts';
import { Redirects } from './redirect.ts';
import { ReliableRinging } from './reliable-ringing.ts';
import { SessionTimers } from './session-timers.ts';
import type { Headers } from './sip-address.ts';
import type { SipCall } from './sip-call.ts';

export interface LineExtensionOptions {
  readonly around: CallSurroundings;
  readonly calls: () => Iterable<SipCall>;
  readonly line: LineSettings;
}

export interface LineExtension {
  readonly core: CoreExtension;
  readonly ringing: ReliableRinging;
  readonly parties: PartyWatch;
}

/** What a line's calls can do beyond the library: session timers, UPDATE, PRACK, redirection. */
export function lineExtension(options: LineExtensionOptions): LineExtension {
  const { around, line } = options;
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
  const parties = new PartyWatch({ trustIdentity: line.profile.trustIdentity, emit: around.emit });
  const named = (dialog: SessionDialog, message: Headers, isRequest: boolean): void => {
    const call = callOf(dialog);
    if (call !== undefined) parties.heard(call, message, isRequest);
  };
  const requests = new DialogRequests({
    timers,
    ringing,
    mediaOf: (dialog) => callOf(dialog)?.leg.media,
    onIdentity: (dialog, request) => named(dialog, request, true),
    random,
    log,
  });
  const hosts = [lineDomain(line), new URL(line.server).hostname];
  const redirects = new Redirects({ most: policy.redirectsFollowed, hosts });
  const core: CoreExtension = {
    retry: (request, answer) => timers.raise(request, answer) || redirects.follow(request, answer),
    inviteHeaders: (dialog) => timers.requestHeaders(dialog),
    inviteAccepted: (dialog, answer) => {
      timers.accepted(dialog, answer);
      named(dialog, answer, false);
    },
    acceptHeaders: (request) => timers.answerHeaders(request),
    inviteAnswered: (dialog, request) => timers.answered(dialog, request),
    ackMissed: (dialog) => void callOf(dialog)?.renew({ iceRestart: false }),
    receive: (dialog, request) => requests.receive(dialog, request),
    dialogGone: (dialog) => timers.forget(dialog),
  };
  return { core, ringing, parties };
}
