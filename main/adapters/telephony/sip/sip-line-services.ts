import type { Message } from 'sip.js/lib/api/message.js';
import type { Notification } from 'sip.js/lib/api/notification.js';
import type { LineServices } from '#core/ports/line-services.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { CallSurroundings } from './call/call-surroundings.ts';
import { lineDomain } from './identity/line-address.ts';
import { MailboxSubscription } from './mailbox/mailbox-subscription.ts';
import { SipMessages } from './messages/sip-messages.ts';
import { ColleagueSubscriptions } from './presence/colleague-subscriptions.ts';
import type { LineUserAgent } from './user-agent-factory.ts';

/** What a SIP line offers besides calls: watched colleagues, the mailbox, texts. Follows the line's connection. */
export class SipLineServices implements LineServices {
  readonly colleagues: ColleagueSubscriptions;
  readonly parking: ColleagueSubscriptions;
  readonly mailbox: MailboxSubscription;
  readonly messages: SipMessages;

  constructor(agent: LineUserAgent, line: LineSettings, around: CallSurroundings) {
    const { userAgent, transport } = agent;
    const { timer, random, log } = around;
    const domain = lineDomain(line);
    this.colleagues = new ColleagueSubscriptions({ userAgent, domain, timer, random, log });
    this.parking = new ColleagueSubscriptions({ userAgent, domain, timer, random, log });
    this.mailbox = new MailboxSubscription({ userAgent, user: line.user, domain, timer, random });
    this.messages = new SipMessages({ userAgent, domain, timer, isConnected: () => transport.isConnected() });
  }

  /** The PBX took a REGISTER over a new connection. */
  renewed(): void {
    this.colleagues.renew();
    this.parking.renew();
    this.mailbox.renew();
  }

  /** The connection is gone. */
  lost(): void {
    this.colleagues.drop();
    this.parking.drop();
    this.mailbox.drop();
  }

  close(): void {
    this.colleagues.close();
    this.parking.close();
    this.mailbox.close();
  }

  message(message: Message): void {
    this.messages.receive(message);
  }

  /** A NOTIFY outside of any subscription: Asterisk tells of its mailboxes so. */
  notify(notification: Notification): void {
    const { request } = notification;
    if (/^\s*message-summary\b/i.test(request.getHeader('event') ?? '')) this.mailbox.read(request.body);
    void notification.accept();
  }
}
