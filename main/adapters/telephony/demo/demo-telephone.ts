import { randomUUID } from 'node:crypto';
import type { Invitation } from 'sip.js/lib/api/invitation.js';
import { Inviter } from 'sip.js/lib/api/inviter.js';
import { UserAgent } from 'sip.js/lib/api/user-agent.js';
import { SIPExtension } from 'sip.js/lib/api/user-agent-options.js';
import { URI } from 'sip.js/lib/grammar/uri.js';

import type { Logger } from '#core/ports/logger.ts';
import type { MediaGateway } from '#core/ports/media-gateway.ts';
import type { Timer } from '#core/ports/timer.ts';
import { RemoteMediaHandler } from '../sip/call/remote-media-handler.ts';
import { DEMO_DOMAIN } from './demo-domain.ts';
import { DemoLeg } from './demo-leg.ts';
import type { DemoPbx } from './demo-pbx.ts';
import { InProcessTransport } from './in-process-transport.ts';
import type { DemoCall } from './scenarios.ts';
import type { SipTarget } from './sip-endpoint.ts';

const PAGE_WITHIN_MS = 3000;

/** What a demo party does when it is called. */
export interface AnswerPlan {
  readonly afterMs: number;
  readonly voice: string;
  readonly talkMs: number;
}

export interface DemoTelephoneOptions {
  /** Its Contact is `sip:<name>@<name>.invalid`. */
  readonly name: string;
  readonly pbx: DemoPbx;
  readonly media: MediaGateway;
  readonly timer: Timer;
  readonly logger: Logger;
  readonly answerPlan: (dialled: string) => AnswerPlan;
}

/**
 * A sip.js user agent that plays demo parties: calls as anybody, answers as planned, accepts an INVITE with Replaces
 * at once (sip.js then ends the call that it replaces).
 */
export class DemoTelephone {
  readonly #options: DemoTelephoneOptions;
  readonly #userAgent: UserAgent;
  readonly #legs = new Set<DemoLeg>();
  #target: SipTarget | undefined;

  constructor(options: DemoTelephoneOptions) {
    this.#options = options;
    const { name, pbx, logger } = options;
    this.#userAgent = new UserAgent({
      uri: new URI('sip', name, DEMO_DOMAIN),
      contactName: name,
      viaHost: `${name}.invalid`,
      logBuiltinEnabled: false,
      sipExtensionReplaces: SIPExtension.Supported,
      userAgentString: 'Hookswitch demo',
      transportConstructor: InProcessTransport,
      transportOptions: { logger, attach: (deliver: (text: string) => void) => this.#attach(pbx, deliver) },
      sessionDescriptionHandlerFactory: () =>
        new RemoteMediaHandler({
          media: options.media,
          newId: randomUUID,
          iceServers: [],
          pageWithinMs: PAGE_WITHIN_MS,
        }),
      delegate: { onInvite: (invitation) => this.#beCalled(invitation) },
    });
  }

  /** Where calls to this telephone go; undefined before `start`. */
  get target(): SipTarget | undefined {
    return this.#target;
  }

  async start(): Promise<void> {
    await this.#userAgent.start();
  }

  /** Makes a call; resolves when it is over, however it ended. */
  call(plan: DemoCall): Promise<void> {
    const inviter = new Inviter(this.#userAgent, new URI('sip', plan.to, DEMO_DOMAIN), {
      params: {
        fromUri: new URI('sip', plan.from, DEMO_DOMAIN),
        ...(plan.displayName === undefined ? {} : { fromDisplayName: plan.displayName }),
        ...(plan.queue === undefined ? {} : { toDisplayName: plan.queue }),
      },
      extraHeaders: plan.queue === undefined ? [] : [`X-Queue: ${plan.queue}`],
    });
    return new Promise((resolve) => {
      const leg = this.#track(inviter, plan, resolve);
      leg.endAfter(plan.giveUpAfterMs);
      inviter.invite().catch((error: unknown) => {
        this.#options.logger.warn('demo.call-failed', { message: String(error) });
        leg.end();
      });
    });
  }

  endAll(): void {
    for (const leg of this.#legs) leg.end();
  }

  async stop(): Promise<void> {
    this.endAll();
    await this.#userAgent.stop();
  }

  #attach(pbx: DemoPbx, deliver: (text: string) => void): ReturnType<DemoPbx['attach']> {
    const attached = pbx.attach(deliver);
    this.#target = { endpoint: attached.endpoint, uri: this.#userAgent.contact.uri.toString() };
    return attached;
  }

  #beCalled(invitation: Invitation): void {
    const plan = this.#options.answerPlan(invitation.request.to.uri.user ?? '');
    const leg = this.#track(invitation, plan, () => undefined);
    const replaces = invitation.request.hasHeader('Replaces');
    leg.acceptAfter(replaces ? 0 : plan.afterMs, invitation);
  }

  #track(
    session: Inviter | Invitation,
    speech: { readonly voice: string; readonly talkMs: number },
    onEnded: () => void,
  ): DemoLeg {
    const { timer, logger, media } = this.#options;
    const leg: DemoLeg = new DemoLeg({
      session,
      media,
      voice: speech.voice,
      talkMs: speech.talkMs,
      timer,
      logger,
      onEnded: () => {
        this.#legs.delete(leg);
        onEnded();
      },
    });
    this.#legs.add(leg);
    return leg;
  }
}
