import { randomUUID } from 'node:crypto';
import type { LineSettings } from '#shared/domain/settings.ts';
import type { LineTestReport } from '#shared/ipc/contract.ts';
import { LineServers } from './registration/line-servers.ts';
import { troubleOf } from './registration/reach-problem.ts';
import type { RegisterOutcome } from './registration/register-outcome.ts';
import { sendRegister } from './registration/register-request.ts';
import { NodeDnsQueries, type DnsQueries } from './registration/server-lookup.ts';
import { createUserAgent, type LineUserAgent } from './user-agent-factory.ts';
import type { Endpoint } from './wire/endpoint.ts';
import type { ProxyLookup } from './wire/transport-options.ts';

export interface ConnectionTestOptions {
  readonly line: LineSettings;
  readonly password: string;
  /** Of the product, for the User-Agent header. */
  readonly version: string;
  /** The server to try; the line's first one when missing. */
  readonly endpoint?: Endpoint;
  readonly dns?: DnsQueries;
  readonly proxyFor?: ProxyLookup | undefined;
  /** For the server's answer, in ms. */
  readonly answerWithinMs?: number;
}

type Finding = Omit<LineTestReport, 'tookMs'>;

const ANSWER_WITHIN_MS = 5000;

/**
 * Tries a line without disturbing it: connects, and asks the PBX for the account's bindings with a REGISTER that has
 * no Contact (RFC 3261 §10.2.3). That takes the same credentials as registering and changes nothing, so a phone that
 * is registered stays so. Never rejects.
 *
 * What a PBX cannot be told apart by: Asterisk answers an unknown user like a wrong password, as a guard against
 * guessing; `detail` says so.
 */
export async function testConnection(options: ConnectionTestOptions): Promise<LineTestReport> {
  const startedAt = performance.now();
  const finding = await find(options);
  return { ...finding, tookMs: Math.round(performance.now() - startedAt) };
}

async function find(options: ConnectionTestOptions): Promise<Finding> {
  const instanceId = randomUUID();
  const lost = Promise.withResolvers<Finding>();
  let agent: LineUserAgent | undefined;
  try {
    const delegate = { onDisconnect: (error?: Error) => lost.resolve(findingOf(error)) };
    agent = createUserAgent({ ...options, instanceId, delegate });
    const endpoint = options.endpoint ?? (await firstServer(options));
    if (endpoint === undefined) return { outcome: 'unencrypted' };
    agent.transport.use(endpoint);
    await agent.userAgent.start();
    return await Promise.race([ask(agent, instanceId, options), lost.promise]);
  } catch (error) {
    return findingOf(error);
  } finally {
    await agent?.userAgent.stop();
    await agent?.transport.disconnect().catch(() => undefined);
  }
}

function firstServer({
  line,
  dns = new NodeDnsQueries(),
}: ConnectionTestOptions): Promise<Endpoint | undefined> {
  return new LineServers({ line, dns, random: Math.random }).next();
}

/** Whether a server would take the line's registration. */
export async function answersAt(endpoint: Endpoint, options: ConnectionTestOptions): Promise<boolean> {
  const { outcome } = await testConnection({ ...options, endpoint });
  return outcome === 'passed';
}

async function ask(
  agent: LineUserAgent,
  instanceId: string,
  options: ConnectionTestOptions,
): Promise<Finding> {
  const withinMs = options.answerWithinMs ?? ANSWER_WITHIN_MS;
  const silence = Promise.withResolvers<Finding>();
  const deadline = setTimeout(() => {
    silence.resolve({
      outcome: 'server-silent',
      detail: `connected, but no answer to REGISTER in ${withinMs} ms`,
    });
  }, withinMs);
  const answer = sendRegister({
    userAgent: agent.userAgent,
    callId: randomUUID(),
    cseq: 1,
    expiresSeconds: undefined,
    instanceId,
    refusal: agent.takeRefusal,
  });
  const finding = await Promise.race([answer.then(readOutcome), silence.promise]);
  clearTimeout(deadline);
  return finding;
}

function readOutcome(outcome: RegisterOutcome): Finding {
  if (outcome.kind === 'accepted' || outcome.kind === 'too-brief') return { outcome: 'passed' };
  return { outcome: outcome.problem, detail: outcome.detail };
}

function findingOf(error: unknown): Finding {
  const { problem = 'connection-lost', detail } = troubleOf(error);
  return { outcome: problem, ...(detail === undefined ? {} : { detail }) };
}
