import { Invitation } from 'sip.js/lib/api/invitation.js';
import type { Session } from 'sip.js/lib/api/session.js';
import type { SessionDialog } from 'sip.js/lib/core/dialogs/session-dialog.js';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { CallSurroundings } from './call/call-surroundings.ts';
import { callOfDialog } from './call/dialog-calls.ts';
import { DialogRequests } from './dialog/dialog-requests.ts';
import { endByNetwork, endUnheard } from './call/end-cause.ts';
import { readIdentity, type IncomingIdentity } from './identity/incoming-identity.ts';
import { IncomingReplaces, takeOverCall } from './transfer/incoming-replaces.ts';
import type { CoreExtension } from './library/core-extension.ts';
import { lineHosts } from './identity/line-address.ts';
import { PartyWatch } from './identity/party-watch.ts';
import { Redirects } from './transfer/redirect.ts';
import { ReliableRinging } from './dialog/reliable-ringing.ts';
import type { RemoteMediaHandler } from './call/remote-media-handler.ts';
import { SessionTimers } from './dialog/session-timers.ts';
import type { Headers } from './identity/sip-address.ts';
import type { SipCall } from './call/sip-call.ts';

export interface LineExtensionOptions {
  readonly around: CallSurroundings;
  readonly calls: () => Iterable<SipCall>;
  /** Its settings as they hold now. */
  readonly line: () => LineSettings;
  readonly mediaOf: (session: Session) => RemoteMediaHandler;
  /** The user part of our Contact, a random word. */
  readonly contactUser: () => string;
}

/**
 * What a line's calls can do beyond the library: session timers, UPDATE, PRACK, redirection, Replaces, and knowing who
 * is on the line.
 */
export class LineExtension {
  /** For the seams of the library. */
  readonly core: CoreExtension;
  readonly #options: LineExtensionOptions;
  readonly #timers: SessionTimers;
  readonly #ringing: ReliableRinging;
  readonly #parties: PartyWatch;
  readonly #replaces: IncomingReplaces;

  constructor(options: LineExtensionOptions) {
    const { around, line, calls } = options;
    const { timer, random, policy, log } = around;
    this.#options = options;
    this.#timers = this.#sessionTimers();
    this.#ringing = new ReliableRinging({ timer, random, onUnacknowledged: (call) => this.#refuse(call) });
    this.#parties = new PartyWatch({ trustIdentity: () => line().profile.trustIdentity, emit: around.emit });
    this.#replaces = new IncomingReplaces(calls);
    const requests = new DialogRequests({
      timers: this.#timers,
      ringing: this.#ringing,
      mediaOf: (dialog) => this.#callOf(dialog)?.leg.media,
      onIdentity: (dialog, request) => this.#named(dialog, request, true),
      random,
      log,
    });
    const redirects = new Redirects({ most: policy.redirectsFollowed, hosts: lineHosts(line()) });
    this.core = this.#coreExtension(requests, redirects);
  }

  /** A call came in: rings reliably where that is required; gives who it is. */
  ring(call: SipCall, invitation: Invitation): IncomingIdentity {
    const identity = this.#identityIn(invitation);
    this.#parties.begin(call, identity);
    this.#ringing.ring(invitation);
    return identity;
  }

  /** Whether the INVITE was dealt with because it takes, or may not take, the place of a call. */
  replaces(invitation: Invitation): boolean {
    const verdict = this.#replaces.judge(invitation);
    if (verdict.kind === 'new-call') return false;
    if (verdict.kind === 'refuse') {
      invitation.reject({ statusCode: verdict.statusCode }).catch(() => undefined);
    } else {
      const { call } = verdict;
      void takeOverCall(call, invitation, this.#options.mediaOf(invitation)).then(
        (taken) => taken && this.#parties.became(call, this.#identityIn(invitation)),
      );
    }
    return true;
  }

  #sessionTimers(): SessionTimers {
    const { timer, random, policy, isConnected } = this.#options.around;
    const end = (dialog: SessionDialog, text: string, status?: number): void =>
      this.#callOf(dialog)?.end(endByNetwork(text, status));
    return new SessionTimers({
      timer,
      isConnected,
      random,
      intervalSeconds: policy.sessionExpiresSeconds,
      answerWithinMs: policy.reInviteWithinMs,
      weCalled: (dialog) => !(this.#callOf(dialog)?.leg.session instanceof Invitation),
      reInvite: async (dialog) => (await this.#callOf(dialog)?.renew({ iceRestart: false })) ?? 'rejected',
      onExpired: (dialog) => end(dialog, 'the other side stopped refreshing the call'),
      onGone: (dialog) => end(dialog, 'the server does not know this call any more', 481),
    });
  }

  #coreExtension(requests: DialogRequests, redirects: Redirects): CoreExtension {
    const timers = this.#timers;
    return {
      retry: (request, answer) => timers.raise(request, answer) || redirects.follow(request, answer),
      inviteHeaders: (dialog) => timers.requestHeaders(dialog),
      inviteAccepted: (dialog, answer) => {
        timers.accepted(dialog, answer);
        this.#named(dialog, answer, false);
      },
      acceptHeaders: (request) => timers.answerHeaders(request),
      inviteAnswered: (dialog, request) => timers.answered(dialog, request),
      ackMissed: (dialog) => void this.#callOf(dialog)?.renew({ iceRestart: false }),
      receive: (dialog, request) => requests.receive(dialog, request),
      dialogGone: (dialog) => {
        timers.forget(dialog);
        this.#replaces.dialogGone(dialog);
      },
    };
  }

  #refuse(invitation: Invitation): void {
    const call = [...this.#options.calls()].find(({ leg }) => leg.session === invitation);
    call?.noteEnd(endUnheard('network', 'the caller did not acknowledge that it rings'));
    invitation.reject({ statusCode: 504 }).catch(() => undefined);
  }

  #callOf(dialog: SessionDialog): SipCall | undefined {
    return callOfDialog(this.#options.calls(), dialog);
  }

  #named(dialog: SessionDialog, message: Headers, isRequest: boolean): void {
    const call = this.#callOf(dialog);
    if (call !== undefined) this.#parties.heard(call, message, isRequest);
  }

  #identityIn({ request }: Invitation): IncomingIdentity {
    const { line, contactUser } = this.#options;
    const { user, profile } = line();
    const ownUsers = [user, contactUser()];
    return readIdentity(request, { ownUsers, trustIdentity: profile.trustIdentity });
  }
}
