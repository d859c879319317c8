import { UserAgent } from 'sip.js/lib/api/user-agent.js';
import type { UserAgentDelegate } from 'sip.js/lib/api/user-agent-delegate.js';
import { SIPExtension } from 'sip.js/lib/api/user-agent-options.js';
import type { SessionDescriptionHandlerFactory } from 'sip.js/lib/api/session-description-handler-factory.js';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { Logger } from '#core/ports/logger.ts';
import { lineDomain } from './identity/line-address.ts';
import { isStream } from './wire/endpoint.ts';
import { NO_EXTENSION, type CoreExtension } from './library/core-extension.ts';
import { extendCore } from './library/library-seams.ts';
import { ChallengeAnswers } from './wire/challenge-answers.ts';
import { cleanDisplayName } from './wire/header-safety.ts';
import { MessageGate } from './wire/message-gate.ts';
import { RealmGate, type AuthenticationRefusal } from './wire/realm-gate.ts';
import type { ProxyLookup, TransportOptions } from './wire/transport-options.ts';
import { SipTransport } from './wire/sip-transport.ts';

export interface UserAgentParts {
  readonly line: LineSettings;
  readonly password: string;
  readonly version: string;
  readonly instanceId: string;
  readonly log?: Logger;
  readonly delegate?: UserAgentDelegate;
  readonly descriptions?: SessionDescriptionHandlerFactory;
  readonly frames?: Pick<TransportOptions, 'onFrameIn' | 'onFrameOut'>;
  readonly proxyFor?: ProxyLookup | undefined;
  /** What the line's calls can do beyond the library. */
  readonly extension?: CoreExtension;
}

export interface LineUserAgent {
  readonly userAgent: UserAgent;
  readonly transport: SipTransport;
  /** Why the last challenge got no answer; forgets it. */
  readonly takeRefusal: () => AuthenticationRefusal | undefined;
}

/** A caller is let ring as long as the PBX wants; sip.js would end it with 480 by itself. */
const RING_LIMIT_SECONDS = 600;

/** Makes the sip.js user agent of a line on our own transport, digest and guards. It is not connected yet. */
export function createUserAgent(parts: UserAgentParts): LineUserAgent {
  const { line, password } = parts;
  let refusal: AuthenticationRefusal | undefined;
  const realm = new RealmGate({
    onRefusal: (reason) => {
      refusal = reason;
      parts.log?.warn('sip.challenge-refused', { reason });
    },
  });
  const gate = new MessageGate({
    ingress: {
      ownRealm: () => realm.realm,
      ownUri: () => userAgent.contact.uri.toRaw(),
    },
    onIncident: ({ kind, reason }) => parts.log?.warn('sip.message-stopped', { kind, reason }),
  });
  const wire: TransportOptions = {
    server: line.server,
    gate,
    aor: `sip:${line.user}@${lineDomain(line)}`,
    ...(line.caPem === undefined || line.caPem === '' ? {} : { ca: line.caPem }),
    ...(parts.proxyFor === undefined ? {} : { proxyFor: parts.proxyFor }),
    ...parts.frames,
  };
  const userAgent: UserAgent = new UserAgent(userAgentOptions(parts, wire));
  const challenges = new ChallengeAnswers({ username: line.authUser || line.user, password, gate: realm });
  extendCore(userAgent.userAgentCore, withChallenges(challenges, parts.extension));
  const takeRefusal = (): AuthenticationRefusal | undefined => {
    const taken = refusal;
    refusal = undefined;
    return taken;
  };
  const transport = userAgent.transport as SipTransport;
  transport.stateChange.addListener(() => nameContact(userAgent, transport));
  return { userAgent, transport, takeRefusal };
}

/**
 * A WebSocket client has no address to be reached at (RFC 7118 §5); on TCP and TLS the Contact names our side of the
 * connection, by which a server that does not rewrite contacts finds it again.
 */
function nameContact(userAgent: UserAgent, transport: SipTransport): void {
  const { endpoint, local } = transport;
  if (!transport.isConnected() || endpoint === undefined) return;
  const { uri } = userAgent.contact;
  const stream = isStream(endpoint) && local !== undefined;
  uri.setParam('transport', stream ? endpoint.transport : 'ws');
  const address = stream ? local.address.replace(/^::ffff:/, '') : userAgent.configuration.viaHost;
  uri.host = address.includes(':') ? `[${address}]` : address;
  uri.port = stream ? local.port : undefined;
}

function withChallenges(challenges: ChallengeAnswers, extension = NO_EXTENSION): CoreExtension {
  return {
    ...extension,
    retry: (request, answer) => {
      if (!challenges.answer(request.message, answer)) return extension.retry(request, answer);
      request.sendAgain();
      return true;
    },
  };
}

function userAgentOptions(
  parts: UserAgentParts,
  wire: TransportOptions,
): UserAgent['configuration'] | object {
  const { line, log, delegate, descriptions } = parts;
  const uri = UserAgent.makeURI(`sip:${line.user}@${lineDomain(line)}`);
  if (uri === undefined) throw new Error('the line has no valid address');
  return {
    uri,
    displayName: cleanDisplayName(line.displayName ?? ''),
    userAgentString: `Hookswitch/${parts.version}`,
    instanceId: parts.instanceId,
    transportConstructor: SipTransport,
    transportOptions: wire,
    contactParams: { transport: 'ws' },
    noAnswerTimeout: RING_LIMIT_SECONDS,
    gracefulShutdown: false,
    sipExtension100rel: SIPExtension.Supported,
    // Replaces is judged by ourselves: the library throws on some and forgets early dialogs.
    sipExtensionReplaces: SIPExtension.Unsupported,
    sipExtensionExtraSupported: ['replaces', 'timer'],
    logBuiltinEnabled: false,
    logConfiguration: false,
    logConnector: (level: string, category: string, _label: string | undefined, text: string) => {
      if (level === 'warn' || level === 'error')
        log?.debug('sip.library', { level, category, text: firstLine(text) });
    },
    delegate: { ...delegate, onReferRequest: (referral) => void referral.reject({ statusCode: 403 }) },
    ...(descriptions === undefined ? {} : { sessionDescriptionHandlerFactory: descriptions }),
  };
}

/** Another name for the line, in what is sent from now on. */
export function nameUserAgent({ userAgent }: LineUserAgent, displayName: string | undefined): void {
  userAgent.userAgentCore.configuration.displayName = cleanDisplayName(displayName ?? '');
}

/** The library logs whole messages, which carry digests and keys; their first line does not. */
function firstLine(text: string): string {
  return text.split(/[\r\n]/, 1)[0]?.slice(0, 200) ?? '';
}
