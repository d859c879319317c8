import type { UserAgent } from 'sip.js/lib/api/user-agent.js';
import type { IncomingResponseMessage } from 'sip.js/lib/core/messages/incoming-response-message.js';
import type { AuthenticationRefusal } from '../wire/realm-gate.ts';
import { readBindings } from './read-bindings.ts';
import { readRejection, type RegisterOutcome } from './register-outcome.ts';

export interface RegisterRequest {
  readonly userAgent: UserAgent;
  /** The same for all REGISTERs of a line's run, with a growing `cseq` (RFC 3261 §10.2). */
  readonly callId: string;
  readonly cseq: number;
  /** 0 removes the binding, `everything` all of the address; undefined asks for bindings and changes none. */
  readonly expiresSeconds: number | 'everything' | undefined;
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
  if (expiresSeconds === 'everything') headers.unshift('Contact: *', 'Expires: 0');
  else if (expiresSeconds !== undefined) headers.unshift(...contactHeaders(request, expiresSeconds));
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

/**
 * The time granted: the `expires` of our own Contact, the longest where older ones of ours are listed, else the Expires
 * header, else what we asked for.
 */
function readAcceptance(answer: IncomingResponseMessage, request: RegisterRequest): RegisterOutcome {
  const user = request.userAgent.contact.uri.user ?? '';
  const asked = typeof request.expiresSeconds === 'number' ? request.expiresSeconds : 0;
  const bindings = readBindings(answer.getHeaders('contact'));
  const ours = bindings.filter(({ uri }) => uri.includes(`${user}@`)).map(({ seconds }) => seconds ?? 0);
  const seconds = Math.max(0, ...ours) || Number(answer.getHeader('expires') ?? asked);
  return { kind: 'accepted', expiresSeconds: seconds > 0 ? seconds : asked, bindings };
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
