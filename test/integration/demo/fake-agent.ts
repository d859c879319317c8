import { Inviter } from 'sip.js/lib/api/inviter.js';
import type { Invitation } from 'sip.js/lib/api/invitation.js';
import { Registerer } from 'sip.js/lib/api/registerer.js';
import type { RegistererState } from 'sip.js/lib/api/registerer-state.js';
import { UserAgent } from 'sip.js/lib/api/user-agent.js';
import { SIPExtension } from 'sip.js/lib/api/user-agent-options.js';
import { Transport as WebTransport } from 'sip.js/lib/platform/web/transport/transport.js';
import { URI } from 'sip.js/lib/grammar/uri.js';

import type { MediaGateway } from '#core/ports/media-gateway.ts';
import type { DemoLine } from '#adapters/telephony/demo/demo-world.ts';
import { RemoteMediaHandler } from '#adapters/telephony/sip/call/remote-media-handler.ts';

/** A stranger's softphone, plain sip.js over its own WebSocket, registered with the demo's ordinary line settings. */
export class FakeAgent {
  readonly userAgent: UserAgent;
  readonly registerer: Registerer;
  /** Reason headers of calls that were cancelled while ringing. */
  readonly cancelReasons: (string | undefined)[] = [];
  readonly #arrived: Invitation[] = [];
  readonly #waiting: ((invitation: Invitation) => void)[] = [];
  readonly #cancelled: (() => void)[] = [];

  constructor({ line, password }: DemoLine, media: MediaGateway) {
    this.userAgent = new UserAgent({
      uri: new URI('sip', line.user, line.domain ?? ''),
      authorizationUsername: line.user,
      authorizationPassword: password,
      logBuiltinEnabled: false,
      sipExtensionReplaces: SIPExtension.Supported,
      transportConstructor: WebTransport,
      transportOptions: { server: line.server, traceSip: false },
      sessionDescriptionHandlerFactory: () =>
        new RemoteMediaHandler({
          media,
          newId: () => crypto.randomUUID(),
          iceServers: [],
          pageWithinMs: 1000,
        }),
      delegate: { onInvite: (invitation) => this.#take(invitation) },
    });
    this.registerer = new Registerer(this.userAgent, { expires: 120 });
  }

  async register(): Promise<RegistererState> {
    await this.userAgent.start();
    const settled = Promise.withResolvers<RegistererState>();
    this.registerer.stateChange.addListener(settled.resolve);
    await this.registerer.register({
      requestDelegate: { onReject: () => settled.resolve(this.registerer.state) },
    });
    return settled.promise;
  }

  nextCall(): Promise<Invitation> {
    const arrived = this.#arrived.shift();
    if (arrived !== undefined) return Promise.resolve(arrived);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Resolves when the next ringing call is cancelled. */
  nextCancel(): Promise<void> {
    return new Promise((resolve) => this.#cancelled.push(resolve));
  }

  /** The final status of a call to `number`, and the call. */
  async dial(number: string, headers: readonly string[] = []): Promise<{ status: number; inviter: Inviter }> {
    const target = new URI('sip', number, this.userAgent.configuration.uri.host);
    const inviter = new Inviter(this.userAgent, target, { extraHeaders: [...headers] });
    const status = await new Promise<number>((resolve, reject) => {
      inviter
        .invite({
          requestDelegate: {
            onAccept: ({ message }) => resolve(message.statusCode ?? 0),
            onReject: ({ message }) => resolve(message.statusCode ?? 0),
          },
        })
        .catch(reject);
    });
    return { status, inviter };
  }

  async stop(): Promise<void> {
    await this.userAgent.stop();
  }

  #take(invitation: Invitation): void {
    invitation.delegate = {
      onCancel: ({ request }) => {
        this.cancelReasons.push(request.getHeader('Reason'));
        for (const resolve of this.#cancelled.splice(0)) resolve();
      },
    };
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#arrived.push(invitation);
    else waiting(invitation);
  }
}

/** The audio of a call of the fake agent. */
export function audioOf(session: Invitation | Inviter): RemoteMediaHandler {
  const handler = session.sessionDescriptionHandler;
  if (handler instanceof RemoteMediaHandler) return handler;
  throw new Error('the call has no audio yet');
}
