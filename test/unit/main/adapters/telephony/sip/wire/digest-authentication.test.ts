import { Registerer } from 'sip.js/lib/api/registerer.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_EXTENSION } from '#adapters/telephony/sip/library/core-extension.ts';
import { extendCore } from '#adapters/telephony/sip/library/library-seams.ts';
import { ChallengeAnswers } from '#adapters/telephony/sip/wire/challenge-answers.ts';
import { digestResponse } from '#adapters/digest/digest-response.ts';
import { RealmGate } from '#adapters/telephony/sip/wire/realm-gate.ts';
import type { AuthenticationRefusal } from '#adapters/telephony/sip/wire/realm-gate.ts';
import { gatedUserAgent } from './gated-user-agent.ts';
import type { GatedUserAgent } from './gated-user-agent.ts';
import { headerIn, requestText } from './request-text.ts';

describe('the digest', () => {
  const challenge = {
    realm: 'http-auth@example.org',
    nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
    qop: 'auth',
    opaque: 'FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS',
    stale: false,
  } as const;
  const input = {
    username: 'Mufasa',
    password: 'Circle of Life',
    method: 'GET',
    uri: '/dir/index.html',
    nonceCount: 1,
    cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
  };

  it.each([
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ] as const)('agrees with the example of RFC 7616 §3.9.1 for %s', (algorithm, expected) => {
    expect(digestResponse({ ...input, challenge: { ...challenge, algorithm } })).toBe(expected);
  });

  it('agrees with the example of RFC 2069 without qop', () => {
    const old = { realm: 'testrealm@host.com', nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093' };
    const without = { ...old, algorithm: 'MD5', qop: undefined, opaque: undefined, stale: false } as const;
    const response = digestResponse({ ...input, password: 'CircleOfLife', challenge: without });
    expect(response).toBe('1949323746fe6a43ef61f9606e7febea');
  });
});

type Refusal = { readonly reason: AuthenticationRefusal; readonly realm: string };

let agent: GatedUserAgent;
let gate: RealmGate;
let refusals: Refusal[];

async function lineWith(realm?: string): Promise<void> {
  refusals = [];
  const onRefusal = (reason: AuthenticationRefusal, from: string): number =>
    refusals.push({ reason, realm: from });
  gate = new RealmGate({ ...(realm === undefined ? {} : { realm }), onRefusal });
  agent = await gatedUserAgent('bob', { ingress: { ownRealm: () => gate.realm } });
  const challenges = new ChallengeAnswers({ username: 'bob', password: 'secret', gate });
  extendCore(agent.userAgent.userAgentCore, {
    ...NO_EXTENSION,
    retry: ({ message, sendAgain }, answer) => {
      const answered = challenges.answer(message, answer);
      if (answered) sendAgain();
      return answered;
    },
  });
}

beforeEach(() => lineWith());
afterEach(() => agent.stop());

const digest = (realm: string, nonce = 'n1', more = 'algorithm=MD5, qop="auth"'): string =>
  `Digest realm="${realm}", nonce="${nonce}", ${more}`;

/** Answers the last request with a challenge and gives back the Authorization of the retry, if one came. */
function challenged(status: 401 | 407, ...challenges: readonly string[]): string | undefined {
  const request = agent.sent.at(-1);
  const name = status === 401 ? 'WWW-Authenticate' : 'Proxy-Authenticate';
  const copied = ['Via', 'From', 'Call-ID', 'CSeq'].map((each) => `${each}: ${headerIn(request, each)}`);
  const to = headerIn(request, 'To') ?? '';
  const lines = challenges.map((each) => `${name}: ${each}`);
  const tagged = to.includes(';tag=') ? to : `${to};tag=srv`;
  const head = [`SIP/2.0 ${status} No`, ...copied, `To: ${tagged}`, ...lines, 'Content-Length: 0'];
  const { answers } = agent.arrive([...head, '', ''].join('\r\n'));
  const retry = answers.find((text) => !text.startsWith('ACK '));
  return headerIn(retry, status === 401 ? 'Authorization' : 'Proxy-Authorization');
}

async function register(): Promise<void> {
  await new Registerer(agent.userAgent, { expires: 60 }).register();
}

async function callAnswered(): Promise<void> {
  agent.arrive(requestText('INVITE', { body: 'v=0\r\n' }));
  await new Promise((resolve) => setImmediate(resolve));
  await agent.calls[0]?.accept();
  const ok = agent.sent.at(-1);
  const headers = {
    To: headerIn(ok, 'To') ?? '',
    From: headerIn(ok, 'From') ?? '',
    'Call-ID': headerIn(ok, 'Call-ID') ?? '',
  };
  agent.arrive(requestText('ACK', { headers }));
}

describe('a line', () => {
  it('answers the first challenge to its REGISTER and keeps that realm', async () => {
    await register();
    const authorization = challenged(401, digest('pbx'));
    expect(authorization).toMatch(
      /^Digest algorithm=MD5, username="bob", realm="pbx", nonce="n1", uri="sip:pbx\.test"/,
    );
    expect(authorization).toContain('nc=00000001');
    expect(gate.realm).toBe('pbx');
  });

  it('answers SHA-256 when MD5 is offered beside it, in whatever order', async () => {
    await register();
    const strong = digest('pbx', 'n1', 'algorithm=SHA-256, qop="auth"');
    expect(challenged(401, strong, digest('pbx'))).toContain('algorithm=SHA-256');
    await register();
    expect(challenged(401, `${digest('pbx')}, ${strong}`)).toContain('algorithm=SHA-256');
  });

  it('answers a stale nonce once more, with the new nonce', async () => {
    await register();
    challenged(401, digest('pbx'));
    expect(challenged(401, digest('pbx', 'n2', 'stale=true, algorithm=MD5'))).toContain('nonce="n2"');
  });

  it('answers its own realm when a foreign one stands beside it', async () => {
    await lineWith('pbx');
    await register();
    expect(challenged(401, digest('evil'), digest('pbx'))).toContain('realm="pbx"');
  });

  it('answers a proxy and then the server, and gives both their credentials', async () => {
    await register();
    challenged(407, digest('pbx', 'p1'));
    expect(challenged(401, digest('pbx', 'w1'))).toContain('nonce="w1"');
    expect(headerIn(agent.sent.at(-1), 'Proxy-Authorization')).toContain('nonce="p1"');
    expect(headerIn(agent.sent.at(-1), 'CSeq')).toMatch(/^4 /);
  });

  it('takes auth where auth-int is offered beside it', async () => {
    await register();
    expect(challenged(401, digest('pbx', 'n1', 'qop="auth-int,auth"'))).toMatch(/qop=auth,/);
  });

  it('answers 407 of its own server inside a call', async () => {
    await lineWith('pbx');
    await callAnswered();
    await agent.calls[0]?.bye();
    expect(challenged(407, digest('pbx'))).toContain('realm="pbx"');
  });
});

describe('a line gives no digest', () => {
  it('to a foreign realm at REGISTER', async () => {
    await lineWith('pbx');
    await register();
    expect(challenged(401, digest('evil'))).toBeUndefined();
    expect(refusals).toEqual([{ reason: 'foreign-realm', realm: 'evil' }]);
  });

  it('to a foreign realm that comes after its own', async () => {
    await register();
    challenged(401, digest('pbx'));
    await register();
    expect(challenged(401, digest('evil', 'n9'))).toBeUndefined();
  });

  it('to a far end that challenges our BYE', async () => {
    await lineWith('pbx');
    await callAnswered();
    await agent.calls[0]?.bye();
    expect(challenged(407, digest('evil'))).toBeUndefined();
    expect(refusals).toEqual([{ reason: 'foreign-realm-in-call', realm: 'evil' }]);
  });

  it('to a far end that challenges our INFO with 401', async () => {
    await lineWith('pbx');
    await callAnswered();
    await agent.calls[0]?.info();
    expect(challenged(401, digest('evil'))).toBeUndefined();
  });

  it('in a call before the realm is known', async () => {
    await callAnswered();
    await agent.calls[0]?.bye();
    expect(challenged(407, digest('pbx'))).toBeUndefined();
    expect(refusals).toEqual([{ reason: 'realm-unknown', realm: 'pbx' }]);
    expect(gate.realm).toBeUndefined();
  });

  it('a second time with a new nonce that is not called stale', async () => {
    await register();
    challenged(401, digest('pbx'));
    expect(challenged(401, digest('pbx', 'n2'))).toBeUndefined();
  });

  it('for stale nonces without end', async () => {
    await register();
    challenged(401, digest('pbx'));
    challenged(401, digest('pbx', 'n2', 'stale=true, algorithm=MD5'));
    expect(challenged(401, digest('pbx', 'n3', 'stale=true, algorithm=MD5'))).toBeUndefined();
  });

  it.each([
    ['an algorithm it lacks', digest('pbx', 'n1', 'algorithm=MD4')],
    ['auth-int alone', digest('pbx', 'n1', 'qop="auth-int"')],
    ['Basic', 'Basic realm="pbx"'],
    ['a challenge without nonce', 'Digest realm="pbx"'],
    ['nonsense', 'x'],
  ])('for %s, and the 401 still ends the request', async (_title, challenge) => {
    await register();
    expect(challenged(401, challenge)).toBeUndefined();
    expect(agent.sent).toHaveLength(1);
    expect(agent.gate.stats.dropped).toBe(0);
  });
});

describe('the gate', () => {
  const challenge = {
    realm: 'pbx',
    nonce: 'n',
    algorithm: 'MD5',
    qop: undefined,
    opaque: undefined,
    stale: false,
  } as const;

  it.each(['ACK', 'CANCEL'])('never answers a challenge to %s', (method) => {
    const strict = new RealmGate({ realm: 'pbx' });
    expect(strict.admits({ method, inDialog: false }, challenge, undefined)).toBe(false);
  });

  it('refuses a stale challenge with the same nonce', () => {
    const strict = new RealmGate({ realm: 'pbx' });
    const again = { ...challenge, stale: true };
    expect(strict.admits({ method: 'REGISTER', inDialog: false }, again, challenge)).toBe(false);
  });
});
