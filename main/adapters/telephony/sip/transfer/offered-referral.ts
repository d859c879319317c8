import type { Referral } from 'sip.js/lib/api/referral.js';
import type { Session } from 'sip.js/lib/api/session.js';
import type { URI } from 'sip.js/lib/grammar/uri.js';
import type { Logger } from '#core/ports/logger.ts';
import type { ReferTarget } from './read-refer-target.ts';

/** How long the referrer may expect to hear something; long enough for the agent's answer and the target's. */
const EXPIRES_SECONDS = 180;

export interface OfferedReferralOptions {
  readonly referral: Referral;
  /** In which it came: its dialog carries the NOTIFYs, too. */
  readonly session: Session;
  readonly target: ReferTarget;
  readonly log: Logger;
}

/**
 * A REFER that was taken with 202, and the subscription that it made (RFC 3515 §2.4.4): the referrer hears 100 at once
 * and what became of it once, at the end. With `Refer-Sub: false` (RFC 4488) it hears nothing more.
 */
export class OfferedReferral {
  readonly target: ReferTarget;
  readonly #referral: Referral;
  readonly #session: Session;
  readonly #log: Logger;
  readonly #isSilent: boolean;
  #over = false;

  constructor({ referral, session, target, log }: OfferedReferralOptions) {
    this.#referral = referral;
    this.#session = session;
    this.target = target;
    this.#log = log;
    this.#isSilent = /^\s*false\b/i.test(referral.request.getHeader('refer-sub') ?? '');
  }

  get uri(): URI {
    return this.target.uri;
  }

  /** What goes along with the INVITE to the target. */
  get headers(): readonly string[] {
    return this.target.headers;
  }

  accept(): void {
    const extraHeaders = this.#isSilent ? ['Refer-Sub: false'] : [];
    void this.#referral.accept({ statusCode: 202, extraHeaders });
    this.#tell('SIP/2.0 100 Trying', `active;expires=${EXPIRES_SECONDS}`);
  }

  /** The final status of the target, or of what the agent decided; the first one counts. */
  end(status: number, phrase: string): void {
    if (this.#over) return;
    this.#over = true;
    this.#tell(`SIP/2.0 ${status} ${phrase}`, 'terminated;reason=noresource');
  }

  /** A call that is over has nobody left to tell. */
  #tell(sipfrag: string, state: string): void {
    const { request } = this.#referral;
    const { dialog, userAgent } = this.#session;
    if (this.#isSilent || dialog === undefined) return;
    try {
      dialog.notify(undefined, {
        extraHeaders: [
          `Event: refer;id=${request.cseq}`,
          `Subscription-State: ${state}`,
          `Contact: ${userAgent.contact.toString()}`,
        ],
        body: {
          contentDisposition: 'render',
          contentType: 'message/sipfrag;version=2.0',
          content: `${sipfrag}\r\n`,
        },
      });
    } catch (error) {
      this.#log.debug('sip.referral-untold', { error: String(error) });
    }
  }
}
