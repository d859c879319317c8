import { Inviter } from 'sip.js/lib/api/inviter.js';
import { UserAgent } from 'sip.js/lib/api/user-agent.js';
import type { URI } from 'sip.js/lib/grammar/uri.js';
import type { IncomingResponse } from 'sip.js/lib/core/messages/incoming-response.js';
import type { CallId } from '#shared/domain/ids.ts';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { CallProblem } from '#shared/ipc/problems.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { DialOptions } from '#core/ports/telephony-connector.ts';
import type { CallSurroundings } from './call-surroundings.ts';
import { endOfRejection, readReason } from './end-cause.ts';
import { lineDomain } from '../identity/line-address.ts';
import type { MediaHandlers } from './media-handlers.ts';
import { outgoingIdentity } from '../identity/outgoing-identity.ts';
import { redirectTargets } from '../transfer/redirect.ts';
import type { OfferedReferral } from '../transfer/offered-referral.ts';
import type { RemoteMediaHandler } from './remote-media-handler.ts';
import { SipCall } from './sip-call.ts';
import { cleanDialTarget } from '../wire/dial-target.ts';

export type { DialOptions };

export interface DialOut {
  readonly callId: CallId;
  readonly number: string;
  readonly line: LineSettings;
  readonly options: DialOptions | undefined;
  readonly userAgent: UserAgent;
  readonly handlers: MediaHandlers;
  readonly around: CallSurroundings;
  /** The call exists from here on: its end will be told. */
  readonly onCall: (call: SipCall) => void;
  readonly onEnded: (call: SipCall) => void;
  /** Who asked for the call and where it goes then; hears what becomes of it. */
  readonly referral?: OfferedReferral;
}

type Outcome = Result<void, CallProblem>;

/** Calls a number. The microphone is opened first: nobody's phone rings for an agent who cannot speak. */
export async function dialOut(out: DialOut): Promise<Outcome> {
  const { referral } = out;
  const uri = referral === undefined ? targetOf(out) : ok(referral.uri);
  if (!uri.ok) return uri;
  const identity = outgoingIdentity(out.line, out.options?.callerId);
  if (!identity.ok) return identity;
  const { extraHeaders = [], ...caller } = identity.value;
  const session = new Inviter(out.userAgent, uri.value, {
    ...caller,
    extraHeaders: [...extraHeaders, ...(referral?.headers ?? [])],
  });
  const media = out.handlers.of(session);
  const prepared = await prepareAudio(media, out.options?.silent === true);
  if (!prepared.ok) {
    await session.dispose();
    media.close();
    return prepared;
  }
  const call = new SipCall({
    callId: out.callId,
    leg: { session, media },
    around: out.around,
    onEnded: out.onEnded,
  });
  out.onCall(call);
  await send(session, call, out);
  return ok();
}

function targetOf({ number, line }: DialOut): Result<URI, CallProblem> {
  const target = cleanDialTarget(number, lineDomain(line));
  if (!target.ok) return fail(target.problem === 'empty' ? 'number-empty' : 'number-invalid');
  const uri = UserAgent.makeURI(target.value.uri);
  return uri === undefined ? fail('number-invalid') : ok(uri);
}

async function prepareAudio(media: RemoteMediaHandler, silent: boolean): Promise<Outcome> {
  try {
    // An offer to send only: the PBX's announcement is not sent, and nothing but silence goes there.
    if (silent) media.direction = 'sendonly';
    await media.prepareOffer();
    if (silent) return ok();
    const microphone = await media.openMicrophone();
    if (microphone === 'open') return ok();
    return fail(microphone === 'denied' ? 'microphone-denied' : 'microphone-missing');
  } catch {
    return fail('media-unavailable');
  }
}

/** By ourselves: with sip.js' own `earlyMedia` a call ends when another device answers than the one first heard. */
function hearEarlyMedia(call: SipCall, message: IncomingResponse['message']): void {
  const { media } = call.leg;
  if (message.body !== '' && media.hasDescription(message.getHeader('content-type') ?? ''))
    media.setEarlyDescription(message.body);
}

/** The first place a 3xx names: its number alone on our own server. */
function placeOf(message: IncomingResponse['message'], domain: string): string | undefined {
  const [target] = redirectTargets(message);
  if (target === undefined || target.user === '') return target?.host;
  return target.host === domain ? target.user : `${target.user}@${target.host}`;
}

async function send(
  session: Inviter,
  call: SipCall,
  { around, callId, line, referral }: DialOut,
): Promise<void> {
  let ringing = false;
  const answered = ({ message }: IncomingResponse): void => {
    const { statusCode = 500, reasonPhrase = '' } = message;
    referral?.end(statusCode, reasonPhrase);
    const end = endOfRejection(statusCode, reasonPhrase, readReason(message.getHeaders('reason')));
    const forwardedTo = statusCode < 400 ? placeOf(message, lineDomain(line)) : undefined;
    call.noteEnd(forwardedTo === undefined ? end : { ...end, cause: { ...end.cause, forwardedTo } });
  };
  await session
    .invite({
      requestDelegate: {
        onProgress: ({ message }) => {
          hearEarlyMedia(call, message);
          if (!ringing && call.phase === 'ringing') around.emit({ type: 'ringing', callId });
          ringing = true;
        },
        onAccept: () => referral?.end(200, 'OK'),
        onRedirect: answered,
        onReject: answered,
      },
    })
    .catch((error: unknown) => around.log.warn('sip.dial-failed', { call: callId, error: String(error) }));
}
