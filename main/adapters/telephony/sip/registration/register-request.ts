import type { UserAgent } from 'sip.js/lib/api/user-agent.js';
import type { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import type { AuthenticationRefusal } from '../wire/realm-gate.ts';
import { readRejection, type RegisterOutcome } from './register-outcome.ts';

export interface RegisterRequest {
  readonly userAgent: UserAgent;
  /** The same for all REGISTERs of a line's run, with a growing `cseq` (RFC 3261 §10.2). */
  readonly callId: string;
  readonly cseq: number;
  /** 0 removes the binding; undefined asks for bindings and changes none. */
  readonly expiresSeconds: number | undefined;
  /** Contacts of connections that are gone, to be taken away with it (RFC 3261 §10.2.2). */
  readonly gone?: readonly string[];
  readonly instanceId: string;
  /** Why the last challenge got no answer; read when a rejection comes. */
  readonly refusal?: () => AuthenticationRefusal | undefined;
}

/**
 * Sends one REGISTER and tells its outcome. Uses the core of sip.js, not its `Registerer`: that one blocks for 32 s
 * when an answer is lost and never retries. Stays pending as long as the PBX is silent; the caller has a deadline.
 */
export function sendRegister(request: RegisterRequest): Promise<RegisterOutcome> {
  const { userAgent, expiresSeconds } = request;
  const core = userAgent.userAgentCore;
  const uri = userAgent.configuration.uri;
  const registrar = uri.clone();
  registrar.user = undefined;
  const headers = ['Allow: ACK,CANCEL,INVITE,MESSAGE,BYE,OPTIONS,INFO,NOTIFY,REFER'];
  if (expiresSeconds !== undefined) headers.unshift(...contactHeaders(request, expiresSeconds));
  const options = { callId: request.callId, cseq: request.cseq };
  const message = core.makeOutgoingRequestMessage('REGISTER', registrar, uri, uri, options, headers);
  return new Promise((resolve) => {
    core.register(message, {
      onAccept: ({ message: answer }) => resolve(readAcceptance(answer, request)),
      onRedirect: ({ message: answer }) => resolve(readAnswer(answer, request)),
      onReject: ({ message: answer }) => resolve(readAnswer(answer, request)),
    });
  });
}

/** Our own comes first: a server that reads one alone, or puts its own view into one alone, takes the first. */
function contactHeaders(request: RegisterRequest, expiresSeconds: number): readonly string[] {
  const { userAgent, instanceId, gone = [] } = request;
  const contact = userAgent.contact.toString({ register: true });
  return [
    `Contact: ${contact};reg-id=1;+sip.instance="<urn:uuid:${instanceId}>";expires=${expiresSeconds}`,
    ...gone.map((each) => `Contact: <${each}>;expires=0`),
  ];
}

/** The time granted: the `expires` of our own Contact, else the Expires header, else what we asked for. */
function readAcceptance(answer: IncomingResponseMessage, request: RegisterRequest): RegisterOutcome {
  const user = request.userAgent.contact.uri.user ?? '';
  const ours = answer.getHeaders('contact').find((contact) => contact.includes(`${user}@`));
  const written = /;\s*expires\s*=\s*"?(\d+)/i.exec(ours ?? '')?.[1] ?? answer.getHeader('expires');
  const seconds = Number(written ?? request.expiresSeconds);
  return {
    kind: 'accepted',
    expiresSeconds: seconds > 0 ? seconds : (request.expiresSeconds ?? 0),
    isListed: ours !== undefined,
  };
}

function readAnswer(answer: IncomingResponseMessage, request: RegisterRequest): RegisterOutcome {
  return readRejection({
    status: answer.statusCode ?? 500,
    reason: answer.reasonPhrase ?? '',
    retryAfter: answer.getHeader('retry-after'),
    minExpires: answer.getHeader('min-expires'),
    authentication: request.refusal?.(),
  });
}
