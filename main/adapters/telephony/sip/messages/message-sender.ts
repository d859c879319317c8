import type { UserAgent } from 'sip.js/lib/api/user-agent.js';
import type { IncomingResponse } from 'sip.js/lib/core/messages/incoming-response.js';
import { Grammar } from 'sip.js/lib/grammar/grammar.js';
import type { Timer } from '#core/ports/timer.ts';
import type { MessageProblem } from '#shared/domain/message.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { cleanDialTarget } from '../wire/dial-target.ts';

export interface MessageSending {
  readonly userAgent: UserAgent;
  readonly domain: string;
  readonly timer: Timer;
  readonly number: string;
  readonly text: string;
}

/** A non-INVITE transaction gives up after 32 s by itself (Timer F); agents do not wait that long. */
const WITHIN_MS = 15_000;

const PROBLEMS: Readonly<Record<number, MessageProblem>> = {
  404: 'no-such-number',
  405: 'no-messages-there',
  410: 'no-such-number',
  413: 'text-too-long',
  415: 'no-messages-there',
  480: 'not-there-now',
  486: 'not-there-now',
  488: 'no-messages-there',
  501: 'no-messages-there',
  503: 'server-busy',
  600: 'not-there-now',
  603: 'refused-by-server',
  604: 'no-such-number',
};

/** Sends one MESSAGE (RFC 3428). A 2xx means that the PBX took it: 200 from the other phone, 202 to pass it on later. */
export function sendMessage(sending: MessageSending): Promise<Result<void, MessageProblem>> {
  const { userAgent, domain, timer, number, text } = sending;
  const target = cleanDialTarget(number, domain);
  const to = target.ok ? Grammar.URIParse(target.value.uri) : undefined;
  if (to === undefined) return Promise.resolve(fail('no-such-number'));
  const core = userAgent.userAgentCore;
  const from = userAgent.configuration.uri;
  const body = {
    contentDisposition: 'render',
    contentType: 'text/plain;charset=UTF-8',
    content: text,
  };
  const message = core.makeOutgoingRequestMessage('MESSAGE', to, from, to, {}, [], body);
  return new Promise((resolve) => {
    const cancel = timer.after(WITHIN_MS, () => resolve(fail('no-answer')));
    const settle = (outcome: Result<void, MessageProblem>): void => {
      cancel();
      resolve(outcome);
    };
    const refuse = ({ message: { statusCode } }: IncomingResponse): void =>
      settle(fail(PROBLEMS[statusCode ?? 500] ?? (statusCode === 408 ? 'no-answer' : 'refused-by-server')));
    core.request(message, { onAccept: () => settle(ok()), onRedirect: refuse, onReject: refuse });
  });
}
